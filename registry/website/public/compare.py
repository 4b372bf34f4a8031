"""Two to four associations on the same questions, and the form by which they are chosen."""

from urllib.parse import urlencode

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse

from registry.catalogue.models import OrganisationCard
from registry.clock import uk_day
from registry.enquiries.ways import ways_to_reach
from registry.finder.comparison import (
    FEWEST,
    MOST,
    Association,
    BriefRow,
    Comparison,
    Row,
    associations_to_compare,
    compare,
    in_brief,
)
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
            "brief": brief_table(comparison, search) if comparison else (),
            "themes": themes_of(comparison) if comparison else (),
            "of_none": of_none_in(comparison) if comparison else (),
            "nobody": NOBODY.get(len(associations), ""),
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
# Of so many, how a sentence begins that is true of none.
NOBODY = {2: "Neither of the two", 3: "None of the three", 4: "None of the four"}


def brief_table(comparison: Comparison, search: PartnerSearch) -> list[tuple[BriefRow, list[tuple[Association, str]]]]:
    """Each row with its cells, and whose they are."""
    return [
        (row, list(zip(comparison.associations, row.words, strict=True))) for row in in_brief(comparison, search.kinds)
    ]


def themes_of(comparison: Comparison) -> list[tuple[str, list[Row]]]:
    """All that is recorded of any of them, under the heading of its theme."""
    themes = [
        (name, [row for row in rows if not row.is_known_of_none and row.question.code != BESIDE_THE_NAME])
        for name, rows in comparison.groups
    ]
    return [(name, rows) for name, rows in themes if rows]


def of_none_in(comparison: Comparison) -> list[str]:
    """The questions that are answered of none, in words."""
    return [
        row.question.label for row in comparison.rows if row.is_known_of_none and row.question.code != BESIDE_THE_NAME
    ]


def address_of(page: str, ids: list[str], search: PartnerSearch) -> str:
    """A page about these associations, with what was asked before."""
    return search.address(reverse(f"website:{page}"), [("with", each) for each in ids])
