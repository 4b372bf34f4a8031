"""What people see when something cannot be done: a page that says why and what to do next."""

import logging
from collections.abc import Mapping

from django.contrib.auth.views import redirect_to_login
from django.core.exceptions import PermissionDenied, RequestDataTooBig, SuspiciousOperation
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render

from registry.accounts.policy import MissingScope, NeedsSecondFactor, NeedsSecondPerson, NotAllowed, NotSignedIn
from registry.errors import (
    BadParameter,
    Moved,
    NotStorable,
    NotValid,
    RecordWithdrawn,
    RegistryError,
    TooOften,
    TransitionNotAllowed,
    UnknownRecord,
)

from .leading import lead_to_second_factor
from .sending_again import FORM_EXPIRED, can_be_sent_again, kept

log = logging.getLogger("registry.website")

STATUS: dict[type[RegistryError], int] = {
    RecordWithdrawn: 410,
    UnknownRecord: 404,
    BadParameter: 400,
    NotStorable: 400,
    NotValid: 422,
    Moved: 409,
    TransitionNotAllowed: 409,
    NotAllowed: 403,
    MissingScope: 403,
    NeedsSecondPerson: 403,
    NeedsSecondFactor: 403,
    TooOften: 429,
}
# Where the title of a refusal speaks of requests and their parameters.
TITLES: dict[type[RegistryError], str] = {
    TooOften: "That was often enough for today",
    BadParameter: "Please look again",
}
SENTENCES = {
    400: ("We could not read that", "Go back, look at what you sent, and try again."),
    403: ("This is not yours to do", "Ask an approver of your organisation, or sign in as somebody else."),
    404: ("There is no such page", "It may have moved, or it may not be yours. Start again from your pages."),
    405: ("This cannot be opened so", "Nothing was changed. Start again from your pages, and use the buttons there."),
    413: ("That was too much at once", "Send it in smaller parts."),
    500: ("Something went wrong on our side", "It has been noted. Try again in a moment."),
}


def error_page(request: HttpRequest, error: Exception) -> HttpResponse:
    """The page for an error that a view let through."""
    if isinstance(error, NotSignedIn):
        return redirect_to_login(request.get_full_path())
    if isinstance(error, NeedsSecondFactor):
        return lead_to_second_factor(request)
    if isinstance(error, RegistryError):
        return refused(page(request, status_of(error), title_of(error), " ".join(sentences_of(error))), error)
    if isinstance(error, Http404):
        return page(request, 404)
    if isinstance(error, PermissionDenied):
        return page(request, 403)
    if isinstance(error, RequestDataTooBig):
        return page(request, 413)
    if isinstance(error, SuspiciousOperation):
        return page(request, 400)
    log.error("unhandled error", exc_info=error)
    return page(request, 500)


def status_of(error: RegistryError) -> int:
    return next((number for kind, number in STATUS.items() if isinstance(error, kind)), 400)


def refused(response: HttpResponse, error: RegistryError) -> HttpResponse:
    """The page of a refusal, with what programs read of it: its status, and when to come again."""
    response.status_code = status_of(error)
    if isinstance(error, TooOften):
        response["Retry-After"] = str(error.retry_after)
    return response


def for_the_form(error: RegistryError) -> RegistryError:
    """A refusal that the page of the form tells of, beside what was typed; what leads to another page is raised on."""
    if isinstance(error, NeedsSecondFactor):
        raise error
    return error


def refusal_in_words(error: RegistryError, words: Mapping[str, str] | None = None) -> str:
    """The same, as one line on that page."""
    detail = detail_in_words(error, words)
    return detail if isinstance(error, NotValid) else f"{title_of(error)}. {detail}"


def detail_in_words(error: RegistryError, words: Mapping[str, str] | None = None) -> str:
    """Why it was refused, beside a form that says itself what it is about."""
    return " ".join(sentences_of(for_the_form(error), words))


def title_of(error: RegistryError) -> str:
    return TITLES.get(type(error), error.title)


def sentences_of(error: RegistryError, words: Mapping[str, str] | None = None) -> list[str]:
    """What a form says above itself: each problem, else why nothing was done.

    `words` are those of the form, by pointer or parameter, where the register's own speak to programs too.
    """
    if isinstance(error, BadParameter):
        return [(words or {}).get(error.parameter, error.detail)]
    if isinstance(error, NotValid):
        problems = [problem.as_dict() for problem in error.problems]
        return [(words or {}).get(problem["pointer"], problem["detail"]) for problem in problems]
    if isinstance(error, TransitionNotAllowed) and "allowed_from" in error.facts:
        return ["It has changed since you looked at it. See how it stands now, and decide again."]
    return [error.detail]


def page(request: HttpRequest, status: int, title: str = "", detail: str = "") -> HttpResponse:
    usual_title, usual_detail = SENTENCES.get(status, SENTENCES[500 if status >= 500 else 400])
    facts = {"title": title or usual_title, "detail": detail or usual_detail, "status": status}
    return render(request, "website/error.html", facts, status=status)


def csrf_failure(request: HttpRequest, reason: str = "") -> HttpResponse:
    """The form was open too long, or another site sent it."""
    if can_be_sent_again(request):
        return kept(request, *FORM_EXPIRED)
    return page(
        request,
        403,
        "The form had expired",
        "Nothing was changed. Go back, reload the page and send it again; allow cookies for this site if it happens twice.",
    )
