"""Left-behind places: districts by deprivation, with what is recorded of each and whom a group there could ask."""

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse

from registry.finder.left_behind import District, Scope, districts_of, every_scope, scope_of

from .kept import while_nothing_is_published
from .map_of_districts import map_of

PAGE = "website/public/left_behind.html"


@while_nothing_is_published
def left_behind(request: HttpRequest) -> HttpResponse:
    """The whole kingdom in numbers; or one region or nation, district by district. Any smaller area leads to its own."""
    code = request.GET.get("area", "").strip().upper()
    if not code:
        return render(request, PAGE, of_the_kingdom())
    scope = scope_of(code)
    if scope.area.code != code:
        return redirect(f"{reverse('website:left_behind')}?area={scope.area.code}#{code}")
    return render(request, PAGE, of_one(scope))


def of_the_kingdom() -> dict[str, Any]:
    scopes = every_scope()
    districts = districts_of([code for scope in scopes for code in scope.districts], look_around=False)
    by_code = {each.code: each for each in districts}
    return {
        "scopes": scopes,
        "parts": [
            (scope, counts_of([by_code[code] for code in scope.districts if code in by_code])) for scope in scopes
        ],
        "counts": counts_of(districts),
        "map": map_of(districts, "the United Kingdom"),
        "indices": indices_of(districts, scopes),
    }


def of_one(scope: Scope) -> dict[str, Any]:
    districts = districts_of(scope.districts)
    return {
        "scopes": every_scope(),
        "scope": scope,
        "districts": districts,
        "counts": counts_of(districts),
        "map": map_of(districts, scope.area.name),
        "indices": indices_of(districts, [scope]),
    }


def counts_of(districts: list[District]) -> dict[str, int]:
    much = [each for each in districts if each.is_left_behind]
    return {
        "districts": len(districts),
        "much": len(much),
        "recorded": sum(1 for each in much if each.partnerships),
        "empty": sum(1 for each in much if not each.partnerships),
        "others": len(districts) - len(much),
        "others_recorded": sum(1 for each in districts if each.partnerships and not each.is_left_behind),
    }


def indices_of(districts: list[District], scopes: list[Scope]) -> list[tuple[str, str, str]]:
    """(nation, index, year), each once."""
    shares = {each.code: each.share for each in districts}
    indices = {
        (scope.nation.name, share.index, share.year)
        for scope in scopes
        for code in scope.districts
        if (share := shares.get(code)) is not None
    }
    return sorted(indices)
