from .canonical_content import CanonicalContent
from .challenge import PUBLIC, Challenge, ChallengeAddress, Stage
from .confirmation import Confirmation, Verdict
from .idempotency import StoredAnswer
from .loaded_edition import Load, LoadedEdition
from .reminder import NoticeReminder
from .submission import Proposal, Status, Submission
from .tally import Tally

__all__ = [
    "PUBLIC",
    "CanonicalContent",
    "Challenge",
    "ChallengeAddress",
    "Confirmation",
    "Load",
    "LoadedEdition",
    "NoticeReminder",
    "Proposal",
    "Stage",
    "Status",
    "StoredAnswer",
    "Submission",
    "Tally",
    "Verdict",
]
