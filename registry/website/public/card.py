"""The partnerships of an organisation as a small card, for its own site to show in a frame."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse

from registry.clock import uk_day
from registry.finder.profile import profile_of
from registry.public_address import at

from ..policy import allowing
from .kept import while_nothing_is_published
from .organisation import PAGE, record_or_way

# A card is glanced at; the page of the organisation lists them all.
LISTED = 5


@allowing(may_be_framed=True, runs_scripts=False)
@while_nothing_is_published
def card(request: HttpRequest, organisation: str) -> HttpResponse:
    """The same for everybody, whoever is signed in: it reads no cookie and sets none."""
    record = record_or_way(organisation, "website:card")
    if isinstance(record, HttpResponse):
        return record
    partnerships = profile_of(record.content, uk_day()).partnerships
    origin = at()
    return render(
        request,
        "website/public/card.html",
        {
            "name": record.content["name"],
            "count": len(partnerships),
            "partnerships": partnerships[:LISTED],
            "not_listed": max(0, len(partnerships) - LISTED),
            "origin": origin,
            "whole": f"{origin}{reverse(PAGE, args=[record.content['id']])}",
        },
    )
