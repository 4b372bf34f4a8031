"""What changed for somebody who keeps a filter: which records entered it, left it, or changed within it."""

from collections.abc import Iterator
from typing import Any

import orjson
from rest_framework import serializers

from registry.catalogue.filters import OrganisationFilters, PartnershipFilters
from registry.catalogue.filters.form_fields import OneOf, OneText, WholeNumber
from registry.catalogue.filters.strict import StrictFilterSet
from registry.catalogue.reading import Page
from registry.catalogue.reading.effects import read_effects
from registry.errors import BadParameter

from ...lists.filters import ColumnFilter
from ...lists.query import ListQuery
from ...lists.view import ListView
from ...operation import Operation
from ...parameters import parameters_of_filters, read_parameters
from .filters import MOST_LINES

EFFECTS = ("entered", "changed", "left")
FILTERS = {
    "partnerships": ("partnership", PartnershipFilters),
    "organisations": ("organisation", OrganisationFilters),
}
LONGEST_FILTER = 2000


class FilterText(OneText):
    """A query string of filters, as it stands in the address of a list."""

    schema = {"type": "string", "maxLength": LONGEST_FILTER}

    def read(self, text: str) -> str:
        return text.removeprefix("?")


class EffectFilters(StrictFilterSet):
    """Of which list, of which filter, since when."""

    of = ColumnFilter(OneOf(*FILTERS), "Which list; partnerships where it is left out.", "partnerships")
    filter = ColumnFilter(
        FilterText(),
        "The filter that you keep: the query string of a list, with each `&` in it escaped as `%26`. All records where it is left out.",
        "stage=live&area=E12000009",
    )
    after = ColumnFilter(
        WholeNumber(most=MOST_LINES),
        "The line of the feed as of which you looked last; 0, or left out: all that the filter finds has entered.",
        "800",
    )


class EffectSerializer(serializers.Serializer):
    """A record that the filter finds now or found then, and of which something is different."""

    id = serializers.CharField(help_text="Id of the record.")
    name = serializers.CharField(help_text="Its name; for one that left, as the filter found it last.")
    url = serializers.CharField(help_text="Its address.")
    effect = serializers.ChoiceField(EFFECTS, help_text="Whether it entered, left, or changed within the filter.")
    sequence = serializers.IntegerField(
        allow_null=True,
        help_text="The last line about it in between; null where it entered or left because another record changed.",
    )


class EffectsView(ListView):
    """What is different for a filter since a line of the feed: records that entered it, left it, or changed within it.

    The filter as of the line `after` is compared with the filter as of the latest line, or of `known_at`. The next time,
    send `as_of` of this answer as `after`.
    """

    tag, name, known_at, depends_on_day = "Changes", "effects", True, True
    filters, row, unordered = EffectFilters, EffectSerializer, "in the order of ids"
    reading = Operation(
        "listEffects", "List what changed for a filter", raises=(BadParameter,),
        example="/api/v1/changes/effects/?filter=q=stocksfield&after=0",
    )  # fmt: skip

    def page(self, query: ListQuery) -> Page:
        return effects_of(query, query.values.get("after", 0), query.size)

    def everything(self, query: ListQuery) -> tuple[int, Iterator[dict]]:
        page = effects_of(query, query.values.get("after", 0), None)
        return page.as_of, iter(orjson.loads(f"[{page.results}]"))


def effects_of(query: ListQuery, after: int, size: int | None) -> Page:
    """What is different for the filter that the query names, since the line; all of it where `size` is None."""
    kind, filters = FILTERS[query.values.get("of", "partnerships")]
    known = parameters_of_filters(filters, kind)
    try:
        values: dict[str, Any] = read_parameters(query.values.get("filter", ""), known)
    except BadParameter as error:
        raise BadParameter("filter", error.code, f"filter: {error.detail}") from None
    conditions = filters.conditions_of(values, query.day)
    return read_effects(kind, conditions, after=after, until=query.moment, size=size, position=query.position)
