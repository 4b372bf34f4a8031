"""Where the register is reached from outside: what is passed on leads there, whoever asked and by whatever name."""

from django.conf import settings


def at(path: str = "") -> str:
    """A path as an address that can be opened from a letter or another site; without one, the origin."""
    return f"{settings.PUBLIC_ADDRESS.rstrip('/')}{path}"
