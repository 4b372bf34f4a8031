"""Which filters of the list of partnerships find the partnerships of a group, under a query that was asked already."""

from collections.abc import Mapping, Sequence

from ...catalogue.filters import PartnershipFilters
from .dimension import Dimension
from .reading import Group


def filters_of(group: Group, dimensions: Sequence[Dimension], query: Mapping[str, str]) -> dict[str, str] | None:
    """The texts of the query and those of the group; None where the list cannot ask for just these partnerships."""
    texts = dict(query)
    for dimension, code in zip(dimensions, group.codes, strict=True):
        added = dimension.asks_for(code) if code else dimension.unknown
        if added is None:
            return None
        for name, text in added.items():
            narrower = _the_narrower(dimension, text, texts.get(name))
            if narrower is None:
                return None
            texts[name] = narrower
    return texts if _asks_the_same_rows(dimensions, query) else None


def _the_narrower(dimension: Dimension, text: str, there: str | None) -> str | None:
    """A parameter stands once in a query: of two texts the one that says what both say, if one does."""
    there_already = [each.strip() for each in there.split(",")] if there else []
    if not there_already or any(dimension.lies_within(text, each) for each in there_already):
        return text
    return there if all(dimension.lies_within(each, text) for each in there_already) else None


def _asks_the_same_rows(dimensions: Sequence[Dimension], query: Mapping[str, str]) -> bool:
    """Filters of one table that are given together hold of one row; beside one of the query, that would ask for less."""
    names = {each.name for each in dimensions}
    for columns in PartnershipFilters.same_row_groups().values():
        added = columns.keys() & names
        rows_of_homes = all(each.home_column for each in dimensions if each.name in added)
        if added and (columns.keys() & query.keys()) - names:
            return False
        if len(added) > 1 and not rows_of_homes:
            return False
    return True
