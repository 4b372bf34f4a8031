"""Tokens: a program looks at its own."""

from .tokens import OwnTokenSerializer
from .writing_operation import Writing

OF_TOKENS: dict[tuple[str, str], Writing] = {
    ("GET", "tokens/self/"): Writing(
        "getOwnToken", "Tokens", "Look at your token",
        "What the token that is sent may do, for whom, and until when. People issue and revoke tokens on the pages "
        "of their organisation; no token can.",
        OwnTokenSerializer, scope="",
    ),
}  # fmt: skip
