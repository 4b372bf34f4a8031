"""An operation as the document shows it: all from its declaration, its view and its errors."""

from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from drf_spectacular.openapi import AutoSchema
from drf_spectacular.plumbing import ResolvedComponent

from registry.accounts.actions.tokens import TokenRefused
from registry.accounts.policy import MissingScope, NotAllowed, NotSignedIn
from registry.errors import BadParameter, NotStorable, RegistryError

from ..formats.media import FILES
from ..idempotency import BadKey, KeyReused
from ..lists.view import ListView, list_parameters
from ..operation import Answer, Operation
from ..parameters import Parameter
from ..payloads.json_reader import BadPayload, PayloadTooLarge, UnsupportedPayload
from ..payloads.parameters import IDEMPOTENCY_KEY, IF_MATCH, IF_NONE_MATCH
from ..problem_kinds import NOT_ACCEPTABLE, RANGE_NOT_SATISFIABLE, RATE_LIMITED, UNAVAILABLE, ProblemKind
from ..problems import status_of
from ..views import View
from ..writing import IfMatchRequired
from .components import component
from .examples import recorded
from .examples_of_writing import recorded_answer
from .geojson import FeatureCollectionSerializer
from .headers import COUNTED, headers
from .lists import ALWAYS_OF_A_RECORD, SparseRow, list_serializer
from .parameters import parameter_ref
from .problems import problem_ref
from .requests import BINARY, XLSX, payload_schema
from .security import security

Raised = type[RegistryError] | ProblemKind
# What any operation can answer: a bad parameter, a bad token, and the rest; and what any that reads a body can.
EVERY: tuple[Raised, ...] = (BadParameter, TokenRefused, NotSignedIn, NOT_ACCEPTABLE, RATE_LIMITED, UNAVAILABLE)
OF_A_PAYLOAD: tuple[Raised, ...] = (BadPayload, NotStorable, UnsupportedPayload, PayloadTooLarge)
OF_A_SCOPE: tuple[Raised, ...] = (NotAllowed, MissingScope)
OF_A_KEY: tuple[Raised, ...] = (BadKey, KeyReused)
# Where an answer only leads on: it has an address, and nothing else.
REDIRECTS = (302,)
DOCUMENT = {"type": "object", "additionalProperties": {}, "description": "An OpenAPI document."}
JSON_LINES = {"type": "string", "description": "One object a line, with a member for each column of the CSV."}
CSV = {"type": "string", "description": "RFC 4180, UTF-8, with a header line; lists joined with `; `."}


def describe(schema: AutoSchema, view: type[View], method: str, declared: Operation) -> dict[str, Any]:
    answers = {
        str(status): _answer(schema, view, method, declared, status, answer)
        for status, answer in answers_of(view, method, declared).items()
    }
    answers |= {str(status): problem_ref(schema, status) for status in problems_of(view, method, declared)}
    scope = declared.scope if declared.scope is not None else view.scope
    described: dict[str, Any] = {
        "operationId": declared.id,
        "summary": declared.summary,
        "description": "\n\n".join([declared.description, *_more(declared, scope)]),
        "tags": [view.tag],
        "parameters": [parameter_ref(schema, each) for each in parameters_of(view, method, declared)],
        "responses": dict(sorted(answers.items())),
        "security": security(schema) if scope is not None else [],
    }
    if declared.sends is not None:
        described["requestBody"] = payload_schema(schema, declared)
    return described


def answers_of(view: type[View], method: str, declared: Operation) -> Mapping[int, Answer]:
    if issubclass(view, ListView) and method == "GET":
        return {200: Answer(list_serializer(view))}
    return declared.answers


def parameters_of(view: Any, method: str, declared: Operation) -> list[Parameter]:
    """In the address, in the query, then in headers."""
    known: list[Parameter] = list(view.path.values())
    if method == "GET":
        own = list_parameters(view) if issubclass(view, ListView) else getattr(view, "query_parameters", dict)()
        known += [each for name, each in own.items() if name not in getattr(view, "set_by_address", ())]
        known += [IF_NONE_MATCH] if is_public_read(view, declared) else []
    known += declared.parameters
    known += [IDEMPOTENCY_KEY] if declared.idempotent else []
    known += [IF_MATCH] if IfMatchRequired in declared.raises else []
    return known


def raised_by(view: type[View], declared: Operation) -> Iterator[Raised]:
    """Every kind of problem that an operation may answer with: its own, and those of what it is made of."""
    yield from (*EVERY, *declared.raises)
    if declared.sends is not None:
        yield from OF_A_PAYLOAD
    if declared.idempotent:
        yield from OF_A_KEY
    if (declared.scope or view.scope) not in (None, ""):
        yield from OF_A_SCOPE
    if is_download(view, declared):
        yield RANGE_NOT_SATISFIABLE


def problems_of(view: type[View], method: str, declared: Operation) -> Iterable[int]:
    statuses = {status_of(kind) for kind in raised_by(view, declared)}
    if method == "GET" and is_public_read(view, declared):
        statuses.add(304)
    return sorted(statuses - set(declared.answers))


def is_public_read(view: type[View], declared: Operation) -> bool:
    scope = declared.scope if declared.scope is not None else view.scope
    return scope is None and view.has_etag


def is_download(view: type[View], declared: Operation) -> bool:
    """Whether it is a list that anybody may take as a file, whole or in parts."""
    return issubclass(view, ListView) and not declared.answers and is_public_read(view, declared)


def _answer(
    schema: AutoSchema, view: type[View], method: str, declared: Operation, status: int, answer: Answer
) -> dict[str, Any]:
    named = [*headers_of(view, method, declared), *declared.headers, "X-Request-ID"]
    content = {
        media_type: {"schema": shape} | _examples(schema, declared, written_in, status)
        for media_type, written_in, shape in _contents(schema, view, declared, answer)
    }
    described = {"description": answer.meaning, "headers": headers(schema, *dict.fromkeys(named)), "content": content}
    if status in REDIRECTS:
        del described["content"]
    return described


def headers_of(view: type[View], method: str, declared: Operation) -> list[str]:
    """Those that the kind of answer always has."""
    named = ["ETag"] if method == "GET" and is_public_read(view, declared) else []
    # The document itself says nothing of the feed.
    is_document = any(answer.shape is None for answer in declared.answers.values())
    named += ["Register-Sequence"] if named and not is_document else []
    named += ["Link"] if method == "GET" else []
    named += COUNTED if view.throttle_classes else ()
    if issubclass(view, ListView) and not declared.answers:
        # What only its owner sees is cited by nobody.
        cited = [] if view.is_private else ["Register-Filter", "Register-Citation"]
        cited += ["Register-Sample"] if view.can_sample else []
        named += ["Register-As-Of", *cited, "Content-Disposition"]
    named += ["Accept-Ranges"] if is_download(view, declared) else []
    return named + (["Idempotent-Replay"] if declared.idempotent else [])


def _contents(
    schema: AutoSchema, view: type[View], declared: Operation, answer: Answer
) -> Iterable[tuple[str, str, dict[str, Any]]]:
    """(media type, format, schema) of each format that is answered in."""
    if isinstance(answer.shape, str):
        yield answer.shape, "file", dict(BINARY) if answer.shape == XLSX else dict(CSV)
    elif answer.shape is None:
        for renderer in view.renderer_classes:
            yield renderer.media_type, renderer.format, dict(DOCUMENT)
    else:
        whole = schema.resolve_serializer(answer.shape, "response").ref
        yield "application/json", "json", _or_parts(schema, view, answer.shape, whole)
        if issubclass(view, ListView) and not declared.answers:
            yield from _files(schema)


def _files(schema: AutoSchema) -> Iterable[tuple[str, str, dict[str, Any]]]:
    """Those of the whole list as a file. Of columns the description of a file itself tells."""
    shapes = {
        "csv": dict(CSV),
        "jsonl": dict(JSON_LINES),
        "geojson": schema.resolve_serializer(FeatureCollectionSerializer, "response").ref,
    }
    for renderer in FILES:
        yield renderer.media_type, renderer.format, shapes.get(renderer.format, dict(BINARY))


def _or_parts(schema: AutoSchema, view: Any, shape: Any, whole: dict[str, Any]) -> dict[str, Any]:
    """A record, or those parts of it that were asked for; lists say it of their entries."""
    if issubclass(view, ListView) or "fields" not in getattr(view, "query_parameters", dict)():
        return whole
    return {"anyOf": [whole, SparseRow(shape, always=ALWAYS_OF_A_RECORD).component(schema)]}


def _examples(schema: AutoSchema, declared: Operation, written_in: str, status: int) -> dict[str, Any]:
    if status >= 300:
        return {}
    whose = declared.same_as or declared.id
    on_the_way = recorded_answer(declared.id) if written_in in ("json", "file") else None
    value = recorded(whose, written_in) if declared.example else on_the_way
    if value is None:
        return {}
    name = whose if written_in in ("json", "file") else f"{whose}.{written_in}"
    summary = f"GET {declared.example}" if declared.example else "What is answered"
    shown = component(schema, name, {"summary": summary, "value": value}, ResolvedComponent.EXAMPLE)
    return {"examples": {"seed" if declared.example else "answered": shown}}


def _more(declared: Operation, scope: str | None) -> Iterable[str]:
    if declared.example:
        yield f"Try [`{declared.example}`]({declared.example})."
    if scope:
        yield f"Needs a token with the scope `{scope}`."
    elif scope is not None:
        yield "Any token may do this."
