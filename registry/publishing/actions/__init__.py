"""The verbs of publishing."""

from .answer import answer_challenge
from .asking import answer_consent
from .challenge import make_challenge, verify_challenge
from .confirm import confirm
from .forget import forget_private_addresses
from .gone import Gone, record_gone
from .incorporate import propose_incorporation
from .load import publish_load
from .merge import merge_record, preview_merger
from .propose import change_submission, create_submission, report_on
from .publish import publish, publish_in_chunks
from .remove import remove_from_edition
from .restore import restore_record
from .review import publish_submission, return_submission, submit, withdraw_submission
from .screen import open_challenge, refuse_challenge, remove_challenge
from .withdraw import withdraw_record

__all__ = [
    "Gone",
    "answer_challenge",
    "answer_consent",
    "change_submission",
    "confirm",
    "create_submission",
    "forget_private_addresses",
    "make_challenge",
    "merge_record",
    "open_challenge",
    "preview_merger",
    "propose_incorporation",
    "publish",
    "publish_in_chunks",
    "publish_load",
    "publish_submission",
    "record_gone",
    "refuse_challenge",
    "remove_challenge",
    "remove_from_edition",
    "report_on",
    "restore_record",
    "return_submission",
    "submit",
    "verify_challenge",
    "withdraw_record",
    "withdraw_submission",
]
