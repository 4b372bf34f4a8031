from .canonical_content import CanonicalContent
from .challenge import PUBLIC, Challenge, ChallengeAddress, Stage
from .confirmation import Confirmation, Verdict
from .consent import Answer, Consent, Ground
from .idempotency import StoredAnswer
from .loaded_edition import Load, LoadedEdition
from .public_reason import PublicReason
from .submission import Decider, Proposal, Status, Submission, WithdrawalGround
from .tally import Tally

__all__ = [
    "PUBLIC",
    "Answer",
    "CanonicalContent",
    "Challenge",
    "ChallengeAddress",
    "Confirmation",
    "Consent",
    "Decider",
    "Ground",
    "Load",
    "LoadedEdition",
    "Proposal",
    "PublicReason",
    "Stage",
    "Status",
    "StoredAnswer",
    "Submission",
    "Tally",
    "Verdict",
    "WithdrawalGround",
]
