"""The secret of the link by which letters are stopped: the number of a person with our signature; no table holds it."""

from django.core.signing import BadSignature, Signer

from registry.errors import RegistryError

SIGNER = Signer(salt="registry.notifications")


class StopLinkRefused(RegistryError):
    """The link was mistyped. Said by a page alone, so without a code."""

    title = "The link leads to nothing"


def stop_path(person: int) -> str:
    return f"/mail/{person}-{SIGNER.signature(str(person))}/stop/"


def person_behind(secret: str) -> int:
    """The number that was signed; earlier keys count too, so that old letters can be answered for."""
    number, _, signature = secret.partition("-")
    try:
        return int(SIGNER.unsign(f"{number}{SIGNER.sep}{signature}"))
    except (BadSignature, ValueError):
        raise StopLinkRefused("It was mistyped: copy the whole address from the letter.") from None
