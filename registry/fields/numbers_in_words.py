"""Numbers as people write them: £450,000, 1.2 million, 12 homes. None where it is not sure which number is meant."""

import re
from decimal import Decimal

FIGURE = re.compile(
    r"(?P<sign>[-−]?)\s*£?\s*(?P<figure>\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d{1,3}(?:[ \u00a0]\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?)"
    r"(?:\s*(?P<scale>k|m|mn|million|thousand)(?![a-z0-9]))?\.?\s*(?P<unit>.*)",
    re.IGNORECASE | re.ASCII,
)
SCALES = {"k": 1000, "thousand": 1000, "m": 10**6, "mn": 10**6, "million": 10**6}
POUNDS = frozenset({"gbp", "pound", "pounds", "sterling", "pounds sterling"})
# "12 no." in schedules of homes.
NUMBER_OF = frozenset({"no", "nr", "nos"})
# What people call the unit of a column that is called otherwise.
ALIKE = {
    "homes": {"units", "dwellings", "properties", "affordable homes", "new homes"},
    "hectares": {"ha", "hectare"},
    "years": {"yrs", "yr"},
    "bedrooms": {"bed", "beds", "bedroomed", "br"},
    "percent": {"%", "per cent", "pc", "pct", "percentage"},
}
RANGE = re.compile(r"£?\d[\d,.]*\s*(?:-|–|to|or|/)\s*£?\d[\d,.]*\b.*", re.IGNORECASE | re.ASCII)
LOOSE = re.compile(
    r"(?:c\.?|ca\.?|circa|about|around|approx\.?|approximately|roughly|nearly|almost|over|under|up to|at least|at most|"
    r"more than|less than|fewer than|min\.?|max\.?|[<>~≈≥≤])\s*£?\d.*|£?\d[\d,.]*\s*(?:\+|plus|ish|or so|approx\.?)",
    re.IGNORECASE | re.ASCII,
)
ACRES = re.compile(r"(?P<acres>\d+(?:\.\d+)?)\s*(?:acres?|ac)", re.IGNORECASE | re.ASCII)
HECTARES_OF_AN_ACRE = Decimal("0.40468564224")


def number_in_words(text: str, units: frozenset[str], *, money: bool = False) -> str | None:
    """The number as plain digits: "12 homes" → "12" in a column of homes; months are no years, nor £ a number of homes."""
    match = FIGURE.fullmatch(text.strip())
    if match is None or (not money and ("£" in text or match["scale"])):
        return None
    unit = " ".join(match["unit"].casefold().rstrip(".").split())
    if unit and unit not in (POUNDS if money else units | NUMBER_OF):
        return None
    number = Decimal(re.sub(r"[, \u00a0]", "", match["figure"])) * SCALES.get((match["scale"] or "").casefold(), 1)
    written = f"{number.normalize():f}" if match["scale"] else f"{number:f}"
    return f"-{written}" if match["sign"] else written


def units_in(*names: str) -> frozenset[str]:
    """Units that the names of a column and its table speak of: `term_years` counts years, `homes` homes."""
    units: set[str] = set()
    for word in (word for name in names for word in name.split("_")):
        plural = word if word.endswith("s") else f"{word}s"
        units |= {word, plural.removesuffix("s"), plural} | ALIKE.get(word, ALIKE.get(plural, set()))
    return frozenset(units)


def advice_on_number(text: str) -> str:
    """What to write instead of a text that is no single number; empty where there is nothing particular to say."""
    if acres := ACRES.fullmatch(text.strip()):
        hectares = Decimal(acres["acres"]) * HECTARES_OF_AN_ACRE
        return f"{text.strip()} are {hectares:.2f} hectares: write the number of hectares alone."
    if RANGE.fullmatch(text.strip()):
        return "Of a range write the lower end here, and the upper end where that is asked for."
    if LOOSE.fullmatch(text.strip()):
        return "Write the number alone, and say how exact it is where that is asked for: about, at least, at most."
    return ""
