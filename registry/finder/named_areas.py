"""Areas in which an organisation says that it works, as sentences name them."""

from collections.abc import Mapping, Sequence
from typing import Any

from ..places.directory import directory

OF_THE_REGULATOR = "Regulator's broad region: "
# Its wide regions after “in”, so that none is taken for a region of England.
WIDE_REGIONS = {
    "North": "the North (as the regulator puts it)",
    "Midlands": "the Midlands (as the regulator puts it)",
    "South": "the South (as the regulator puts it)",
    "London": "London",
    "mixed, several regions": "several regions of England",
}


def area_named(row: Mapping[str, Any]) -> str:
    """The area of a row of operating areas; empty where it has neither a name nor a code."""
    name = str(row["name"] or "")
    return named_area(name) if name or not row["area"] else directory().get(row["area"]).name_in_sentence


def named_area(name: str) -> str:
    """A name without a code."""
    wide = name.removeprefix(OF_THE_REGULATOR)
    return WIDE_REGIONS.get(wide, wide) if wide != name else name


def works_in(certainty: str | None, names: Sequence[str]) -> str:
    """The organisation's own word only where it is stated: what others write is a report."""
    says = "Says that it works in" if (certainty or "stated") == "stated" else "Is reported to work in"
    return f"{says} {', '.join(names)}"
