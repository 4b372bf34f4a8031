"""Proposing that a record be withdrawn, merged into the one that describes the same thing, or brought back."""

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render

from registry.accounts.policy import require
from registry.content import kind_of
from registry.errors import RegistryError, UnknownRecord
from registry.publishing.actions import create_submission
from registry.publishing.current import CurrentRecord, current_record
from registry.publishing.models import Proposal, Submission, WithdrawalGround

from ..actor import actor_of
from ..editing.names import record_from
from ..errors import refusal_in_words
from ..finding import NOTHING, organisation_for


@login_required
def ending(request: HttpRequest, organisation: str, record: str) -> HttpResponse:
    """A party says why; a curator decides, and a dated reason stays where the record was."""
    card = organisation_for(request, organisation, "submission.create")
    return _answer(request, organisation, record, {"organisation": card})


@login_required
def closing(request: HttpRequest, record: str) -> HttpResponse:
    """A curator proposes it, or that a record comes back; another one decides."""
    require(actor_of(request), "submission.create", "")
    return _answer(request, "", record, {})


def _answer(request: HttpRequest, organisation: str, record: str, facts: dict[str, object]) -> HttpResponse:
    current = _last_of(record)
    sent = {name: request.POST.get(name, "").strip() for name in ("reason", "into", "ground")}
    problem = ""
    if request.method == "POST":
        try:
            submission = _propose(request, organisation, current, **sent)
        except RegistryError as error:
            problem = refusal_in_words(error, {"/ground": "Choose on which ground."})
        else:
            messages.success(
                request, "It is a draft. Submit it, and a curator decides; who else takes part is told before."
            )
            return redirect("website:submission", submission.id)
    facts |= {
        "name": current.content["name"],
        "has_ended": current.has_ended,
        "grounds": WithdrawalGround.choices,
        "problem": problem,
    }
    return render(request, "website/ending.html", facts | sent, status=400 if problem else 200)


def _last_of(record: str) -> CurrentRecord:
    """How it is, or was when it ended."""
    of = kind_of(record)
    current = current_record(of, record) if of else None
    if current is None:
        raise UnknownRecord(NOTHING)
    return current


def _propose(
    request: HttpRequest, organisation: str, current: CurrentRecord, *, reason: str, into: str, ground: str
) -> Submission:
    kind = current.kind.name
    of_what_stands = Proposal.MERGER if into else Proposal.WITHDRAWAL
    proposal = Proposal.RESTORATION if current.has_ended else of_what_stands
    return create_submission(
        kind=kind,
        organisation=organisation or None,
        record=current.id,
        proposal=proposal,
        reason=reason,
        ground=ground if proposal == Proposal.WITHDRAWAL else "",
        replaced_by=(record_from(kind, into) or into) if proposal == Proposal.MERGER else "",
        by=actor_of(request),
    )
