"""The verbs of publishing."""

from .answer import answer_challenge
from .challenge import make_challenge, verify_challenge
from .confirm import confirm
from .forget import forget_private_addresses
from .incorporate import propose_incorporation
from .load import publish_load
from .merge import merge_record
from .propose import change_submission, create_submission, report_on
from .publish import publish, publish_in_chunks
from .remove import remove_from_edition
from .review import publish_submission, return_submission, submit, withdraw_submission
from .screen import open_challenge, refuse_challenge, remove_challenge
from .withdraw import withdraw_record

__all__ = [
    "answer_challenge",
    "change_submission",
    "confirm",
    "create_submission",
    "forget_private_addresses",
    "make_challenge",
    "merge_record",
    "open_challenge",
    "propose_incorporation",
    "publish",
    "publish_in_chunks",
    "publish_load",
    "publish_submission",
    "refuse_challenge",
    "remove_challenge",
    "remove_from_edition",
    "report_on",
    "return_submission",
    "submit",
    "verify_challenge",
    "withdraw_record",
    "withdraw_submission",
]
