"""Answers other than 200: described once, with an example each, and referred to."""

from drf_spectacular.openapi import AutoSchema
from drf_spectacular.plumbing import ResolvedComponent
from rest_framework import serializers

from .. import problem_kinds as kinds
from ..problems import MEDIA_TYPE, document
from .components import component
from .example_values import PARTNERSHIP
from .examples import REQUEST_ID, recorded_problems
from .examples_of_writing import recorded_problems_of_writing
from .headers import COUNTED, headers
from .shapes import Shape


class ProblemCauseSerializer(serializers.Serializer):
    """One thing that is wrong, and where."""

    parameter = serializers.CharField(required=False, help_text="Name of the parameter.")
    pointer = serializers.CharField(required=False, help_text="JSON Pointer into what was sent.")
    severity = serializers.ChoiceField(["error", "warning"], required=False, help_text="Of a content.")
    code = serializers.CharField(help_text="Code of the problem, as the table lists them.")
    detail = serializers.CharField(help_text="What to do about it.")


class ProblemSerializer(serializers.Serializer):
    """What went wrong and what to do, in the form of RFC 9457. Read `code`, show `detail`."""

    type = serializers.CharField(help_text="Address where this kind of problem is explained.")
    title = serializers.CharField(help_text="The kind of problem, in words.")
    status = serializers.IntegerField(help_text="The status of the answer.")
    detail = serializers.CharField(help_text="What happened and what to do, safe to show to anyone.")
    code = serializers.CharField(help_text="The kind of problem, for programs.")
    request_id = serializers.CharField(required=False, help_text="Name it when you write to us; also `X-Request-ID`.")
    errors = ProblemCauseSerializer(many=True, required=False, help_text="Each thing that is wrong, and where.")
    replaced_by = serializers.CharField(required=False, help_text="Of `merged`: id of the record that carries on.")
    at = serializers.DateTimeField(required=False, help_text="Of `merged` and `withdrawn`: when.")
    current = Shape(
        lambda schema: {},
        required=False,
        help_text="Of `changed_since`: the present version, or number of the edition.",
    )
    scope = serializers.CharField(required=False, help_text="Of `missing_scope`: the scope that the token needs.")
    allowed_from = serializers.ListField(
        child=serializers.CharField(),
        required=False,
        help_text="Of `invalid_transition`: the states it can be done in.",
    )


# name of the component → (what it says, its headers)
ANSWERS = {
    301: ("Merged", "The record was merged into another one: `Location` leads there.", ("Location", "Link")),
    304: ("NotModified", "You have this already: the ETag is one of `If-None-Match`. No body.", ("ETag", "Link")),
    400: ("BadRequest", "The request cannot be read; `errors` names a parameter and says what to write instead.", ()),
    401: ("NotSignedIn", "Send a token that is valid, or none where none is needed.", ("WWW-Authenticate",)),
    403: ("NotAllowed", "This is not for you, or not for this token.", ("WWW-Authenticate",)),
    404: ("NotFound", "There is no such record.", ()),
    406: ("NotAcceptable", "We cannot answer in any format that `Accept` names.", ()),
    409: ("NotNow", "It is not in a state for this.", ()),
    410: ("Withdrawn", "The record was withdrawn, on this day and for this reason.", ()),
    412: ("ChangedSince", "It was changed since you read it: read it again.", ()),
    413: ("TooLarge", "The body is larger than we read.", ()),
    415: ("UnsupportedBody", "We cannot read that format.", ()),
    416: ("NoSuchPart", "The download is shorter: `Content-Range` says how long it is.", ("Content-Range",)),
    422: ("NotValid", "The content has problems, which `errors` lists; or the key belongs to another request.", ()),
    428: ("VersionRequired", "Send `If-Match` with the version that you read.", ()),
    429: ("TooManyRequests", "Too many requests in a minute, or a day.", ("Retry-After",)),
    503: ("Unavailable", "The database did not answer in time.", ("Retry-After",)),
}


def unrecorded() -> dict[int, dict[str, dict]]:
    """Examples of what the seed register cannot show, made as the answers are made."""
    documents = [
        document(
            kinds.MERGED, "Entered twice.",
            request_id=REQUEST_ID, replaced_by=PARTNERSHIP, at="2026-11-30T09:00:00.000000Z",
        ),
        document(
            kinds.WITHDRAWN, "Withdrawn on 30 November 2026: published by mistake.",
            request_id=REQUEST_ID, at="2026-11-30T09:00:00.000000Z",
        ),
        document(
            kinds.TOO_LARGE, "Send at most 1 MB; upload a spreadsheet for more.",
            request_id=REQUEST_ID,
        ),
        document(
            kinds.UNSUPPORTED_MEDIA_TYPE, "Send JSON, with Content-Type: application/json.", request_id=REQUEST_ID,
        ),
        document(
            kinds.RANGE_NOT_SATISFIABLE,
            "The file has 24,744 bytes, and none of those in Range. Ask for an earlier part, or for the whole.",
            request_id=REQUEST_ID,
        ),
        document(
            kinds.RATE_LIMITED, "Wait 17 seconds, then go on; downloads fetch a list at once.",
            request_id=REQUEST_ID,
        ),
        document(
            kinds.UNAVAILABLE,
            "The database did not answer in time. Try again in a few seconds, or ask for less.", request_id=REQUEST_ID,
        ),
    ]  # fmt: skip
    return {definition["status"]: {definition["code"]: definition} for definition in documents}


def problem_ref(schema: AutoSchema, status: int) -> dict:
    name, description, names = ANSWERS[status]
    definition = {"description": description, "headers": headers(schema, *COUNTED, "X-Request-ID", *names)}
    if status != 304:
        problem = schema.resolve_serializer(ProblemSerializer, "response").ref
        examples = (
            unrecorded().get(status, {})
            | recorded_problems().get(status, {})
            | recorded_problems_of_writing().get(status, {})
        )
        shown = {code: {"summary": example["title"], "value": example} for code, example in examples.items()}
        definition["content"] = {MEDIA_TYPE: {"schema": problem, "examples": shown}}
    return component(schema, name, definition, ResolvedComponent.RESPONSE)
