"""The verbs of accounts."""

from .curators import create_curator
from .departure import close_account, end_membership
from .inviting import accept_invitation, cancel_invitation, invite
from .joining import decide_claim, make_claim
from .tokens import actor_of_key, issue_anew, issue_token, let_token_end, revoke_token

__all__ = [
    "accept_invitation",
    "actor_of_key",
    "cancel_invitation",
    "close_account",
    "create_curator",
    "decide_claim",
    "end_membership",
    "invite",
    "issue_anew",
    "issue_token",
    "let_token_end",
    "make_claim",
    "revoke_token",
]
