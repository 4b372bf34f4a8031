"""Explore: partnerships and organisations as a list, on a map and in charts, by the filters of the API."""

import json
from typing import Any

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse

from registry.catalogue.reading import latest_sequence
from registry.catalogue.reading.counted import districts_without_a_point
from registry.errors import BadParameter
from registry.places.directory import directory
from registry.places.extent import extents_of

from ...policy import allowing
from ..kept import while_nothing_is_published
from .charts import charts_of
from .chips import chips_of
from .entries import read_list
from .facets import AREA, offered
from .question import LISTS, Question, read_question
from .region_map import region_map

# In this order beside each other: the name of the address, and what it is called.
WAYS_TO_LOOK = (("explore", "List"), ("explore_map", "Map"), ("explore_charts", "Charts"))
# The parts of a summary that the map shows; of so many partnerships it fetches the points.
ON_THE_MAP = (
    "id,name,settlement,stage,latitude,longitude,location_precision,"
    "district,district_code,region,region_code,nation,nation_code"
)
MOST_POINTS = 3000
ORDERS = {
    "partnership": (("", "By name"), ("-completed", "Completed last"), ("-homes", "Most homes"), ("-completeness", "Most is recorded"), ("-published", "Published last")),
    "organisation": (("", "By name"), ("-homes_owned", "Most homes owned"), ("-published", "Published last")),
}  # fmt: skip


@while_nothing_is_published
def explore(request: HttpRequest) -> HttpResponse:
    return _answered(request, "partnership", "explore", _list)


@while_nothing_is_published
def organisations(request: HttpRequest) -> HttpResponse:
    return _answered(request, "organisation", "explore_organisations", _list)


@while_nothing_is_published
def charts(request: HttpRequest) -> HttpResponse:
    return _answered(request, "partnership", "explore_charts", _charts)


@allowing(connect_to_us=True, tiles=True)
@while_nothing_is_published
def map_page(request: HttpRequest) -> HttpResponse:
    return _answered(request, "partnership", "explore_map", _map)


def _answered(request: HttpRequest, kind: str, page: str, shown: Any) -> HttpResponse:
    try:
        question = read_question(request, kind)
        if question.is_untidy:
            # The address says what the page shows and no more, so that it can be passed on.
            return redirect(f"{reverse(f'website:{page}')}{question.query()}")
        context = _around(question, page) | shown(question)
    except BadParameter as problem:
        context = _around(Question(kind, {}, {}), page) | {
            "problem": problem.detail,
            "typed": {name: request.GET.get(name, "") for name in ("q", AREA)},
        }
        return render(request, "website/public/explore/refused.html", context, status=400)
    return render(request, f"website/public/explore/{page}.html", context)


def _around(question: Question, page: str) -> dict[str, Any]:
    """What stands around every way to look."""
    facets = offered(question, latest_sequence())
    return {
        "question": question,
        "typed": question.texts | {AREA: place_in_words(question)},
        "kept": {name: text for name, text in question.texts.items() if name not in ("q", AREA)},
        "page": page,
        "here": reverse(f"website:{page}"),
        "facets": facets,
        "chips": chips_of(question),
        "ways_to_look": [
            (reverse(f"website:{name}") + question.query(), words, name == page) for name, words in WAYS_TO_LOOK
        ],
        "orders": orders_of(question),
        "follow": question.address_to_follow(),
        "api": question.address_of_api(),
        "api_csv": LISTS[question.kind] + question.query(format="csv", excel="1"),
        "api_json": LISTS[question.kind] + question.query(),
        "api_geojson": LISTS[question.kind] + question.query(format="geojson", fields=ON_THE_MAP),
    }


def place_in_words(question: Question) -> str:
    """The name of the area that is asked for, where that name means it and nothing else."""
    text = question.texts.get(AREA, "")
    area = directory().get(text) if text in directory() else None
    return area.name if area and directory().named(area.name) == area else text


def orders_of(question: Question) -> list[tuple[str, str, bool]]:
    """What each order is called, its query, and whether the list is in it. A search begins with what fits best."""
    return [
        (
            "What fits best" if not order and "q" in question.texts else words,
            question.query(ordering=order),
            order == question.ordering,
        )
        for order, words in ORDERS[question.kind]
    ]


def _list(question: Question) -> dict[str, Any]:
    return {"listed": read_list(question)}


def _charts(question: Question) -> dict[str, Any]:
    listed = read_list(question)
    return {"listed": listed, "charts": charts_of(question, latest_sequence()) if listed.count else []}


def _map(question: Question) -> dict[str, Any]:
    listed = read_list(question)
    (regions,) = (facet for facet in offered(question, latest_sequence()) if facet.name == AREA)
    extents = extents_of(districts_without_a_point(question.conditions)) if listed.count <= MOST_POINTS else {}
    areas = {
        code: [round(each.centre.latitude, 4), round(each.centre.longitude, 4), round(each.radius_km, 1)]
        for code, each in extents.items()
    }
    return {
        "listed": listed,
        "regions": regions,
        "drawing": region_map(regions.shown),
        "areas": json.dumps(areas, separators=(",", ":")),
        "shows_points": 0 < listed.count <= MOST_POINTS,
        "most_points": MOST_POINTS,
        "tiles": settings.MAP_TILES,
        "tiles_attribution": settings.MAP_TILES_ATTRIBUTION,
    }
