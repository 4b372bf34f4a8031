"""Filters that both kinds of record have: ids, areas, words."""

from . import form_fields, place_fields
from .conditions import TRUE, Clause, Condition, HasFact
from .filter_types import ColumnFilter, fact
from .search_words import SearchWords
from .strict import SQLFilter


def area(help_text: str) -> ColumnFilter:
    """Areas of any level: cards carry the codes of all that contain them."""
    return lambda column: {
        "area": SQLFilter(
            form_field=place_fields.AreaCode(),
            clause=lambda codes: Clause(
                Condition(f"card.{column} && %(value)s::varchar[]", {"value": codes}),
                (HasFact(frozenset(fact("area", code) for code in codes)),),
            ),
            help_text=f"{help_text} GSS codes of any level, or a name that one area has alone: a region includes its districts, a retired code resolves to its successor.",
            example="E12000001",
            fact_column=column,
        )
    }


def ids(prefix: str) -> dict[str, SQLFilter]:
    return {
        "id": SQLFilter(
            form_field=form_fields.ChosenIds(prefix),
            clause=lambda ids: Clause(Condition("card.record_id = any(%(value)s)", {"value": ids})),
            help_text="Only the records with these ids, with commas between them (100 at most).",
        )
    }


def search(help_text: str) -> dict[str, SQLFilter]:
    """Words in full, their beginnings, and typing mistakes; the page's statement reads them itself."""
    return {
        "q": SQLFilter(
            form_field=SearchWords(),
            clause=lambda _: TRUE,
            help_text=help_text,
            example="stocksfield",
        )
    }
