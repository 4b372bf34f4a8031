"""A member of an organisation says that a party, written by name only, is that organisation."""

from typing import Any

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.db import transaction
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render

from registry.content import kinds
from registry.errors import RegistryError, UnknownRecord
from registry.publishing.actions import create_submission, submit
from registry.publishing.current import current_record
from registry.publishing.models import Submission

from ..actor import actor_of
from ..editing.by_name import NAME, REFERENCE, written_name
from ..editing.names import names_of
from ..errors import refusal_in_words
from ..finding import NOTHING


@login_required
def this_is_us(request: HttpRequest, partnership: str, key: str) -> HttpResponse:
    """A curator decides: nobody else of the record can say who that party is."""
    content = _content_of(partnership)
    party = next((row for row in content["parties"] if row["key"] == key and written_name(row)), None)
    mine = sorted(names_of(actor_of(request).roles).items(), key=lambda each: each[1])
    if party is None or not mine:
        raise UnknownRecord(NOTHING)
    problem, chosen = "", request.POST.get("organisation", mine[0][0])
    if request.method == "POST":
        try:
            proposal = _propose(request, content, key, chosen)
        except RegistryError as error:
            problem = refusal_in_words(error)
        else:
            messages.success(request, "Sent. A curator of the register decides, and you hear of it.")
            return redirect("website:submission", proposal.id)
    facts = {
        "partnership": content,
        "party": written_name(party),
        "mine": mine,
        "chosen": chosen,
        "problem": problem,
    }
    return render(request, "website/this_is_us.html", facts, status=400 if problem else 200)


def _content_of(partnership: str) -> dict[str, Any]:
    current = current_record(kinds()["partnership"], partnership)
    if current is None or current.has_ended:
        raise UnknownRecord(NOTHING)
    return current.content


@transaction.atomic
def _propose(request: HttpRequest, content: dict[str, Any], key: str, organisation: str) -> Submission:
    rows = [
        row | {REFERENCE: organisation, NAME: None} if row["key"] == key else row for row in content["parties"]
    ]  # fmt: skip
    proposal = create_submission(
        kind="partnership",
        organisation=organisation,
        record=content["id"],
        content=content | {"parties": rows},
        by=actor_of(request),
    )
    return submit(submission=proposal, by=actor_of(request))
