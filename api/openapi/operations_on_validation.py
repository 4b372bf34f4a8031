"""The verdict on a record, for anyone."""

from .requests import Payload
from .submissions import ContentToValidateSerializer
from .verdicts import VerdictSerializer
from .writing_operation import PAYLOAD, Writing

OF_VALIDATION: dict[tuple[str, str], Writing] = {
    ("POST", "validate/"): Writing(
        "validateRecord", "Submissions", "Judge a record",
        "Every problem that would stop its publication, and every warning. Nothing is stored, and no token is needed.",
        VerdictSerializer, ((200, "The verdict, good or bad."),), payload=Payload(ContentToValidateSerializer), problems=PAYLOAD,
    ),
}  # fmt: skip
