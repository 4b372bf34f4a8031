from .challenge import PUBLIC, Challenge, ChallengeAddress, Stage
from .confirmation import Confirmation, Verdict
from .content import EditionContent
from .idempotency import GivenAnswer
from .reminder import NoticeReminder
from .submission import Proposal, Status, Submission
from .tally import Tally

__all__ = [
    "PUBLIC",
    "Challenge",
    "ChallengeAddress",
    "Confirmation",
    "EditionContent",
    "GivenAnswer",
    "NoticeReminder",
    "Proposal",
    "Stage",
    "Status",
    "Submission",
    "Tally",
    "Verdict",
]
