"""Confirmations: read by anyone, given by a token of a party."""

from registry.accounts.policy import CONFIRM
from registry.publishing.models import Verdict

from .confirmations import Confirmation, ConfirmationList, NewConfirmation
from .own_parameters import CURSOR, EXAMPLES, KNOWN_AT, PAGE_SIZE
from .parameters import one_of
from .requests import Body
from .writing_operation import BODY, OWN, Writing
from .writing_parameters import IDEMPOTENCY_KEY, IF_NONE_MATCH, asked

TEXT = {"type": "string", "maxLength": 40}
TAG = "Confirmations"
ASKED = (
    asked("confirmation", "partnership", "Id of the partnership.", TEXT, EXAMPLES["partnership"]),
    asked("confirmation", "organisation", "Id of the body that says so.", TEXT, EXAMPLES["organisation"]),
    asked("confirmation", "verdict", "What was said.", one_of(*Verdict.values), "confirmed"),
)

OF_CONFIRMATIONS: dict[tuple[str, str], Writing] = {
    ("GET", "confirmations/"): Writing(
        "listConfirmations", TAG, "List confirmations",
        "All that parties said of partnerships, newest first; no token is needed. The newest word of a body counts.",
        ConfirmationList, parameters=(*ASKED, KNOWN_AT, PAGE_SIZE, CURSOR, IF_NONE_MATCH),
        problems=(304, 404), headers=("ETag", "Link"),
    ),
    ("POST", "confirmations/"): Writing(
        "giveConfirmation", TAG, "Confirm or dispute a partnership",
        "In the name of a party, or of a body that succeeded one. It is public at once, and cannot be taken out: say "
        "something else, and that counts. If another edition was published since you read, 412 says so.",
        Confirmation, ((201, "It was said, and is public."),), (IDEMPOTENCY_KEY,), Body(NewConfirmation), CONFIRM,
        (*OWN, *BODY, 409, 412, 422), ("Location", "Idempotent-Replay"),
    ),
}  # fmt: skip
