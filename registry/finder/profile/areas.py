"""Where an organisation is said to work: by whom it is said, and of which day."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from ..comparison.about_them import area_named
from ..dates_in_words import date_in_words


@dataclass(frozen=True)
class AreaOfWork:
    """`sources` are (title, address) of those that say so; `certainty` is empty for what is simply stated."""

    name: str
    day: str
    certainty: str
    sources: tuple[tuple[str, str], ...]


CERTAINTY = {"reported": "reported by others", "disputed": "disputed"}


def areas_of_work(content: Mapping[str, Any]) -> list[AreaOfWork]:
    sources = {row["key"]: (row["title"], row["url"] or "") for row in content["sources"]}
    return [
        AreaOfWork(
            f"{area_named(row)}{' and elsewhere' if row['among_others'] else ''}",
            date_in_words(row["as_at"]),
            CERTAINTY.get(row["certainty"] or "", ""),
            tuple(sources[key] for key in row["sources"]),
        )
        for row in content["operating_areas"]
        if area_named(row)
    ]
