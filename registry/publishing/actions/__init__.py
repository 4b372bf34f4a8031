"""The verbs of publishing."""

from .merge import merge_record
from .propose import change_submission, create_submission, report_on
from .publish import publish, publish_in_chunks
from .remove import remove_from_edition
from .review import publish_submission, return_submission, submit, withdraw_submission
from .withdraw import withdraw_record

__all__ = [
    "change_submission",
    "create_submission",
    "merge_record",
    "publish",
    "publish_in_chunks",
    "publish_submission",
    "remove_from_edition",
    "report_on",
    "return_submission",
    "submit",
    "withdraw_record",
    "withdraw_submission",
]
