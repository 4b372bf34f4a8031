"""Codes of areas, as the Office for National Statistics gives them."""

from typing import Any
from urllib.parse import quote

from django.db import models

from .answers.content import CellProblem, shown
from .answers.forms import Choice, FormNames, Widget
from .answers.texts import TextNames
from .answers.words import Links, Names
from .cell import CellField
from .several import Several
from .text import TextCell

# The sheet of a workbook that lists them.
DISTRICTS = "district names"
NATIONS = "EWSNKJLM"
LENGTH = 9
HINT = "Write the name of the district or region, such as Northumberland."


class AreaCode(TextCell, models.CharField):
    """A GSS code of the Office for National Statistics, such as E06000057."""

    def __init__(self, *args: Any, **options: Any) -> None:
        options.setdefault("max_length", LENGTH)
        options.setdefault("blank", True)
        super().__init__(*args, **options)

    def problem(self, value: Any) -> CellProblem:
        if _is_code(value):
            return None
        return "invalid_area", f"Write a GSS code such as E06000057, not {shown(value)}.{_where_to_look_up(value)}"

    def text_in_words(self, text: str, names: Names) -> str:
        return names.area(text)

    def type_in_words(self, links: Links) -> str:
        return "GSS code"

    def listed_on(self) -> str:
        return DISTRICTS

    def hint(self, own: str | None = None) -> str:
        return own or HINT

    def name_in_form(self, text: str, names: FormNames) -> str:
        return names.area_in_form(text)

    def offers(self, value: Any, names: FormNames) -> list[Choice]:
        return names.areas_like(value) if isinstance(value, str) and value and not _is_code(value) else []

    def meant_by(self, text: str, names: TextNames) -> Any:
        return names.area_meant(text)

    def surely(self, text: str, names: TextNames) -> Any:
        return text if _is_code(text) else names.area_meant(text)

    def json_schema(self) -> dict[str, Any]:
        return {"type": "string", "pattern": f"^[{NATIONS}][0-9]{{8}}$"}


class AreaCodes(Several):
    """GSS codes of areas, as given: a retired code stays and is resolved when read."""

    def __init__(self, verbose_name: str | None = None, *, base_field: CellField | None = None, **options: Any) -> None:
        super().__init__(verbose_name, base_field=base_field or AreaCode(), **options)

    def widget(self) -> Widget:
        return Widget(size="wide", several=True)

    def listed_on(self) -> str:
        return DISTRICTS

    def hint(self, own: str | None = None) -> str:
        return own or f"{HINT} Several: put a semicolon between."

    def offers(self, value: Any, names: FormNames) -> list[Choice]:
        written = value if isinstance(value, list) else []
        return [offer for text in written for offer in self.base_field.offers(text, names)]

    def from_form(self, text: str, chosen: list[str], names: FormNames) -> Any:
        settled = [code for code in self.from_text(text, names) if _is_code(code) or not chosen]
        return list(dict.fromkeys([*settled, *chosen]))


def _is_code(value: Any) -> bool:
    return (
        isinstance(value, str)
        and len(value) == LENGTH
        and value[0] in NATIONS
        and value[1:].isdigit()
        and value.isascii()
    )


def _where_to_look_up(name: Any) -> str:
    return (
        f" Look it up at /api/v1/areas/?q={quote(name.strip()[:60], errors='replace')}."
        if isinstance(name, str)
        else ""
    )
