"""Submissions: begun, changed, handed in, and decided by a second person."""

from registry.accounts.policy import READ, WRITE
from registry.publishing.models.submission import Status

from .own_parameters import PAGE_SIZE
from .parameters import one_of
from .requests import MERGE, Payload
from .submissions import (
    KINDS,
    NewSubmissionSerializer,
    ReasonsSerializer,
    SubmissionChangeSerializer,
    SubmissionListSerializer,
    SubmissionSerializer,
)
from .verdicts import DifferenceSerializer
from .writing_operation import OWN, PAYLOAD, Writing
from .writing_parameters import IDEMPOTENCY_KEY, IF_MATCH, id_of, query_parameter

TEXT = {"type": "string", "maxLength": 40}
ID = id_of("submission", "submission", "sub")
TAG = "Submissions"
STEP = (*OWN, *PAYLOAD, 409, 412, 422, 428)
HERE = ("ETag", "Location")
DECIDED = "A person decides, on the pages of the organisation: no token may do this, whatever its scopes (403, `not_allowed`)."
PARAMETERS = (
    query_parameter("submission", "status", "How far it has come.", one_of(*Status.values), "submitted"),
    query_parameter("submission", "record", "Id of the record.", TEXT, "chp-cnza8bakrv"),
    query_parameter("submission", "kind", "The kind of record.", one_of(*KINDS), "partnership"),
    query_parameter("submission", "organisation", "Id of the organisation in whose name.", TEXT, "org-xr3x226n33"),
    query_parameter("submission", "batch", "Id of the import it came with.", TEXT, "imp-3f1d5a9c0b7e42d86a1c"),
)


def _step(name: str, summary: str, description: str, done: str, payload: Payload | None = None) -> Writing:
    return Writing(
        name, TAG, summary, description, SubmissionSerializer, ((200, done),), (ID, IDEMPOTENCY_KEY, IF_MATCH), payload, WRITE, STEP,
        (*HERE, "Idempotent-Replay"),
    )  # fmt: skip


OF_SUBMISSIONS: dict[tuple[str, str], Writing] = {
    ("GET", "submissions/"): Writing(
        "listSubmissions", TAG, "List submissions", "The submissions of your organisation, the last changed first.",
        SubmissionListSerializer, parameters=(*PARAMETERS, PAGE_SIZE), scope=READ, problems=(403,),
    ),
    ("POST", "submissions/"): Writing(
        "createSubmission", TAG, "Begin a submission",
        "Propose a new record, a further edition of one, or its ending. A draft may have problems, which `report` "
        "names; what is handed in may not. An organisation may propose its own record, and partnerships in which it is a party.",
        SubmissionSerializer, ((201, "It was begun; `Location` is its address."),), (IDEMPOTENCY_KEY,), Payload(NewSubmissionSerializer),
        WRITE, (*OWN, *PAYLOAD, 409, 422), (*HERE, "Idempotent-Replay"),
    ),
    ("GET", "submissions/{submission}/"): Writing(
        "getSubmission", TAG, "Get one submission", "Its content, and the full report of the rules.",
        SubmissionSerializer, parameters=(ID,), scope=READ, problems=OWN, headers=HERE,
    ),
    ("PATCH", "submissions/{submission}/"): Writing(
        "changeSubmission", TAG, "Change a submission",
        "Merge cells and tables into the content while it is a draft or was returned. Send the `ETag` that you read.",
        SubmissionSerializer, ((200, "It was changed; `ETag` names the new version."),), (ID, IF_MATCH),
        Payload(SubmissionChangeSerializer, MERGE), WRITE, (*OWN, *PAYLOAD, 409, 412, 428), HERE,
    ),
    ("GET", "submissions/{submission}/diff/"): Writing(
        "compareSubmission", TAG, "See what a submission would change",
        "What would change of the current edition, as operations like those of JSON Patch and in words.",
        DifferenceSerializer, parameters=(ID,), scope=READ, problems=OWN, headers=("ETag",),
    ),
    ("POST", "submissions/{submission}/submit/"): _step(
        "submitSubmission", "Hand a submission in",
        "Ask for a second person's decision. Refused with 422 while the content has an error. Send no body.",
        "It waits for a second person.",
    ),
    ("POST", "submissions/{submission}/return/"): _step(
        "returnSubmission", "Give a submission back",
        f"With reasons, for its authors to change it. {DECIDED}", "It was given back.", Payload(ReasonsSerializer),
    ),
    ("POST", "submissions/{submission}/withdraw/"): _step(
        "withdrawSubmission", "Take a submission back",
        "Nothing of it is published; it can be read, and no longer be changed. Send no body.", "It was taken back.",
    ),
    ("POST", "submissions/{submission}/publish/"): _step(
        "publishSubmission", "Publish a submission",
        f"Make it the next edition of the record; not by the one who made it. {DECIDED}", "It is public.",
    ),
}  # fmt: skip
