"""The secret of the links in letters: the id of what is followed with our signature, so that no table holds it."""

from django.core.signing import BadSignature, Signer

from registry.errors import RegistryError

from .models import Following

# All are of one length: the whole of the column.
LENGTH_OF_ID = 24
SIGNER = Signer(salt="registry.following")


class FollowingLinkRefused(RegistryError):
    """The link was mistyped, or what it was for has been stopped or forgotten. Said by pages alone, so without a code."""

    title = "The link leads to nothing any more"


def secret_of(following: Following) -> str:
    return f"{following.pk}-{SIGNER.signature(following.pk)}"


def id_behind(secret: str) -> str:
    """The id that was signed; earlier keys count too, so that old letters can be answered for."""
    try:
        return SIGNER.unsign(f"{secret[:LENGTH_OF_ID]}{SIGNER.sep}{secret[LENGTH_OF_ID + 1 :]}")
    except BadSignature:
        raise FollowingLinkRefused("It was mistyped: copy the whole address from the letter.") from None
