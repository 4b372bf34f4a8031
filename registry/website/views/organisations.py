"""An organisation's records and their state, and beginning a submission for it."""

from typing import Any

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_POST

from registry.accounts.policy import may, require
from registry.content import kind_of
from registry.errors import BadParameter
from registry.publishing.actions import create_submission
from registry.publishing.checking import last_checked
from registry.publishing.current import current_record
from registry.publishing.rights import Capacity

from ..actor import actor_of
from ..editing.names import record_from, search
from ..finding import involvements_among, organisation_for, records_of, unfinished_for
from ..paging import page_of_list
from ..proposals import name_of

SIDES = {
    "housing_association": "association",
    "almo": "association",
    "mutual_association": "association",
    "local_authority": "council",
    "funder": "other",
    "developer": "other",
    "enabler": "other",
    "public_body": "other",
    "other": "other",
}


@login_required
def records(request: HttpRequest, organisation: str) -> HttpResponse:
    """Everything on the register that names the organisation as a party, and what is under way."""
    card = organisation_for(request, organisation, "submission.read")
    actor = actor_of(request)
    waiting = list(unfinished_for(organisation)[:200])
    by_record = {submission.record: submission for submission in reversed(waiting)}
    page = page_of_list(request, records_of(organisation))
    involvements = involvements_among(organisation, page.object_list)
    checked = last_checked(each.record_id for each in page.object_list)
    return render(
        request,
        "website/records.html",
        {
            "organisation": card,
            "rows": [
                (
                    each,
                    by_record.get(each.record_id),
                    Capacity.PRINCIPAL in involvements[each.record_id].capacities,
                    checked.get(each.record_id),
                )
                for each in page.object_list
            ],
            "page": page,
            "own": by_record.get(organisation),
            "new": [(submission, name_of(submission)) for submission in waiting if submission.is_new],
            "may_write": may(actor, "submission.create", organisation),
            "may_confirm": may(actor, "confirmation.give", organisation),
            "may_invite": may(actor, "member.read", organisation),
            "may_issue": may(actor, "token.read", organisation),
        },
    )


@login_required
@require_POST
def start(request: HttpRequest) -> HttpResponse:
    """Begin the draft of a new record by its name."""
    actor = actor_of(request)
    organisation, name = request.POST.get("organisation", ""), request.POST.get("name", "").strip()
    if not name:
        messages.error(request, "Write its name first: the draft begins with it.")
        own = organisation_for(request, organisation, "submission.create") if organisation else None
        return redirect("website:records", own.record_id) if own else redirect("website:curate")
    kind = request.POST.get("kind", "partnership")
    if kind not in ("partnership", "organisation"):
        raise BadParameter("kind", "unknown_value", "Choose a partnership or an organisation.")
    content = _beginning(request, organisation, name) if organisation else {"name": name}
    submission = create_submission(kind=kind, organisation=organisation or None, content=content, by=actor)
    messages.success(request, "A draft was begun. It is saved, and only you and your colleagues can see it.")
    return redirect("website:edit", submission.id, "about")


def _beginning(request: HttpRequest, organisation: str, name: str) -> dict[str, Any]:
    """A partnership in which the organisation is the first party: the rest is asked for."""
    card = organisation_for(request, organisation, "submission.create")
    side = SIDES.get(card.kind, "community")
    party = {"key": "p1", "side": side, "organisation": organisation, "part": "took_part"}
    return {"name": name, "basis": "published_by_a_party", "parties": [party]}


@login_required
def curate(request: HttpRequest) -> HttpResponse:
    """Curators: find any record, and propose its next edition in the register's own name."""
    require(actor_of(request), "audit.read")
    text = request.GET.get("q", "").strip()
    matches = []
    if text:
        for kind in ("partnership", "organisation"):
            identifier = record_from(kind, text) or ""
            matches += [(kind, match, name) for match, name in search(kind, text, 15)]
            if kind_of(identifier) and not any(match == identifier for _, match, _ in matches) and identifier != text:
                matches.insert(0, (kind, identifier, identifier))
    of = kind_of(text)
    exactly = current_record(of, text) if of else None
    gone = exactly if exactly and exactly.has_ended else None
    return render(request, "website/curate.html", {"q": text, "matches": matches, "gone": gone})
