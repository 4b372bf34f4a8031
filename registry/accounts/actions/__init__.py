"""The verbs of accounts."""

from .curators import create_curator
from .joining import accept_invitation, decide_claim, end_membership, invite, make_claim
from .tokens import actor_of_key, issue_token, revoke_token

__all__ = [
    "accept_invitation",
    "actor_of_key",
    "create_curator",
    "decide_claim",
    "end_membership",
    "invite",
    "issue_token",
    "make_claim",
    "revoke_token",
]
