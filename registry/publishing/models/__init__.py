from .challenge import PUBLIC, Challenge, ChallengeAddress, Stage
from .confirmation import Confirmation, Verdict
from .content import EditionContent
from .feed import Change
from .idempotency import GivenAnswer
from .reminder import NoticeReminder
from .removal import Removal
from .submission import Proposal, Status, Submission
from .tally import Tally
from .tombstone import Tombstone

__all__ = [
    "PUBLIC",
    "Challenge",
    "ChallengeAddress",
    "Change",
    "Confirmation",
    "EditionContent",
    "GivenAnswer",
    "NoticeReminder",
    "Proposal",
    "Removal",
    "Stage",
    "Status",
    "Submission",
    "Tally",
    "Tombstone",
    "Verdict",
]
