"""What an importer is, and how cells are understood."""

import re
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal, InvalidOperation
from pathlib import Path

from registry.errors import LoadStopped

OGL = "OGL-UK-3.0"
DATE_FORMS = ("%Y-%m-%d", "%d/%m/%Y", "%d/%m/%Y %H:%M:%S", "%d/%m/%Y %H:%M")


@dataclass(frozen=True)
class Importer:
    """One kind of official file: what to call it, who publishes it, and how it is loaded."""

    what: str
    describes: str
    files: tuple[str, ...]
    source: str
    load: Callable[[list[Path], str], int]
    """Takes the files and the edition, writes, and answers how many rows the first file had."""
    licence: str = OGL


def day(text: str, *, where: str) -> date | None:
    """A date written as 2023-02-08 or 08/02/2023; None for an empty cell."""
    if not text:
        return None
    for form in DATE_FORMS:
        try:
            return datetime.strptime(text, form).date()  # noqa: DTZ007 - a day has no zone
        except ValueError:
            continue
    raise LoadStopped(f"{where}: {text[:40]!r} is not a date such as 2023-02-08 or 08/02/2023.")


def number(text: str, *, where: str) -> Decimal:
    """A plain decimal number, thousands separated by commas or not."""
    try:
        value = Decimal(re.sub(r",(?=\d{3})", "", text))
    except InvalidOperation:
        value = Decimal("NaN")
    if not value.is_finite():
        raise LoadStopped(f"{where}: {text[:40]!r} is not a number.")
    return value
