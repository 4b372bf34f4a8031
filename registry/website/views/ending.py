"""Proposing that a record be withdrawn, or merged into the one that describes the same thing."""

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render

from registry.content import kind_of
from registry.errors import NotValid, RegistryError, UnknownRecord
from registry.publishing.actions import create_submission
from registry.publishing.models import Proposal, Submission

from ..actor import actor_of
from ..editing.names import names_of, record_from
from ..finding import NOTHING, organisation_for


@login_required
def ending(request: HttpRequest, organisation: str, record: str) -> HttpResponse:
    """Say why; a second person decides, and a dated reason stays where the record was."""
    card = organisation_for(request, organisation, "submission.create")
    of, name = kind_of(record), names_of([record]).get(record)
    if of is None or name is None:
        raise UnknownRecord(NOTHING)
    reason, into = request.POST.get("reason", ""), request.POST.get("into", "").strip()
    problem = ""
    if request.method == "POST":
        try:
            submission = _propose(request, of.name, organisation, record, reason, into)
        except NotValid as error:
            problem = " ".join(problem.as_dict()["detail"] for problem in error.problems)
        except RegistryError as error:
            problem = f"{error.title}. {error.detail}"
        else:
            messages.success(request, "It is a draft. Submit it, and a second person decides.")
            return redirect("website:submission", submission.id)
    facts = {"organisation": card, "name": name, "reason": reason, "into": into, "problem": problem}
    return render(request, "website/ending.html", facts, status=400 if problem else 200)


def _propose(request: HttpRequest, kind: str, organisation: str, record: str, reason: str, into: str) -> Submission:
    return create_submission(
        kind=kind,
        organisation=organisation,
        record=record,
        proposal=Proposal.MERGER if into else Proposal.WITHDRAWAL,
        reason=reason,
        replaced_by=(record_from(kind, into) or into) if into else "",
        by=actor_of(request),
    )
