"""Two to four associations on the same questions, and the form by which they are chosen."""

from typing import NamedTuple
from urllib.parse import urlencode

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse

from registry.catalogue.models import OrganisationCard
from registry.clock import uk_day
from registry.enquiries.ways import ways_to_reach
from registry.finder.comparison import FEWEST, MOST, Comparison, Row, associations_to_compare, compare
from registry.finder.comparison.choosing import associations_called

from .kept import while_nothing_is_published
from .partner_search import PartnerSearch, partner_search_in

# So many are shown of those that were ticked, for the reader to leave some out.
MOST_TICKED = 30


@while_nothing_is_published
def compare_page(request: HttpRequest) -> HttpResponse:
    listed = [each for each in request.GET.getlist("with") if each.strip()]
    search = partner_search_in(request.GET)
    if len(set(listed)) > MOST:
        return choose_fewer(request, listed, search)
    associations = associations_to_compare(listed)
    ids = [each.id for each in associations]
    if ids != listed:
        # Twice the same, or merged since: the address says what the page shows, so that it can be passed on.
        return redirect(address_of("compare", ids, search))
    name = request.GET.get("name", "").strip()
    ways = ways_to_reach(ids)
    comparison = compare(associations, uk_day()) if len(associations) >= FEWEST else None
    return render(
        request,
        "website/public/compare.html",
        {
            "associations": associations,
            "comparison": comparison,
            "groups": groups_of(comparison) if comparison else (),
            "chosen": [
                (each, next(iter(ways[each.id]), None), address_of("compare", [i for i in ids if i != each.id], search))
                for each in associations
            ],
            "name": name,
            "found": [
                (card, address_of("compare", [*ids, card.record_id], search)) for card in associations_called(name)
            ],
            "may_add": len(ids) < MOST,
            "missing": FEWEST - len(ids),
            "ids": ids,
            "api": f"/api/v1/organisations/compare/?{urlencode({'id': ','.join(ids)}, safe=',')}",
        },
    )


def choose_fewer(request: HttpRequest, listed: list[str], search: PartnerSearch) -> HttpResponse:
    """Too many were ticked: back to the list on which they were, with the ticks in it; else to a list of them here."""
    if search.place or search.area:
        return redirect(address_of("find", listed, search))
    cards = OrganisationCard.objects.filter(superseded_seq=None, record_id__in=listed[:MOST_TICKED])
    context = {"ticked": cards.order_by("name_normalised", "record_id"), "most": MOST}
    return render(request, "website/public/choose_fewer.html", context, status=400)


# How each is reached stands beside its name, where the way is a link.
BESIDE_THE_NAME = "contact"


class Group(NamedTuple):
    """Questions of one kind. `of_none` are the labels of those that are answered of none: such a row is not drawn."""

    name: str
    telling: list[Row]
    others: list[Row]
    of_none: list[str]


def groups_of(comparison: Comparison) -> list[Group]:
    groups = []
    for name, of_group in comparison.groups:
        rows = [row for row in of_group if row.question.code != BESIDE_THE_NAME]
        known = [row for row in rows if not row.is_known_of_none]
        groups.append(
            Group(
                name,
                [row for row in known if row.question.is_telling],
                [row for row in known if not row.question.is_telling],
                [row.question.label for row in rows if row.is_known_of_none],
            )
        )
    return groups


def address_of(page: str, ids: list[str], search: PartnerSearch) -> str:
    """A page about these associations, with what was asked before."""
    return search.address(reverse(f"website:{page}"), [("with", each) for each in ids])
