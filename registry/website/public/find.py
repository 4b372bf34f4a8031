"""Who could work with us here? The finder for people: one box for a postcode or a place name."""

from dataclasses import dataclass, field
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from registry.clock import uk_day
from registry.errors import BadParameter, RegistryError
from registry.fields.postcode import HALF, SHAPE, joined_postcode
from registry.finder.answer import Question, answer_to
from registry.finder.places import Place
from registry.places.directory import directory
from registry.places.distance import Point
from registry.places.known_areas import KnownArea
from registry.places.postcodes import find_postcode
from registry.vocabularies.vocabulary import choices, terms


@dataclass(frozen=True)
class PlaceChoice:
    """What a typed place means: one place, or a few to choose from, or nothing with the reason."""

    place: Place | None = None
    choices: tuple[KnownArea, ...] = ()
    problem: str = ""
    kinds: list[str] = field(default_factory=list)


def find(request: HttpRequest) -> HttpResponse:
    typed = request.GET.get("place", "").strip()
    kinds = [kind for kind in request.GET.getlist("community_kind") if kind in terms("community_kind")]
    choice = choice_of(typed, request.GET.get("area", ""))
    answer = answer_to(Question(choice.place, kinds), uk_day()) if choice.place else None
    return render(
        request,
        "website/public/find.html",
        {
            "typed": typed,
            "kinds": kinds,
            "community_kinds": choices("community_kind"),
            "choice": choice,
            "answer": answer,
        },
        status=200 if typed or answer or not choice.problem else 400,
    )


def choice_of(typed: str, code: str) -> PlaceChoice:
    """A postcode, or an area by its code or what people call it."""
    try:
        if code:
            return PlaceChoice(Place.of_area(directory().get(code.upper()).code))
        if not typed:
            return PlaceChoice(problem="Write a postcode, a village, a town or a district.")
        joined = joined_postcode(typed)
        if SHAPE.fullmatch(joined) or HALF.fullmatch(joined):
            found: Any = find_postcode(typed)
            return PlaceChoice(Place.of_point(Point(found.latitude, found.longitude), found.postcode))
        if (area := directory().named(typed)) is not None:
            return PlaceChoice(Place.of_area(area.code))
        near = directory().nearest(typed)
        return PlaceChoice(choices=near, problem=f"We know no place called “{typed[:60]}”.")
    except (BadParameter, RegistryError) as error:
        return PlaceChoice(problem=error.detail)
