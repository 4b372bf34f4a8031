"""The verdict on a record, for anyone."""

from .requests import Body
from .submissions import ContentToValidate
from .verdicts import Verdict
from .writing_operation import BODY, Writing

OF_VALIDATION: dict[tuple[str, str], Writing] = {
    ("POST", "validate/"): Writing(
        "validateRecord", "Submissions", "Judge a record",
        "Every problem that would stop its publication, and every warning. Nothing is stored, and no token is needed.",
        Verdict, ((200, "The verdict, good or bad."),), body=Body(ContentToValidate), problems=BODY,
    ),
}  # fmt: skip
