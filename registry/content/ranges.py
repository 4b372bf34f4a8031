"""A range in one cell: the lower end stands in the column, the upper end in `…_to` beside it."""

from collections.abc import Iterator
from decimal import Decimal

from django.db import models

from .kinds import fields_of
from .normal import Content
from .problem import Finding

UPPER = "_to"
# What a range says already: from so many to so many.
ONE_SIDED = frozenset({"at_least", "at_most"})


def ranges_of(model: type[models.Model]) -> dict[str, str]:
    """The columns of a head or table that may hold a range, and the column of its upper end."""
    names = fields_of(model)
    return {name.removesuffix(UPPER): name for name in names if name.removesuffix(UPPER) in names.keys() - {name}}


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
