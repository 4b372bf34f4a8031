"""The verbs of publishing."""

from .merge import merge_record
from .publish import publish, publish_in_chunks
from .remove import remove_from_edition
from .withdraw import withdraw_record

__all__ = [
    "merge_record",
    "publish",
    "publish_in_chunks",
    "remove_from_edition",
    "withdraw_record",
]
