"""What a reader may ask of the rows of a flat list, beside all that may be asked of partnerships.

`row_tenure=social_rent` keeps rows of that tenure; `tenure=social_rent` keeps all rows of
partnerships that have such a row.
"""

from collections.abc import Callable
from functools import cache
from typing import Any

from ...content import fields_of
from ...editions import TableRow
from ...fields.answers.lists import RowFilter
from . import form_fields
from .conditions import Clause, Condition
from .party_of_row import of_party
from .strict import SQLFilter, StrictFilterSet, filter_set

# How the text of a parameter is read, by the name that a type of field gives it.
READERS: dict[str, Callable[[RowFilter], form_fields.OneText]] = {
    "codes": lambda filter_: form_fields.ChosenCodes(filter_.codes, filter_.vocabulary),
    "ids": lambda filter_: form_fields.ChosenIds(filter_.prefix),
    "yes_no": lambda filter_: form_fields.YesOrNo(),
    "number": lambda filter_: form_fields.DecimalNumber(-1e12, 1e12),
}
EXAMPLES = {"yes_no": "true", "number": "10"}


@cache
def row_filters(model: type[TableRow]) -> type[StrictFilterSet]:
    """The filters on the table's own columns; their names begin with `row_`."""
    filters = {
        f"row_{name}{filter_.suffix}": _as_filter(filter_, str(field.help_text))
        for name, field in fields_of(model).items()
        for filter_ in field.row_filters()
    }
    for name, field in fields_of(model).items():
        if field.names_row_of() == "parties":
            filters |= of_party(f"row_{name}", name, str(field.help_text))
    return filter_set(
        f"{model.__name__}RowFilters", model, f"What rows of {model.table} can be narrowed by.", [filters]
    )


def _as_filter(filter_: RowFilter, help_text: str) -> SQLFilter:
    return SQLFilter(
        form_field=READERS[filter_.reads](filter_),
        clause=_clause(filter_.sql),
        help_text=f"Only rows of which this holds. {help_text} {filter_.words}".rstrip(),
        example=filter_.codes[0] if filter_.codes else EXAMPLES.get(filter_.reads),
    )


def _clause(sql: str) -> Any:
    return lambda value: Clause(Condition(sql, {"value": value}))
