"""Questions for a first meeting, from what the records of the associations have and lack; and whom to ring before."""

from typing import NamedTuple

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render

from registry.clock import uk_day
from registry.dates_in_words import date_in_words
from registry.enquiries.ways import Way, WayToReach, ways_to_reach
from registry.finder.checklist import ToRing, checklist_for, groups_of, partnerships_to_ring
from registry.finder.comparison import Association, associations_to_compare
from registry.finder.places import Place
from registry.public_address import at

from .compare import address_of
from .kept import while_nothing_is_published
from .partner_search import PartnerSearch, partner_search_in


class Group(NamedTuple):
    """A community group, by its name and the best way to reach it."""

    name: str
    way: WayToReach


class Meeting(NamedTuple):
    """One of those whom the reader means to meet: how to reach it, and the partnerships to ring about, with their groups."""

    association: Association
    ways: list[WayToReach]
    to_ring: list[tuple[ToRing, list[Group]]]


@while_nothing_is_published
def checklist(request: HttpRequest) -> HttpResponse:
    listed = [each for each in request.GET.getlist("with") if each.strip()]
    associations = associations_to_compare(listed)
    ids = [each.id for each in associations]
    search = partner_search_in(request.GET)
    if ids != listed:
        return redirect(address_of("checklist", ids, search))
    today = uk_day()
    return render(
        request,
        "website/public/checklist.html",
        {
            "associations": associations,
            "meetings": meetings_with(associations, search),
            "measured_from": measured_from(search.typed_place.place),
            "checklist": checklist_for(associations, today),
            "ids": ids,
            "today": date_in_words(today.isoformat()),
            "address": at(address_of("checklist", ids, search)),
        },
    )


def measured_from(location: Place | None) -> str:
    """Where distances begin, where that is not what was typed."""
    return location.measured_from if location and location.is_middle else ""


def meetings_with(associations: list[Association], search: PartnerSearch) -> list[Meeting]:
    if not associations:
        return []
    here = search.typed_place
    groups = {group for each in associations for own in each.partnerships for group in groups_of(own)}
    ways = ways_to_reach([*(each.id for each in associations), *sorted(groups)])
    # By a website of its own: the association may have taken a group over.
    sites = {group: way for group in groups for way in ways[group][:1] if way.is_itself and way.way is Way.WEBSITE}

    def partnerships(association: Association) -> list[tuple[ToRing, list[Group]]]:
        to_ring = partnerships_to_ring(association, search.kinds, here, sites)
        return [
            (each, [Group(sites[group].name, sites[group]) for group in each.groups if group in sites])
            for each in to_ring
        ]

    return [Meeting(each, ways[each.id], partnerships(each)) for each in associations]
