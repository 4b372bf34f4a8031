"""Confirmations: read by anyone, given by a token of a party."""

from registry.accounts.policy import CONFIRM
from registry.publishing.models import Verdict

from .confirmations import ConfirmationListSerializer, ConfirmationSerializer, NewConfirmationSerializer
from .own_parameters import CURSOR, EXAMPLES, KNOWN_AT, PAGE_SIZE
from .parameters import one_of
from .requests import Payload
from .writing_operation import OWN, PAYLOAD, Writing
from .writing_parameters import IDEMPOTENCY_KEY, IF_NONE_MATCH, query_parameter

TEXT = {"type": "string", "maxLength": 40}
TAG = "Confirmations"
PARAMETERS = (
    query_parameter("confirmation", "partnership", "Id of the partnership.", TEXT, EXAMPLES["partnership"]),
    query_parameter(
        "confirmation", "organisation", "Id of the organisation that says so.", TEXT, EXAMPLES["organisation"]
    ),
    query_parameter("confirmation", "verdict", "What was said.", one_of(*Verdict.values), "confirmed"),
)

OF_CONFIRMATIONS: dict[tuple[str, str], Writing] = {
    ("GET", "confirmations/"): Writing(
        "listConfirmations", TAG, "List confirmations",
        "All that parties said of partnerships, newest first; no token is needed. The newest word of an organisation counts.",
        ConfirmationListSerializer, parameters=(*PARAMETERS, KNOWN_AT, PAGE_SIZE, CURSOR, IF_NONE_MATCH),
        problems=(304, 404), headers=("ETag", "Link"),
    ),
    ("POST", "confirmations/"): Writing(
        "giveConfirmation", TAG, "Confirm or dispute a partnership",
        "In the name of a party, or of an organisation that succeeded one. It is public at once, and cannot be taken out: say "
        "something else, and that counts. If another edition was published since you read, 412 says so.",
        ConfirmationSerializer, ((201, "It was said, and is public."),), (IDEMPOTENCY_KEY,), Payload(NewConfirmationSerializer), CONFIRM,
        (*OWN, *PAYLOAD, 409, 412, 422), ("Location", "Idempotent-Replay"),
    ),
}  # fmt: skip
