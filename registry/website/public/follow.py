"""Follow this: the page on which somebody leaves an address to be written to when something changes."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse

from registry.client_address import address_of
from registry.content import kind_of
from registry.errors import RegistryError, UnknownRecord
from registry.following.actions import follow
from registry.following.models import Followed, Often
from registry.following.subjects import Subject, filter_of
from registry.identifiers import normalise_id

from ..errors import refused, sentences_of
from .explore.chips import chips_of
from .explore.question import Question, read_question
from .reading import RecordMerged, public_record

LISTS = {"partnerships": "partnership", "organisations": "organisation"}
PAGES = {"partnership": "website:partnership", "organisation": "website:organisation"}
EXPLORED = {"partnership": "website:explore", "organisation": "website:explore_organisations"}


def follow_page(request: HttpRequest, subject: str) -> HttpResponse:
    """What would be followed, the form, and what becomes of it. `subject` names a list or is the id of a record."""
    try:
        chosen, facts = _of_a_list(request, subject) if subject in LISTS else _of_a_record(subject)
    except RecordMerged as merged:
        return redirect("website:follow", merged.into, permanent=True)
    facts |= {"often_choices": Often.choices}
    if request.method != "POST":
        return render(request, "website/public/follow.html", facts | {"typed": {"often": Often.WEEKLY}})
    typed = {name: request.POST.get(name, "") for name in ("email", "often")}
    try:
        follow(subject=chosen, title=facts["in_words"], client=address_of(request), **typed)
    except RegistryError as error:
        facts |= {"typed": typed, "problems": sentences_of(error)}
        return refused(render(request, "website/public/follow.html", facts), error)
    return render(request, "website/public/follow_sent.html", facts)


def _of_a_list(request: HttpRequest, name: str) -> tuple[Subject, dict]:
    question = read_question(request, LISTS[name])
    title = title_of(question)
    facts = {"in_words": title, "back": reverse(EXPLORED[question.kind]) + question.query(), "is_record": False}
    return filter_of(Followed(name), question.texts), facts | {"feed": _feed_of(question)}


def title_of(question: Question) -> str:
    """The filters in words."""
    words = "; ".join(f"{chip.title}: {chip.value}" for chip in chips_of(question))
    return f"{question.kind.capitalize()}s: {words}" if words else f"All {question.kind}s"


def _feed_of(question: Question) -> str:
    """The same for a feed reader, which needs no address."""
    return f"/effects.atom?{question.as_filter_of_effects()}"


def _of_a_record(record: str) -> tuple[Subject, dict]:
    written = normalise_id(record)
    kind = kind_of(written)
    if kind is None:
        raise UnknownRecord("There is nothing of this name to follow. Look for it by its name.")
    content = public_record(kind.name, written).content
    about = "organisation" if kind.name == "organisation" else "record"
    facts = {
        "in_words": content["name"],
        "back": reverse(PAGES[kind.name], args=[written]),
        "is_record": True,
        "kind": kind.name,
        "feed": f"/changes.atom?{about}={written}",
    }
    return Subject(Followed.RECORD, record=written), facts
