"""Links in letters: they lead to the public address of the register, whoever asked for the letter."""

from django.conf import settings


def at(path: str) -> str:
    """A path as an address that can be opened from a letter."""
    return f"{settings.PUBLIC_ADDRESS.rstrip('/')}{path}"
