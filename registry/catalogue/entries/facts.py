"""The facts of a partnership: everything that filters look up, as texts such as `stage=live`."""

from collections.abc import Iterable, Iterator, Mapping
from functools import cache
from typing import Any

from ...content.normal import Content
from ...partnerships.parts import with_parts
from ..filters import PartnershipFilters
from ..filters.filter_types import KNOWN, YES_OR_NO, fact
from ..filters.same_row import pairs_in
from ..models import PartnershipCard

ORGANISATION = "organisation"
Successors = Mapping[str, Iterable[str]]


@cache
def looked_up() -> dict[str, tuple[str, bool]]:
    """Filter → the column of the card that it looks up, and whether it can ask for `known`."""
    filters = PartnershipFilters.base_filters
    return {
        name: (filter_.fact_column, f"{name}__known" in filters)
        for name, filter_ in filters.items()
        if filter_.fact_column
    }


def facts_of(card: PartnershipCard, content: Content) -> set[str]:
    """All facts but those about organisations, which depend on who succeeded whom."""
    facts: set[str] = set()
    for name, (column, may_be_unknown) in looked_up().items():
        facts.update(_of_value(name, getattr(card, column), may_be_unknown))
    for columns in PartnershipFilters.same_row_groups().values():
        table = next(iter(columns.values())).model.table
        own = {name: column for name, column in columns.items() if name != ORGANISATION}
        facts.update(pairs_in(own, with_parts(content, table)))
    return facts


def _of_value(name: str, value: Any, may_be_unknown: bool) -> Iterator[str]:
    if isinstance(value, bool):
        yield fact(name, YES_OR_NO[value])
        return
    for code in value if isinstance(value, list) else [value] if value else []:
        yield fact(name, code)
    if value and may_be_unknown:
        yield fact(name, KNOWN)


def organisation_facts(parties: Iterable[Content], successors: Successors) -> set[str]:
    """`organisation=` names each party and those that carry its record on; likewise with its roles."""
    rows = [
        row | {ORGANISATION: organisation}
        for row in parties
        if row[ORGANISATION]
        for organisation in successors[row[ORGANISATION]]
    ]
    group = next(columns for columns in PartnershipFilters.same_row_groups().values() if ORGANISATION in columns)
    pairs = {pair for pair in pairs_in(group, rows) if about_organisations(pair)}
    return pairs | {fact(ORGANISATION, row[ORGANISATION]) for row in rows}


def about_organisations(name: str) -> bool:
    """Whether a fact depends on who succeeded whom."""
    return ORGANISATION in name.partition("=")[0].split("+")
