"""Combinations of filters as readers might ask them, drawn by a seed over every kind of filter.

All values of a combination are those of one partnership, so that each occurs and nearly always something is found.
"""

import datetime
import re
from collections.abc import Iterator
from itertools import islice
from typing import Any
from urllib.parse import urlencode

from registry.catalogue.filters import PartnershipFilters
from registry.catalogue.filters.form_fields import ChosenCodes, Days, YesOrNo
from registry.catalogue.filters.place_fields import BoxOnEarth, PointOnEarth
from registry.catalogue.filters.strict import SQLFilter
from registry.catalogue.models import PartnershipCard
from registry.errors import BadParameter

from .chance import Dice

ENDS = re.compile(r"(__not|__known|_min|_max|_after|_before)$")
# What a filter asks of the card; filters on rows beside the card begin otherwise.
COLUMN = re.compile(r"(?:not )?\(*card\.(\w+)")
OF_IDS = {"id": "record_id", "organisation": "organisations"}
# Parameter → why it is never drawn.
LEFT_OUT = {
    "q": "searches are questions of their own",
    "within_km": "it means something only beside near, which is drawn",
    "postcode": "an invented register has no table of postcodes; near asks the same",
}


def combinations(seed: int, count: int) -> list[str]:
    """So many query strings of one to four filters; each kind comes before any comes twice."""
    dice = Dice(f"{seed}/combinations")
    kinds = _dealt(dice)
    # One with a point on the map, so that near and bbox too have a value that occurs.
    current = PartnershipCard.objects.filter(superseded_seq=None, latitude__isnull=False).order_by("record_id")
    size = current.count()
    found = []
    for n in range(count):
        card = current.values()[dice.randrange(size)]
        chosen = dict.fromkeys(islice(kinds, n % 4 + 1))
        found.append(urlencode(dict(_asked(parameters_of()[kind], card, dice) for kind in chosen), safe=","))
    return found


def parameters_of() -> dict[str, list[str]]:
    """Kind of filter → its parameters: stage → stage, stage__not, stage__known."""
    found: dict[str, list[str]] = {}
    for name in PartnershipFilters.base_filters:
        if name not in LEFT_OUT:
            found.setdefault(kind_of_filter(name), []).append(name)
    return found


def kind_of_filter(name: str) -> str:
    """stage for stage__not."""
    return ENDS.sub("", name)


def _dealt(dice: Dice) -> Iterator[str]:
    """The kinds of filter, shuffled, and again when all were dealt."""
    kinds = list(parameters_of())
    while True:
        dice.shuffle(kinds)
        yield from kinds


def _asked(parameters: list[str], card: dict, dice: Dice) -> tuple[str, str]:
    """One of the parameters, with a value that finds this card."""
    # Where the card knows nothing, `stage__known=false` is left; and for what stands beside it, the last's example.
    for name in dice.sample(parameters, len(parameters)):
        one = PartnershipFilters.base_filters[name]
        if (value := _value(name, one, card, dice)) is not None:
            return name, value
    example = PartnershipFilters.base_filters[parameters[-1]].example
    return parameters[-1], str(example)


def _value(name: str, one: SQLFilter, card: dict, dice: Dice) -> str | None:
    """A value with which this parameter finds this card; None if there is none."""
    field, held = one.form_field, card.get(_column(name, one))
    known = held not in (None, "", [])
    if isinstance(field, YesOrNo):
        return str(known if name.endswith("__known") else bool(held)).lower()
    if isinstance(field, PointOnEarth | BoxOnEarth):
        return _place(field, card)
    if not known:
        return None
    if name.endswith("__not"):
        others = sorted({*field.codes} - {*_several(held)}) if isinstance(field, ChosenCodes) else []
        return dice.choice(others) if others else None
    if isinstance(field, Days):
        return str(_day(held) + datetime.timedelta(days=name.endswith("_before")))
    return str(dice.choice(_several(held)))


def _column(name: str, one: SQLFilter) -> str:
    """The column of the card that a filter asks; empty for filters that look elsewhere."""
    if name in OF_IDS:
        return OF_IDS[name]
    try:
        sql = one.clause_of(PartnershipFilters.clean(name, str(one.example))).condition.sql
    except BadParameter:
        return ""
    found = COLUMN.match(sql)
    return found.group(1) if found else ""


def _several(held: Any) -> list:
    return held if isinstance(held, list) else [] if held in (None, "") else [held]


def _day(held: datetime.date) -> datetime.date:
    return held.date() if isinstance(held, datetime.datetime) else held


def _place(field: PointOnEarth | BoxOnEarth, card: dict) -> str:
    latitude, longitude = card["latitude"], card["longitude"]
    if isinstance(field, PointOnEarth):
        return f"{latitude},{longitude}"
    return f"{longitude - 0.5:.5f},{latitude - 0.3:.5f},{longitude + 0.5:.5f},{latitude + 0.3:.5f}"
