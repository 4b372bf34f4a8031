from .content import EditionContent
from .feed import Change
from .idempotency import GivenAnswer
from .removal import Removal
from .submission import Proposal, Status, Submission
from .tombstone import Tombstone

__all__ = [
    "Change",
    "EditionContent",
    "GivenAnswer",
    "Proposal",
    "Removal",
    "Status",
    "Submission",
    "Tombstone",
]
