"""Challenges: made by any reader, read by anyone once a curator has looked."""

from .challenges import (
    STATES,
    ChallengeListSerializer,
    ChallengeSerializer,
    ChallengeTakenSerializer,
    NewChallengeSerializer,
    SecretSerializer,
)
from .own_parameters import CURSOR, EXAMPLES, KNOWN_AT, PAGE_SIZE
from .parameters import one_of
from .requests import Payload
from .writing_operation import PAYLOAD, Writing
from .writing_parameters import IDEMPOTENCY_KEY, IF_NONE_MATCH, id_of, query_parameter

TEXT = {"type": "string", "maxLength": 40}
TAG = "Challenges"
ID = id_of("challenge", "challenge", "cha")
PARAMETERS = (
    query_parameter("challenge", "record", "Id of the record.", TEXT, EXAMPLES["partnership"]),
    query_parameter("challenge", "status", "Whether it waits for the publisher.", one_of(*STATES), "open"),
    query_parameter("challenge", "overdue", "Whether it was not answered in time.", one_of("true", "false"), "false"),
)

OF_CHALLENGES: dict[tuple[str, str], Writing] = {
    ("GET", "challenges/"): Writing(
        "listChallenges", TAG, "List challenges",
        "What readers say is wrong, newest first, once a curator has let it be seen; no token is needed.",
        ChallengeListSerializer, parameters=(*PARAMETERS, KNOWN_AT, PAGE_SIZE, CURSOR, IF_NONE_MATCH),
        problems=(304,), headers=("ETag", "Link"),
    ),
    ("POST", "challenges/"): Writing(
        "makeChallenge", TAG, "Challenge a field of a record",
        "For any reader, without an account. A link goes to the address; once it is opened, a curator looks. Five a "
        "day from one place, and five for one address.",
        ChallengeTakenSerializer, ((202, "It was taken down; nobody sees it yet."),), (IDEMPOTENCY_KEY,), Payload(NewChallengeSerializer),
        problems=(404, *PAYLOAD, 422), headers=("Idempotent-Replay",),
    ),
    ("POST", "challenges/verify/"): Writing(
        "verifyChallenge", TAG, "Open the link of a challenge",
        "Shows that the address is the reader's. A link lasts seven days; opening it twice does no harm.",
        ChallengeTakenSerializer, ((200, "It waits for a curator."),), payload=Payload(SecretSerializer), problems=PAYLOAD,
    ),
    ("GET", "challenges/{challenge}/"): Writing(
        "getChallenge", TAG, "Get one challenge",
        "What is not public is answered as if it had never been; no token is needed.",
        ChallengeSerializer, parameters=(ID, IF_NONE_MATCH), problems=(304, 404), headers=("ETag",),
    ),
}  # fmt: skip
