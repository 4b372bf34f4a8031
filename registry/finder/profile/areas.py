"""Where an organisation is said to work: by whom it is said, and of which day."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from ...dates_in_words import date_in_words
from ..named_areas import area_named

CERTAINTY = {"reported": "Reported by others", "disputed": "Disputed"}


@dataclass(frozen=True)
class AreasOfWork:
    """Areas that the same sources give for the same day. `sources` are (title, address); `certainty` is empty for what is
    simply stated.
    """

    names: tuple[str, ...]
    day: str
    certainty: str
    sources: tuple[tuple[str, str], ...]


def areas_of_work(content: Mapping[str, Any]) -> list[AreasOfWork]:
    """In the order of the record."""
    sources = {row["key"]: (row["title"], row["url"] or "") for row in content["sources"]}
    groups: dict[tuple[str, str, tuple[str, ...]], list[str]] = {}
    for row in content["operating_areas"]:
        if name := area_named(row):
            why = (date_in_words(row["as_at"]), CERTAINTY.get(row["certainty"] or "", ""), tuple(row["sources"]))
            groups.setdefault(why, []).append(f"{name} and elsewhere" if row["among_others"] else name)
    return [
        AreasOfWork(tuple(names), day, certainty, tuple(sources[key] for key in keys))
        for (day, certainty, keys), names in groups.items()
    ]
