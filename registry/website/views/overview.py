"""The first page after signing in: what waits for me."""

from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from registry.accounts.actor import Actor
from registry.accounts.models import Claim, Role
from registry.accounts.policy import may
from registry.outbox.models import Letter, State
from registry.publishing.models import Confirmation, Status

from ..actor import actor_of
from ..editing.names import names_of
from ..finding import records_of, submissions_for
from ..proposals import name_of
from ..waiting import waiting_for


@login_required
def overview(request: HttpRequest) -> HttpResponse:
    """Returned work first, then drafts, then what others wait for."""
    actor = actor_of(request)
    mine = submissions_for(request)
    if actor.is_curator:
        mine = mine.filter(writers__contains=[request.user.pk])
    own_claims = Claim.objects.filter(person=actor.person).exclude(status=Claim.GRANTED).order_by("-at")[:5]
    names = names_of([*actor.roles, *(claim.organisation_id for claim in own_claims)])
    return render(
        request,
        "website/overview.html",
        {
            "returned": [(submission, name_of(submission)) for submission in mine.filter(status=Status.RETURNED)[:20]],
            "drafts": [(submission, name_of(submission)) for submission in mine.filter(status=Status.DRAFT)[:20]],
            "handed_in": [
                (submission, name_of(submission)) for submission in mine.filter(status=Status.SUBMITTED)[:20]
            ],
            "waiting": waiting_for(request),
            "own_claims": [(claim, names.get(claim.organisation_id, claim.organisation_id)) for claim in own_claims],
            "organisations": [
                (organisation, names.get(organisation, organisation), Role(role).label)
                for organisation, role in actor.roles.items()
            ],
            "to_confirm": [
                (organisation, names.get(organisation, organisation), count)
                for organisation in actor.roles
                if (count := _to_confirm(actor, organisation))
            ],
            "is_curator": actor.is_curator,
            "letters_given_up": letters_given_up(actor),
        },
    )


def letters_given_up(actor: Actor) -> int:
    """How many people did not get a letter; for those who may know."""
    return Letter.objects.filter(state=State.GIVEN_UP).count() if may(actor, "letter.read") else 0


def _to_confirm(actor: Actor, organisation: str) -> int:
    """How many partnerships of an organisation have an edition of which it has not spoken."""
    if not may(actor, "confirmation.give", organisation):
        return 0
    spoken_of = Confirmation.objects.filter(organisation=organisation).values("edition")
    return records_of(organisation).exclude(edition__in=spoken_of).count()
