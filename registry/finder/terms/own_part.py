"""What of one partnership is an association's own: whether it stayed, which homes its part is of, and what came to nothing.

Every count of a track record goes by this one rule. A scheme that it left, in which it was replaced, or whose group went on
without it is told as that: the homes built there are not "finished" by it, and the terms are those of others.
"""

import datetime
from collections.abc import Collection, Mapping
from typing import Any

from ...catalogue.derived.homes import homes_of
from ...content.dates import latest
from ...partnerships.taking_part import took_part

HOMES = "/homes/"


def own_rows(content: Mapping[str, Any], organisations: Collection[str]) -> list[dict[str, Any]]:
    """The rows of parties that took part and are one of these organisations."""
    return [row for row in content["parties"] if row["organisation"] in organisations and took_part(row)]


def left_on(content: Mapping[str, Any], organisations: Collection[str], today: datetime.date) -> str:
    """The date by which their part was over while the scheme went on, though the record names no kind of departure."""
    ends = [row["until"] for row in own_rows(content, organisations)]
    if content["status"] == "ended" or not ends or not all(ends):
        return ""
    days = [latest(end) for end in ends]
    if any(day is None or day >= today for day in days):
        return ""
    return str(max(ends, key=lambda end: latest(end) or today))


def is_part_of_the_homes(content: Mapping[str, Any], organisations: Collection[str]) -> bool:
    """Whether the record says of which homes its part is."""
    rows = own_rows(content, organisations)
    return bool(rows) and all(any(each.startswith(HOMES) for each in row["about"]) for row in rows)


def homes_of_its_part(content: Mapping[str, Any], organisations: Collection[str]) -> Mapping[str, Any]:
    """Counted as the derived homes of a record are: of the homes that its part is of; else of the whole scheme."""
    if not is_part_of_the_homes(content, organisations):
        return dict(content["derived"]["homes"])
    keys = {each.removeprefix(HOMES) for row in own_rows(content, organisations) for each in row["about"]}
    return homes_of({**content, "homes": [row for row in content["homes"] if row["key"] in keys]})
