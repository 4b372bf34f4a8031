"""Asking for organisations of an area, by the evidence that they are there.

What is asked unless told otherwise rests on what was published alone, so that the same question does not change its
meaning with the lists that an operator happens to have loaded.
"""

from collections.abc import Iterator
from typing import Any

from ...errors import BadParameter
from ...places.directory import directory
from ...places.models import Area
from ...vocabularies.vocabulary import terms
from . import form_fields, place_fields
from .conditions import TRUE, AreaQuestion, Clause, Condition
from .filter_types import ColumnFilter
from .strict import SQLFilter

VOCABULARY = "area_evidence"
PARTNERSHIP, STATED, HOMES_OWNED = "partnership", "stated", "homes_owned"
BY_DEFAULT = (PARTNERSHIP, STATED)


def area_by_evidence(help_text: str) -> ColumnFilter:
    """`area` and `area_evidence`, which are read together."""

    def read_together(_: Any) -> Clause:
        return TRUE

    return lambda column: {
        "area": SQLFilter(
            form_field=place_fields.AreaCode(),
            clause=read_together,
            help_text=f"{help_text} GSS codes of any level: a region includes its districts, a retired code resolves to "
            "its successor. area_evidence says by what it is known.",
            example="E12000001",
        ),
        "area_evidence": SQLFilter(
            form_field=form_fields.ChosenCodes(terms(VOCABULARY), VOCABULARY),
            clause=read_together,
            help_text="By what an organisation is known to be in the area: any of these codes, with commas between them; "
            f"{','.join(BY_DEFAULT)} unless given. homes_owned asks the lists of homes by district that are loaded. Each "
            "entry says by which of them it is there.",
            example=",".join(BY_DEFAULT),
        ),
    }


def in_an_area(values: dict[str, Any]) -> Iterator[Clause]:
    """The clause that area and area_evidence make together."""
    if "area" not in values:
        if "area_evidence" in values:
            raise BadParameter("area_evidence", "missing_parameter", "area_evidence needs area= beside it.")
        return
    evidence = frozenset(values.get("area_evidence", BY_DEFAULT))
    codes = list(values["area"])
    stated = Condition("card.areas && %(value)s::varchar[]", {"value": codes}) if STATED in evidence else None
    question = AreaQuestion(tuple(codes), tuple(districts_in(codes)), evidence)
    yield Clause(stated or Condition("false"), area=question)


def districts_in(codes: list[str]) -> list[str]:
    """Codes of all districts in these areas, retired ones among them."""
    known = directory()
    inside = {part for code in codes for part in known.everything_inside(code)}
    return sorted(code for code in inside if known.get(code).level == Area.Level.DISTRICT)
