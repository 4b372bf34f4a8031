"""A range in one cell: the lower end stands in the column, the upper end in `…_to` beside it."""

from collections.abc import Iterable, Iterator
from decimal import Decimal
from functools import cache

from django.db import models

from .kinds import fields_of, kinds
from .normal import Content
from .problem import Finding

UPPER = "_to"
# What a range says already: from so many to so many.
ONE_SIDED = frozenset({"at_least", "at_most"})


@cache
def ranges_of(model: type[models.Model]) -> dict[str, str]:
    """The columns of a head or table that may hold a range, and the column of its upper end."""
    names = fields_of(model)
    return {name.removesuffix(UPPER): name for name in names if name.removesuffix(UPPER) in names.keys() - {name}}


def findings_of_all_ranges(kind: str, content: Content, tables: Iterable[str]) -> Iterator[Finding]:
    """What is wrong with the ranges of a whole content: of its head, and of the rows of these tables."""
    of = kinds()[kind]
    yield from findings_of_ranges("", content, of.edition)
    for table in tables:
        for row in content[table]:
            yield from findings_of_ranges(f"/{table}/{row['key']}", row, of.tables[table])


def findings_of_ranges(where: str, row: Content, model: type[models.Model]) -> Iterator[Finding]:
    """What is wrong with the ranges of one row, or of the head."""
    for lower, upper in ranges_of(model).items():
        if row[upper] is None:
            continue
        if row[lower] is None:
            yield Finding(
                f"{where}/{upper}",
                f"Give the lower end in {lower}; if only this end is known, give it there as at_most.",
            )
        elif Decimal(str(row[lower])) >= Decimal(str(row[upper])):
            yield Finding(f"{where}/{upper}", f"The upper end is not above {lower}: check both, or leave this empty.")
