"""How deprived a place is, with the end of the scale and what to know before comparing."""

from typing import Any

from ...places.known_areas import Deprivation, KnownArea

MOST_DEPRIVED = 1
OWN_INDEX = {
    "E": "the English index",
    "W": "the Welsh index",
    "S": "the Scottish index",
    "N": "the measure of Northern Ireland",
}
# It is made of income and employment, which all four nations measure alike, and anchored to England.
CAVEATS = {
    "E": "It is anchored to England, and made of income and employment alone.",
    "W": "It is made of income and employment alone, so access to services, which counts in Wales, does not show.",
    "S": "It is made of income and employment alone, so access to services, which counts in Scotland, does not show.",
    "N": "It puts nearly all districts of Northern Ireland in the most deprived tenth, so it hardly tells them apart.",
}


def deprivation_of(figure: Deprivation | None, of: str, nation: KnownArea | None) -> dict[str, Any] | None:
    """The decile with its index; `of` says whether it is that of the district or of a small area."""
    if figure is None:
        return None
    return {
        "decile": figure.decile,
        "most_deprived_decile": MOST_DEPRIVED,
        "of": of,
        "index": figure.index,
        "year": figure.year,
        "caveat": _caveat(figure.index, nation.code[0] if nation else ""),
    }


def _caveat(index: str, nation: str) -> str:
    if "composite" not in index.lower() or nation not in CAVEATS:
        return "Decile 1 is the most deprived tenth. Compare it only with figures of the same index."
    return (
        "Decile 1 is the most deprived tenth. It is of an index made to compare districts across the United Kingdom, "
        f"and differs from the decile of {OWN_INDEX[nation]}. {CAVEATS[nation]}"
    )
