"""The first page after signing in: what waits for me."""

from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from registry.accounts.actor import Actor
from registry.accounts.models import Claim, Role
from registry.accounts.policy import may
from registry.publishing.models import Confirmation, Status

from ..actor import actor_of
from ..editing.names import names_of
from ..finding import claims_to_decide, records_of, submissions_for, waiting_for_decision
from ..proposals import name_of
from .challenges import challenges_for


@login_required
def overview(request: HttpRequest) -> HttpResponse:
    """Returned work first, then drafts, then what others wait for."""
    actor = actor_of(request)
    mine = submissions_for(request)
    if actor.is_curator:
        mine = mine.filter(writers__contains=[request.user.pk])
    review, claims = waiting_for_decision(request), claims_to_decide(request)
    asked = Claim.objects.filter(person=actor.person).exclude(status=Claim.GRANTED).order_by("-at")[:5]
    ids = [*actor.roles, *(one.organisation_id for one in claims), *(one.organisation_id for one in asked)]
    names = names_of(ids)
    return render(
        request,
        "website/overview.html",
        {
            "returned": [(one, name_of(one)) for one in mine.filter(status=Status.RETURNED)[:20]],
            "drafts": [(one, name_of(one)) for one in mine.filter(status=Status.DRAFT)[:20]],
            "handed_in": [(one, name_of(one)) for one in mine.filter(status=Status.SUBMITTED)[:20]],
            "to_review": [(one, name_of(one)) for one in review[:20]],
            "claims": [(one, names.get(one.organisation_id, one.organisation_id)) for one in claims[:20]],
            "own_claims": [(one, names.get(one.organisation_id, one.organisation_id)) for one in asked],
            "organisations": [(one, names.get(one, one), Role(role).label) for one, role in actor.roles.items()],
            "to_confirm": [
                (one, names.get(one, one), count) for one in actor.roles if (count := _to_confirm(actor, one))
            ],
            "challenges": len(challenges_for(actor)),
            "is_curator": actor.is_curator,
        },
    )


def _to_confirm(actor: Actor, organisation: str) -> int:
    """How many partnerships of a body have an edition of which it has not spoken."""
    if not may(actor, "confirmation.give", organisation):
        return 0
    said = Confirmation.objects.filter(organisation=organisation).values("edition")
    return records_of(organisation).exclude(edition__in=said).count()
