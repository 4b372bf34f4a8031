"""Parameters of operations that write: keys of requests, versions, and ids of what is private."""

from .parameters import Parameter, path_parameter

IDEMPOTENCY_KEY = Parameter(
    "Idempotency-Key", "Idempotency-Key",
    "A name for this request, such as a UUID. Sent again with the same body it does nothing twice: the first answer "
    "comes again, with `Idempotent-Replay`. With another body it is refused with 422.",
    {"type": "string", "minLength": 1, "maxLength": 100, "pattern": "^[!-~]+$"},
    "7c9e6679-7425-40de-944b-e07fc1f90ae7", location="header",
)  # fmt: skip
IF_MATCH = Parameter(
    "If-Match", "If-Match",
    "The `ETag` of the version that was read; `*` for whichever it is. 412 if it was changed since.",
    {"type": "string", "maxLength": 1000}, '"sub-3f1d5a9c0b7e42d86a1c.2"', location="header", required=True,
)  # fmt: skip
IF_NONE_MATCH = Parameter(
    "If-None-Match", "If-None-Match", "The `ETag` that you have: 304 while nothing changed.",
    {"type": "string", "maxLength": 1000}, '"3f1d5a9c0b7e42d86a1c9e54"', location="header",
)  # fmt: skip


def id_of(what: str, name: str, prefix: str) -> Parameter:
    """The id of something that is no record, in the address."""
    schema = {"type": "string", "pattern": f"^{prefix}-[0-9a-f]{{20}}$"}
    return path_parameter(f"{what}.{name}", name, f"Id of the {what}.", schema, f"{prefix}-3f1d5a9c0b7e42d86a1c")


def query_parameter(of_what: str, name: str, description: str, schema: dict, example: object) -> Parameter:
    """One by which a list is asked."""
    return Parameter(f"{of_what}.{name}", name, description, schema, example)
