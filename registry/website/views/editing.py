"""The edit form: one section a page; every button saves the draft, which begins with the first change."""

from typing import Any
from urllib.parse import urlencode

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import redirect, render

from registry.accounts.policy import NotAllowed, may, require
from registry.content import kind_of, kinds
from registry.errors import Moved, UnknownRecord
from registry.publishing.actions import change_submission, create_submission, report_on
from registry.publishing.actions.begin import unsaved_draft
from registry.publishing.actions.propose import content_of_submission
from registry.publishing.models import Submission

from ..actor import actor_of
from ..editing.addresses import OF_THE_REGISTER, address_of, is_unsaved, way_out_of
from ..editing.naming import Names
from ..editing.pages import names_for, page_of
from ..editing.reading import content_with, gone, without
from ..editing.sections import SECTIONS, Section, section_of
from ..editing.wording import TABLES
from ..errors import detail_in_words
from ..finding import NOTHING, submission_for, unfinished_for
from ..numbers import number_in
from ..proposals import changes_between, name_of
from ..sourced import sourced
from ..steps import steps_of


@login_required
def edit(request: HttpRequest, submission: str, section: str) -> HttpResponse:
    """Show a section, or save what was sent of it."""
    draft = submission_for(request, submission)
    part = section_of(draft.kind, section)
    if part is None:
        raise UnknownRecord(NOTHING)
    owner = draft.organisation_id or ""
    require(actor_of(request), "submission.edit", owner)
    if not may(actor_of(request), "submission.edit", owner, state=draft.status):
        messages.info(request, "It can be changed while it is a draft or was returned.")
        return redirect("website:submission", draft.id)
    names = names_for(kinds()[draft.kind], content_of_submission(draft))
    if request.method == "POST":
        return _save(request, draft, part, names)
    return _show(request, draft, part, names)


@login_required
def begin(request: HttpRequest, organisation: str, record: str, section: str) -> HttpResponse:
    """The form of a record of which there is no draft yet: opening it writes nothing."""
    owner, of = organisation if organisation != OF_THE_REGISTER else None, kind_of(record)
    part = section_of(of.name, section) if of else None
    if of is None or part is None or not may(actor_of(request), "submission.create", owner or ""):
        raise UnknownRecord(NOTHING)
    draft = unsaved_draft(kind=of.name, organisation=owner, record=record, by=actor_of(request))
    waiting = unfinished_for(owner).filter(record=record).first() if owner else None
    if waiting:
        return redirect("website:submission", waiting.id)
    names = names_for(of, content_of_submission(draft))
    if request.method == "POST":
        return _save(request, draft, part, names)
    return _show(request, draft, part, names)


def _show(request: HttpRequest, draft: Submission, part: Section, names: Names, status: int = 200) -> HttpResponse:
    report = report_on(draft)
    checked = "checked" in request.GET or not draft.is_new
    # Nobody has to read what is missing before they wrote anything.
    second = request.GET.get("second", "").replace(":", "/")
    shown = [
        problem
        for problem in report
        if problem.code != "required" or (checked and not (second and problem.pointer.startswith(f"/{second}/")))
    ]
    page = page_of(names, part, shown, set(request.GET.getlist("open")))
    order = SECTIONS[draft.kind]
    index = order.index(part)
    facts = {
        "submission": draft,
        "revision": _mark_of(draft),
        "back": way_out_of(draft),
        "name": name_of(draft),
        "page": page,
        "sourced": sourced(names.kind, names.content).words if part.slug == "sources" else "",
        "steps": steps_of(draft, names, report, part),
        "number": index + 1,
        "before": order[index - 1] if index else None,
        "after": order[index + 1] if index + 1 < len(order) else None,
    }
    return render(request, "website/edit.html", facts, status=status)


def _save(request: HttpRequest, draft: Submission, part: Section, names: Names) -> HttpResponse:
    do, _, what = request.POST.get("do", "save").partition(":")
    filled = content_with(names, part, request.POST)
    content = filled.content
    if do == "remove":
        content = without(content, what)
    try:
        changed = _kept(request, draft, content, names.content)
    except Moved:
        return _two_versions(request, draft, part, names, content)
    except NotAllowed as error:
        messages.error(request, f"Not saved. {detail_in_words(error)}")
        return redirect(address_of(draft, part.slug))
    do = "second" if do == "open" and what in filled.rows else do
    return _go_on(request, changed, part, do, filled.rows.get(what, what))


def _kept(request: HttpRequest, draft: Submission, content: dict[str, Any], shown: dict[str, Any]) -> Submission:
    """The draft with this content; one that nobody changed yet begins only if something of it is another."""
    seen, by = number_in(request.POST.get("revision", "")), actor_of(request)
    if not is_unsaved(draft):
        return change_submission(submission=draft, content=content, revision=seen, by=by)
    if seen != _mark_of(draft):
        raise Moved("Another edition was published since you opened it.")
    if content == shown:
        return draft
    return create_submission(
        kind=draft.kind, organisation=draft.organisation_id, record=draft.record, content=content, by=by
    )


def _mark_of(draft: Submission) -> int:
    """What tells whether somebody else saved meanwhile: the revision, or the edition that the form began as."""
    return draft.base or 0 if is_unsaved(draft) else draft.revision


def _go_on(request: HttpRequest, draft: Submission, part: Section, do: str, what: str) -> HttpResponseRedirect:
    address = address_of(draft, part.slug)
    query: list[tuple[str, str]] = [("checked", "1")]
    anchor = ""
    if do == "add":
        query.append(("open", f"{what}:new1"))
        anchor = f"#f-{what}-new1"
    elif do in ("open", "second"):
        query += [("open", what), *([("second", what)] if do == "second" else [])]
        anchor = f"#f-{what.replace(':', '-')}"
    elif do == "remove":
        messages.success(request, "Taken out, and the draft is saved.")
        anchor = f"#t-{what.partition(':')[0]}"
    elif do == "go" and section_of(draft.kind, what):
        return redirect(address_of(draft, what))
    elif do == "missing" and ":" in what:
        return redirect("website:missing", draft.id, *what.split(":", 1))
    elif do == "leave":
        return redirect(way_out_of(draft))
    elif do == "next":
        return _next(request, draft, part, address)
    elif is_unsaved(draft):
        messages.info(request, "Nothing was changed, so nothing is saved.")
    else:
        messages.success(request, "The draft is saved.")
    return redirect(f"{address}?{urlencode(query)}{anchor}")


def _next(request: HttpRequest, draft: Submission, part: Section, address: str) -> HttpResponseRedirect:
    """On to the next section; but first show what is wrong with this one, once."""
    wrong = [
        problem for problem in report_on(draft) if problem.blocks and problem.pointer.split("/")[1:2] and
        problem.pointer.split("/")[1] in part.head + part.tables
    ]  # fmt: skip
    if wrong and "was_shown" not in request.POST:
        messages.info(request, "The draft is saved. Some answers need another look; you can also go on and come back.")
        return redirect(f"{address}?checked=1&shown=1")
    order = SECTIONS[draft.kind]
    following = order.index(part) + 1
    if following == len(order):
        return redirect(way_out_of(draft))
    return redirect(address_of(draft, order[following].slug))


def _two_versions(
    request: HttpRequest, draft: Submission, part: Section, names: Names, mine: dict[str, Any]
) -> HttpResponse:
    """Somebody else saved meanwhile: show theirs beside mine; nothing of either is lost."""
    sent = [
        (name, value)
        for name, values in request.POST.lists()
        for value in values
        if name not in ("csrfmiddlewaretoken", "revision", "do")
    ]
    facts = {
        "submission": draft,
        "name": name_of(draft),
        "section": part,
        "revision": _mark_of(draft),
        "here": address_of(draft, part.slug),
        "back": way_out_of(draft),
        "changes": changes_between(names.kind, names.content, mine),
        "gone": [TABLES[table].singular for table in gone(names, part, request.POST)],
        "sent": sent,
    }
    return render(request, "website/two_versions.html", facts, status=409)
