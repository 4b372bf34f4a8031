"""The plan of a spreadsheet: what it would change, row by row; applied, published, taken back."""

from collections.abc import Callable
from typing import Any

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_POST

from registry.accounts.policy import may
from registry.errors import RegistryError, UnknownRecord
from registry.imports import actions
from registry.imports.actions.publish import writers_of
from registry.imports.answers import DATES, UNKNOWN
from registry.imports.models import Action, Import
from registry.imports.progress import is_stalled
from registry.imports.staying import Undoing

from ..actor import actor_of
from ..editing.names import names_of
from ..errors import refusal_in_words
from ..finding import NOTHING
from ..paging import page_of_list
from ..planned import planned_rows, waiting_of
from ..questions import questions_of

# Each with all that its record says: fewer than lines of a list.
ROWS = 20
SECONDS_BETWEEN_LOOKS = 5


def import_for(request: HttpRequest, identifier: str) -> Import:
    plan = Import.objects.defer("sheets").filter(pk=identifier).first()
    if plan is None or not may(actor_of(request), "import.read", plan.organisation_id or ""):
        raise UnknownRecord(NOTHING)
    return plan


@login_required
def plan(request: HttpRequest, identifier: str) -> HttpResponse:
    """The plan, row by row, problems first; and what can be done with it."""
    current = import_for(request, identifier)
    actor, owner, writers = actor_of(request), current.organisation_id or "", writers_of(current)
    counts = [
        (Action.PROBLEM, "to put right", current.problems),
        (Action.CREATE, "new", current.creates),
        (Action.CHANGE, "changed", current.changes),
        (Action.UNCHANGED, "unchanged", current.unchanged),
    ]
    shown = request.GET.get("show") or next((str(action) for action, _, count in counts if count), "create")
    page = page_of_list(request, current.rows.filter(action=shown).order_by("index"), ROWS)
    rows = planned_rows(current, page.object_list)
    facts: dict[str, Any] = {
        "plan": current,
        "owner": names_of([owner]).get(owner, "The register's curators"),
        "counts": counts,
        "shown": shown,
        "page": page,
        "rows": rows,
        "more": f"&show={shown}",
        "stalled": is_stalled(current),
        "questions": questions_of(current) if may(actor, "import.upload", owner) else [],
        "may_apply": current.status == "planned"
        and bool(current.creates + current.changes)
        and may(actor, "import.apply", owner),
        "may_publish": current.status == "applied" and may(actor, "submission.publish", owner, made_by=writers),
        "is_mine": actor.person is not None and actor.person.pk in writers,
        "may_undo": current.status in ("applied", "published") and may(actor, "import.undo", owner),
        "stays": [
            (row.name, Undoing(row.undoing).label)
            for row in current.rows.exclude(undoing="").exclude(undoing=Undoing.UNDONE).order_by("index")[:200]
        ],
    }
    answer = render(request, "website/plan.html", facts)
    if current.status == "planning" and not facts["stalled"]:
        answer["Refresh"] = str(SECONDS_BETWEEN_LOOKS)
    return answer


def _step(request: HttpRequest, identifier: str, act: Callable[[Import], object], done: str) -> HttpResponse:
    current = import_for(request, identifier)
    try:
        act(current)
    except RegistryError as error:
        messages.error(request, refusal_in_words(error))
    else:
        messages.success(request, done)
    return redirect("website:import", current.id)


@login_required
@require_POST
def answer(request: HttpRequest, identifier: str) -> HttpResponse:
    """Take the answers to what the file asks as a whole, and have it read again with them."""
    actor, chosen = actor_of(request), {name: request.POST.get(name, "") for name in (DATES, UNKNOWN)}
    if not any(chosen.values()):
        messages.error(request, "Choose an answer first, or put the cells right in your file and send it again.")
        return redirect("website:import", import_for(request, identifier).id)
    done = "The file was read again with your answers."
    return _step(request, identifier, lambda current: actions.answer_questions(plan=current, by=actor, **chosen), done)


@login_required
@require_POST
def apply(request: HttpRequest, identifier: str) -> HttpResponse:
    actor, leave_out = actor_of(request), "leave_out" in request.POST
    done = "Applied. Its records wait for a second person."
    return _step(
        request,
        identifier,
        lambda current: actions.apply_plan(plan=current, by=actor, leave_out_problems=leave_out),
        done,
    )


@login_required
@require_POST
def publish(request: HttpRequest, identifier: str) -> HttpResponse:
    """Ask for what is about to be published; once that is confirmed, and nobody edited it since, publish it."""
    actor, current = actor_of(request), import_for(request, identifier)
    decides = may(actor, "submission.publish", current.organisation_id or "", made_by=writers_of(current))
    if current.status == "applied" and decides:
        waiting = waiting_of(current)
        if request.POST.get("confirmed") != waiting.mark:
            has_moved = "confirmed" in request.POST
            facts = {"plan": current, "waiting": waiting, "has_moved": has_moved}
            return render(request, "website/publish_plan.html", facts)
    done = "Published. Everyone can read it from now on."
    return _step(request, identifier, lambda current: actions.publish_import(plan=current, by=actor), done)


@login_required
@require_POST
def undo(request: HttpRequest, identifier: str) -> HttpResponse:
    actor = actor_of(request)
    done = "Taken back. Records that somebody edited since stay as they are, and are listed below."
    return _step(request, identifier, lambda current: actions.undo_import(plan=current, by=actor), done)
