"""Problems that are no errors of the register: of the web, of the server, and of a record that is gone."""

from dataclasses import dataclass


@dataclass(frozen=True)
class ProblemKind:
    """One kind; `meaning` is what to do about it, empty where an error of the register has the code and says it."""

    status: int
    code: str
    title: str
    meaning: str = ""


MERGED = ProblemKind(
    301, "merged", "This record was merged into another one",
    "The record was merged into another: follow `Location`, and keep `replaced_by` from now on.",
)  # fmt: skip
WITHDRAWN = ProblemKind(
    410, "withdrawn", "This record was withdrawn",
    "The record was withdrawn. The day and the reason are in the detail.",
)  # fmt: skip
BAD_HOST = ProblemKind(400, "bad_host", "The request cannot be read", "The request names a host that is not ours.")
BAD_REQUEST = ProblemKind(400, "bad_request", "The request cannot be read", "The request cannot be read.")
BAD_JSON = ProblemKind(400, "invalid_json", "The body cannot be read")
TOO_MANY_PARAMETERS = ProblemKind(400, "too_many_parameters", "Too many parameters")
NOT_FOR_YOU = ProblemKind(403, "not_allowed", "This is not for you")
NOTHING_HERE = ProblemKind(404, "not_found", "There is nothing here")
NO_SUCH_ENDPOINT = ProblemKind(
    404, "no_such_endpoint", "There is no such address", "There is no such address. The nearest one is named."
)
METHOD_NOT_ALLOWED = ProblemKind(
    405, "method_not_allowed", "This cannot be done here", "Only the methods in `Allow` work here."
)
NOT_ACCEPTABLE = ProblemKind(
    406, "not_acceptable", "We cannot answer in that format",
    "We cannot answer in any format that `Accept` names. The possible ones are named.",
)  # fmt: skip
TOO_LARGE = ProblemKind(413, "too_large", "The body is too large")
UNSUPPORTED_MEDIA_TYPE = ProblemKind(415, "unsupported_media_type", "We cannot read that format")
RANGE_NOT_SATISFIABLE = ProblemKind(
    416, "range_not_satisfiable", "The file has no such part",
    "The file has no such part. `Content-Range` says how large it is.",
)  # fmt: skip
RATE_LIMITED = ProblemKind(429, "rate_limited", "Too many requests")
INTERNAL_ERROR = ProblemKind(
    500, "internal_error", "Something went wrong on our side", "A fault of ours. Tell us the `request_id` if it stays."
)
UNAVAILABLE = ProblemKind(
    503, "temporarily_unavailable", "We cannot answer just now",
    "The database did not answer in time. Try again after `Retry-After`.",
)  # fmt: skip
