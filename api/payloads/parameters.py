"""Headers of requests: keys, and the versions that their senders know."""

from registry.catalogue.filters.form_fields import OneText

from ..parameters import Parameter


class HeaderField(OneText):
    """The text of a header. What reads it says what is wrong with it."""

    def __init__(self, schema: dict) -> None:
        super().__init__()
        self.schema = {"type": "string", **schema}


IDEMPOTENCY_KEY = Parameter(
    "Idempotency-Key", HeaderField({"minLength": 1, "maxLength": 100, "pattern": "^[!-~]+$"}),
    "A name for this request, such as a UUID. Sent again with the same body it does nothing twice: the first answer "
    "comes again, with `Idempotent-Replay`. With another body it is refused with 422.",
    "7c9e6679-7425-40de-944b-e07fc1f90ae7", location="header",
)  # fmt: skip
IF_MATCH = Parameter(
    "If-Match", HeaderField({"maxLength": 1000}),
    "The `ETag` of the version that was read; `*` for whichever it is. 412 if it was changed since.",
    '"sub-3f1d5a9c0b7e42d86a1c.2"', location="header", required=True,
)  # fmt: skip
IF_NONE_MATCH = Parameter(
    "If-None-Match", HeaderField({"maxLength": 1000}), "The `ETag` that you have: 304 while nothing changed.",
    '"3f1d5a9c0b7e42d86a1c9e54"', location="header",
)  # fmt: skip
