"""Challenges: made by any reader, read by anyone once a curator has looked."""

from .challenges import STATES, Challenge, ChallengeList, ChallengeTaken, NewChallenge, Secret
from .own_parameters import CURSOR, EXAMPLES, KNOWN_AT, PAGE_SIZE
from .parameters import one_of
from .requests import Body
from .writing_operation import BODY, Writing
from .writing_parameters import IDEMPOTENCY_KEY, IF_NONE_MATCH, asked, id_of

TEXT = {"type": "string", "maxLength": 40}
TAG = "Challenges"
ID = id_of("challenge", "challenge", "cha")
ASKED = (
    asked("challenge", "record", "Id of the record.", TEXT, EXAMPLES["partnership"]),
    asked("challenge", "status", "Whether it waits for the publisher.", one_of(*STATES), "open"),
    asked("challenge", "overdue", "Whether it was not answered in time.", one_of("true", "false"), "false"),
)

OF_CHALLENGES: dict[tuple[str, str], Writing] = {
    ("GET", "challenges/"): Writing(
        "listChallenges", TAG, "List challenges",
        "What readers say is wrong, newest first, once a curator has let it be seen; no token is needed.",
        ChallengeList, parameters=(*ASKED, KNOWN_AT, PAGE_SIZE, CURSOR, IF_NONE_MATCH),
        problems=(304,), headers=("ETag", "Link"),
    ),
    ("POST", "challenges/"): Writing(
        "makeChallenge", TAG, "Challenge a field of a record",
        "For any reader, without an account. A link goes to the address; once it is opened, a curator looks. Five a "
        "day from one place, and five for one address.",
        ChallengeTaken, ((202, "It was taken down; nobody sees it yet."),), (IDEMPOTENCY_KEY,), Body(NewChallenge),
        problems=(404, *BODY, 422), headers=("Idempotent-Replay",),
    ),
    ("POST", "challenges/verify/"): Writing(
        "verifyChallenge", TAG, "Open the link of a challenge",
        "Shows that the address is the reader's. A link lasts seven days; opening it twice does no harm.",
        ChallengeTaken, ((200, "It waits for a curator."),), body=Body(Secret), problems=BODY,
    ),
    ("GET", "challenges/{challenge}/"): Writing(
        "getChallenge", TAG, "Get one challenge",
        "What is not public is answered as if it had never been; no token is needed.",
        Challenge, parameters=(ID, IF_NONE_MATCH), problems=(304, 404), headers=("ETag",),
    ),
}  # fmt: skip
