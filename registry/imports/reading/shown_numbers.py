"""A number as its format shows it: 868000 in thousands is 868, −5 may lose its sign, 12 may gain " homes"."""

import re
from decimal import ROUND_HALF_UP, Decimal
from fractions import Fraction

from .marks import number_text

QUOTED = re.compile(r'"[^"]*"|\\.')
# The pieces of a section. Widths (_x), fillings (*x), colours, conditions and languages show nothing.
PIECES = re.compile(
    r'"(?P<quoted>[^"]*)"|\\(?P<escaped>.)|_.|\*.|\[\$(?P<currency>[^\]-]*)(?:-[^\]]*)?\]|\[[^\]]*\]'
    r"|(?P<figure>general|@|(?:[0#?]+\s+)?[0#?]+\s*/\s*[0#?\d]+|[0#?.][0#?,.]*(?:e[+-]0+)?)|(?P<plain>.)",
    re.IGNORECASE,
)
CONDITION = re.compile(r"\[(?P<sign>[<>]=|<>|[<>=])(?P<limit>-?\d+(?:\.\d+)?)\]")
MEETS = {
    "<": Decimal.__lt__, "<=": Decimal.__le__, ">": Decimal.__gt__, ">=": Decimal.__ge__,
    "=": Decimal.__eq__, "<>": Decimal.__ne__,
}  # fmt: skip
THOUSAND = 1000
# What formats of accounts show for nothing.
DASHES = ("-", "–", "—")


def section_for(value: float, shown: str) -> tuple[str, float]:
    """(the section of a format that holds for a number, the number that it shows: the sign is a section's own)."""
    sections = sections_of(shown)
    if any(CONDITION.search(section) for section in sections):
        return next((each for each in sections if _meets(value, each)), sections[-1]), value
    if value < 0 and len(sections) > 1:
        return sections[1], -value
    return (sections[2] if value == 0 and len(sections) > 2 else sections[0]), value


def sections_of(shown: str) -> list[str]:
    """For positive numbers, negative ones, zero and text: what stands between semicolons that are not in quotes."""
    masked = QUOTED.sub(lambda quoted: quoted[0].replace(";", "\0"), shown)
    return [section.replace("\0", ";") for section in masked.split(";")]


def shown_number(value: float, section: str) -> str:
    """The text that a cell shows for a number, but for commas between thousands."""
    pieces = list(PIECES.finditer(section))
    if sum(piece["figure"] is not None for piece in pieces) > 1:
        return section
    text = " ".join("".join(_piece(piece, abs(value)) for piece in pieces).split())
    if value == 0 and text.strip("£$€ ") in DASHES:
        return "0"
    if text.startswith("(") and text.endswith(")"):
        return f"-{text[1:-1]}"
    return f"-{text}" if value < 0 else text


def _meets(value: float, section: str) -> bool:
    condition = CONDITION.search(section)
    return condition is None or bool(MEETS[condition["sign"]](Decimal(number_text(value)), Decimal(condition["limit"])))


def _piece(piece: "re.Match[str]", value: float) -> str:
    if piece["figure"] is not None:
        return _figure(piece["figure"].lower(), value)
    return piece["quoted"] or piece["escaped"] or piece["currency"] or piece["plain"] or ""


def _figure(figure: str, value: float) -> str:
    """The digits: rounded, and divided by a thousand for every comma at the end."""
    if figure in ("general", "@") or "e" in figure:
        return number_text(value)
    if "/" in figure:
        ones, part = divmod(Fraction(value).limit_denominator(100), 1)
        return f"{ones} {part}" if part and ones else str(part or ones)
    digits, _, decimals = figure.partition(".")
    scaled = figure.replace(".", "")
    number = Decimal(number_text(value)) / THOUSAND ** (len(scaled) - len(scaled.rstrip(",")))
    written = f"{number.quantize(Decimal(1).scaleb(-len(decimals.rstrip(','))), ROUND_HALF_UP):f}"
    whole, point, rest = written.partition(".")
    least = decimals.rstrip(",").count("0")
    rest = rest[:least] + rest[least:].rstrip("0")
    if number == 0 and "0" not in figure:
        return ""
    return f"{whole.zfill(digits.count('0'))}{point if rest else ''}{rest}"
