"""Every error as a problem document (RFC 9457): the one place that knows status numbers."""

import logging
from typing import Any

import orjson
from django.core.exceptions import (
    PermissionDenied,
    RequestDataTooBig,
    SuspiciousOperation,
    TooManyFieldsSent,
)
from django.db import DatabaseError, InterfaceError, OperationalError
from django.http import Http404, HttpRequest, HttpResponse
from rest_framework import exceptions as rest

from registry.accounts.actions.inviting import InvitationRefused
from registry.accounts.actions.tokens import TokenRefused
from registry.accounts.policy import MissingScope, NeedsSecondFactor, NeedsSecondPerson, NotAllowed, NotSignedIn
from registry.errors import (
    BadParameter,
    LoadStopped,
    Moved,
    NotStorable,
    NotValid,
    RegistryError,
    TooOften,
    TransitionNotAllowed,
    UnknownRecord,
)
from registry.imports.errors import PlanHasProblems, UnreadableFile, WorkbookTooLarge, WrongHeaders
from registry.publishing.actions.challenge import LinkRefused
from registry.releases.listing import ReleaseTakenBack

from . import problem_kinds as kinds
from .bearer import challenge_of
from .idempotency import KeyReused
from .payloads.json_reader import BadPayload, PayloadTooLarge, UnsupportedPayload
from .payloads.serializers import PayloadNotValid
from .problem_kinds import ProblemKind
from .writing import IfMatchRequired

log = logging.getLogger("api")
MEDIA_TYPE = "application/problem+json"
TYPES = "/api/v1/reference/#problem-"
READS = ("GET", "HEAD")

# What a sentence of the register means over HTTP.
STATUS: dict[type[RegistryError], int] = {
    BadParameter: 400,
    NotStorable: 400,
    NotValid: 422,
    UnknownRecord: 404,
    Moved: 412,
    TransitionNotAllowed: 409,
    ReleaseTakenBack: 410,
    LoadStopped: 500,
    NotSignedIn: 401,
    TokenRefused: 401,
    NotAllowed: 403,
    MissingScope: 403,
    NeedsSecondPerson: 403,
    NeedsSecondFactor: 403,
    InvitationRefused: 400,
    LinkRefused: 400,
    TooOften: 429,
    IfMatchRequired: 428,
    KeyReused: 422,
    PayloadTooLarge: 413,
    UnreadableFile: 400,
    WorkbookTooLarge: 413,
    WrongHeaders: 400,
    PlanHasProblems: 409,
    UnsupportedPayload: 415,
}
OF_THE_FRAMEWORK: dict[type[rest.APIException], ProblemKind] = {
    rest.NotAcceptable: kinds.NOT_ACCEPTABLE,
    rest.MethodNotAllowed: kinds.METHOD_NOT_ALLOWED,
    rest.UnsupportedMediaType: kinds.UNSUPPORTED_MEDIA_TYPE,
    rest.NotFound: kinds.NOTHING_HERE,
    rest.ParseError: kinds.BAD_JSON,
    rest.Throttled: kinds.RATE_LIMITED,
}


def document(
    kind: ProblemKind,
    detail: str,
    request: HttpRequest | None = None,
    errors: list[dict] | None = None,
    **more: Any,
) -> dict:
    """The body of a problem; `errors` lists what is wrong where."""
    payload: dict[str, Any] = {
        "type": f"{TYPES}{kind.code}", "title": kind.title, "status": kind.status, "detail": detail, "code": kind.code
    }  # fmt: skip
    if request_id := getattr(request, "id", None):
        payload["request_id"] = request_id
    if errors:
        payload["errors"] = errors
    return payload | more


def status_of(kind: type[RegistryError] | ProblemKind) -> int:
    """The status that an error of this kind is answered with."""
    if isinstance(kind, ProblemKind):
        return kind.status
    return next((number for known, number in STATUS.items() if issubclass(kind, known)), 400)


def of_error(error: RegistryError, request: HttpRequest | None) -> dict:
    """The problem document of an error of the register."""
    status = status_of(type(error))
    errors = None
    if isinstance(error, BadParameter):
        errors = [{"parameter": error.parameter, "code": error.code, "detail": error.detail}]
    elif isinstance(error, PayloadNotValid):
        errors = error.problems
    elif isinstance(error, BadPayload) and error.pointer is not None:
        errors = [{"pointer": error.pointer, "code": error.code, "detail": error.detail}]
    elif isinstance(error, NotValid):
        errors = [problem.as_dict() for problem in error.problems]
    elif isinstance(error, WrongHeaders):
        errors = error.problems
    elif isinstance(error, UnreadableFile) and error.facts:
        errors = [{**error.facts, "code": error.code, "detail": error.detail}]
    return document(ProblemKind(status, error.code, error.title), error.detail, request, errors, **error.facts)


def problem_response(error: Exception, context: dict) -> HttpResponse | None:
    """The exception handler of the REST framework."""
    request = context.get("request")
    # Views that only read are given Django's request as it is.
    request = getattr(request, "_request", request)
    headers: dict[str, str] = {}
    if isinstance(error, RegistryError):
        payload = of_error(error, request)
        if isinstance(error, TooOften):
            headers = {"Retry-After": str(error.retry_after)}
    elif isinstance(error, rest.APIException):
        headers = _headers_of(error, context)
        usual = ProblemKind(error.status_code, str(error.default_code), str(error.default_detail))
        payload = document(OF_THE_FRAMEWORK.get(type(error), usual), _sentence(error, context), request)
    elif (known := _known(error, request)) is not None:
        payload = known
    else:
        return None
    response = respond(payload)
    for name, value in headers.items():
        response[name] = value
    return response


def answer(request: HttpRequest, error: Exception) -> HttpResponse:
    """A problem for errors that arise outside the REST framework, Django's own included."""
    payload = of_error(error, request) if isinstance(error, RegistryError) else _known(error, request)
    if payload is None:
        log.error("unhandled error", exc_info=error)
        payload = document(
            kinds.INTERNAL_ERROR,
            "It has been noted. Try again; if it stays, tell us the request_id.",
            request,
        )
    return respond(payload)


def only_reads(request: HttpRequest) -> HttpResponse:
    """For an address outside the views where nothing is changed: 405, and what is allowed."""
    response = respond(document(kinds.METHOD_NOT_ALLOWED, f"Allowed here: {', '.join(READS)}.", request))
    response["Allow"] = ", ".join(READS)
    return response


def respond(payload: dict) -> HttpResponse:
    response = HttpResponse(orjson.dumps(payload), status=payload["status"], content_type=MEDIA_TYPE)
    response["Cache-Control"] = "no-store"
    if payload["status"] == 401 or payload["code"] == "missing_scope":
        response["WWW-Authenticate"] = challenge_of(payload)
    if payload["status"] == 503:
        response["Retry-After"] = "5"
    return response


def _known(error: Exception, request: HttpRequest | None) -> dict | None:
    if isinstance(error, Http404):
        return document(kinds.NOTHING_HERE, "Check the address.", request)
    if isinstance(error, PermissionDenied):
        return document(kinds.NOT_FOR_YOU, "Sign in, or ask for the right to do it.", request)
    if isinstance(error, RequestDataTooBig):
        return document(kinds.TOO_LARGE, "Send at most 1 MB; upload a spreadsheet for more.", request)
    if isinstance(error, TooManyFieldsSent):
        return document(kinds.TOO_MANY_PARAMETERS, "Send at most 200 parameters.", request)
    if isinstance(error, SuspiciousOperation):
        kind = kinds.BAD_HOST if type(error).__name__ == "DisallowedHost" else kinds.BAD_REQUEST
        detail = "Check the address and headers of the request."
        if kind is kinds.BAD_HOST:
            detail = (
                "The header Host names another site than ours: ask under the address where the register is reached."
            )
        return document(kind, detail, request)
    if isinstance(error, OperationalError | InterfaceError) or "QueryCanceled" in repr(getattr(error, "__cause__", "")):
        log.error("the database did not answer", exc_info=error)
        return document(
            kinds.UNAVAILABLE,
            "The database did not answer in time. Try again in a few seconds, or ask for less.",
            request,
        )
    if isinstance(error, DatabaseError):
        log.error("the database refused", exc_info=error)
    return None


def _headers_of(error: rest.APIException, context: dict) -> dict[str, str]:
    if isinstance(error, rest.MethodNotAllowed):
        return {"Allow": ", ".join(context["view"].allowed_methods)}
    if isinstance(error, rest.Throttled) and (wait := _wait_of(error)) is not None:
        return {"Retry-After": str(max(1, int(wait + 0.999)))}
    return {}


def _wait_of(error: rest.Throttled) -> float | None:
    return error.wait  # type: ignore[attr-defined]  # the stubs leave it out


def _sentence(error: rest.APIException, context: dict) -> str:
    if isinstance(error, rest.NotAcceptable):
        view = context.get("view")
        kinds = [renderer.media_type for renderer in getattr(view, "renderer_classes", [])]
        return f"Ask for one of: {', '.join(kinds) or 'application/json'}."
    if isinstance(error, rest.MethodNotAllowed):
        view = context.get("view")
        allowed = ", ".join(view.allowed_methods) if view else "GET"
        return f"Allowed here: {allowed}. {getattr(view, 'done_by_people', '')}".strip()
    if isinstance(error, rest.Throttled):
        return (
            f"Wait {max(1, int((_wait_of(error) or 1) + 0.999))} seconds, then go on; downloads fetch a list at once."
        )
    return str(error.detail)
