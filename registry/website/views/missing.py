"""Proposing the record of an organisation that a draft names in words, and going back to the draft."""

from typing import Any

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.db import transaction
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import redirect, render

from registry.accounts.policy import require
from registry.content import Problem, fields_of, kinds
from registry.errors import NotValid, RegistryError, UnknownRecord
from registry.publishing.actions import change_submission, create_submission, submit
from registry.publishing.actions.propose import content_of_submission
from registry.publishing.models import Submission
from registry.vocabularies.vocabulary import choices

from ..actor import actor_of
from ..editing.by_name import NAME, REFERENCE, has_both, written_name
from ..editing.sections import section_with
from ..editing.telling import words_of
from ..errors import refusal_in_words
from ..finding import NOTHING, submission_for, unfinished_for
from ..proposals import name_of


@login_required
def missing(request: HttpRequest, submission: str, table: str, key: str) -> HttpResponse:
    """Say what the organisation is; a curator decides. Meanwhile the draft keeps its name as it was written."""
    draft = submission_for(request, submission)
    row = _row(draft, table, key)
    require(actor_of(request), "submission.edit", draft.organisation_id or "", state=draft.status)
    sent = {name: request.POST.get(name, "").strip() for name in ("name", "kind", "website")}
    problem = ""
    if request.method == "POST":
        try:
            _propose(request, draft, table, key, sent)
        except NotValid as error:
            problem = " ".join(dict.fromkeys(words_of(Problem(**each.as_dict())) for each in error.problems))
        except RegistryError as error:
            problem = refusal_in_words(error)
        else:
            messages.success(
                request, f"{sent['name']} is proposed. A curator of the register decides; go on meanwhile."
            )
            return _back(draft, table, key)
    else:
        sent["name"] = written_name(row)
    facts = {
        "submission": draft,
        "back": _back(draft, table, key).url,
        "partnership": name_of(draft),
        "problem": problem,
        "kinds": choices("organisation_kind"),
        "sent": sent,
    }
    return render(request, "website/missing.html", facts, status=400 if problem else 200)


def _row(draft: Submission, table: str, key: str) -> dict[str, Any]:
    kind = kinds()[draft.kind]
    rows = (
        content_of_submission(draft).get(table)
        if table in kind.tables and has_both(fields_of(kind.tables[table]))
        else None
    )
    for row in rows if isinstance(rows, list) else ():
        if isinstance(row, dict) and row.get("key") == key and written_name(row):
            return row
    raise UnknownRecord(NOTHING)


@transaction.atomic
def _propose(request: HttpRequest, draft: Submission, table: str, key: str, sent: dict[str, str]) -> None:
    by, organisation = actor_of(request), draft.organisation_id
    waiting = unfinished_for(organisation).filter(kind="organisation", is_new=True) if organisation else ()
    if not any(name_of(each) == sent["name"] for each in waiting):
        proposal = create_submission(kind="organisation", organisation=organisation, content=dict(sent), by=by)
        submit(submission=proposal, by=by)
    content = content_of_submission(draft)
    rows = [
        row | {REFERENCE: None, NAME: sent["name"]} if isinstance(row, dict) and row.get("key") == key else row
        for row in content[table]
    ]
    change_submission(submission=draft, content=content | {table: rows}, revision=draft.revision, by=by)


def _back(draft: Submission, table: str, key: str) -> HttpResponseRedirect:
    part = section_with(draft.kind, table)
    address = redirect("website:edit", draft.id, part.slug).url
    return HttpResponseRedirect(f"{address}?checked=1&open={table}:{key}#f-{table}-{key}")
