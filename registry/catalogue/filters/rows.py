"""What a reader may ask of the rows of a flat list, beside all that may be asked of partnerships.

`row_tenure=social_rent` keeps rows of that tenure; `tenure=social_rent` keeps all rows of
partnerships that have such a row.
"""

from functools import cache
from typing import Any

from django.contrib.postgres.fields import ArrayField
from django.db import models

from ...content import fields_of
from ...editions import Record, TableRow
from ...vocabularies.vocabulary import terms
from . import form_fields
from .conditions import Clause, Condition
from .strict import SQLFilter, StrictFilterSet, filter_set


@cache
def row_filters(model: type[TableRow]) -> type[StrictFilterSet]:
    """The filters on the table's own columns; their names begin with `row_`."""
    filters: dict[str, SQLFilter] = {}
    for name, field in fields_of(model).items():
        filters |= _of_field(f"row_{name}", name, field)
    return filter_set(
        f"{model.__name__}RowFilters", model, f"What rows of {model.table} can be narrowed by.", [filters]
    )


def _of_field(parameter: str, name: str, field: models.Field) -> dict[str, SQLFilter]:
    help_text = f"Only rows of which this holds. {field.help_text}"
    vocabulary = getattr(field, "vocabulary", "")
    if vocabulary:
        sql = f"row.{name} && %(value)s::varchar[]" if isinstance(field, ArrayField) else f"row.{name} = any(%(value)s)"
        codes = form_fields.ChosenCodes(terms(vocabulary), vocabulary)
        example = next(iter(terms(vocabulary)))
        return {parameter: SQLFilter(form_field=codes, clause=_clause(sql), help_text=help_text, example=example)}
    if isinstance(field, models.ForeignKey) and issubclass(field.related_model, Record):
        ids = form_fields.ChosenIds(field.related_model.prefix)
        return {
            parameter: SQLFilter(
                form_field=ids, clause=_clause(f"row.{field.column} = any(%(value)s)"), help_text=help_text
            )
        }
    if isinstance(field, models.BooleanField):
        return {
            parameter: SQLFilter(
                form_field=form_fields.YesOrNo(),
                clause=_clause(f"row.{name} = %(value)s"),
                help_text=help_text,
                example="true",
            )
        }
    if isinstance(field, models.IntegerField | models.DecimalField):
        number = form_fields.DecimalNumber(-1e12, 1e12)
        return {
            f"{parameter}_{end}": SQLFilter(
                form_field=number,
                clause=_clause(f"row.{name} {sign} %(value)s"),
                help_text=f"{help_text} {words}",
                example="10",
            )
            for end, sign, words in (("min", ">=", "At least so much."), ("max", "<=", "At most so much."))
        }
    return {}


def _clause(sql: str) -> Any:
    return lambda value: Clause(Condition(sql, {"value": value}))
