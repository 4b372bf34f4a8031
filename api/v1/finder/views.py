"""Who could work with us here? Associations in an explained order."""

from collections.abc import Mapping
from typing import Any

import orjson
from django.http import HttpResponse

from registry.catalogue.reading import latest_sequence
from registry.clock import uk_day
from registry.errors import BadParameter
from registry.finder.answer import SHOWN, Question, answer_to
from registry.finder.places import Place
from registry.places.distance import Point

from ...conditional import etag_of
from ...operation import Answer, Operation
from ...parameters import Parameter
from ...views import View
from .parameters import PARAMETERS, PLACE
from .serializers import FinderAnswerSerializer


class FinderView(View):
    """Housing associations that could work with a community group at a place, best evidence first, with the reason of
    each criterion in a sentence and the partnerships that show it.

    Endings and refusals are described as facts and never scored; neither are the size of an association and whether it builds.
    """

    tag = "Finder"
    reading = Operation(
        "findPartners", "Find associations to work with",
        raises=(BadParameter,), answers={200: Answer(FinderAnswerSerializer)},
        example="/api/v1/finder/?area=E06000057&community_kind=community_land_trust",
    )  # fmt: skip

    @classmethod
    def query_parameters(cls) -> dict[str, Parameter]:
        return dict(PARAMETERS)

    def get(self, request: Any) -> HttpResponse:
        values = self.parameters(**self.query_parameters())
        today = uk_day()
        if (unchanged := self.unchanged(request, day=today)) is not None:
            return unchanged
        latest = latest_sequence()
        question = Question(
            place_of(values), values.get("community_kind", ()), weights_in(values), values.get("shown", SHOWN)
        )
        payload = answer_to(question, today) | {"as_of": latest}
        return self.answer(request, orjson.dumps(payload), etag_of(request, latest, day=today), latest=latest)


def place_of(values: Mapping[str, Any]) -> Place:
    """The one place that was named, if one was."""
    ways = [name for name in PLACE if name in values]
    if len(ways) > 1:
        raise BadParameter(ways[1], "place_twice", f"Say where in one way only: {ways[0]}= or {ways[1]}=.")
    if "area" in values:
        return Place.of_area(values["area"])
    if "near" in values:
        return Place.of_point(values["near"])
    if "postcode" in values:
        postcode = values["postcode"]
        return Place.of_point(Point(postcode.latitude, postcode.longitude), postcode.postcode)
    return Place()


def weights_in(values: Mapping[str, Any]) -> dict[str, float]:
    return {name.removeprefix("weight_"): float(value) for name, value in values.items() if name.startswith("weight_")}
