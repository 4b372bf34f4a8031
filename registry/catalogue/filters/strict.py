"""The strict base of all filters: unknown, repeated and malformed parameters are named."""

import difflib
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from functools import cache
from typing import Any

import django_filters
from django import forms
from django.db.models import BooleanField, Model, QuerySet
from django.db.models.expressions import RawSQL

from ...errors import BadParameter
from .conditions import Condition, SameRow
from .form_fields import OneText

# Reads the values of several parameters and gives the conditions they make together.
CrossFieldCheck = Callable[[dict[str, Any]], Iterable[Condition]]


@dataclass
class Conditions:
    """What a query asks for: fragments of SQL over a card called `card`, and their values."""

    where: list[str] = field(default_factory=list)
    values: list = field(default_factory=list)
    search: str = ""

    def add(self, condition: Condition) -> None:
        self.where.append(condition.sql)
        self.values += condition.values

    @property
    def sql(self) -> str:
        return "".join(f" and ({part})" for part in self.where)


class SQLFilter(django_filters.Filter):
    """A filter that knows its SQL. `fragment_of(value)` gives text and values.

    `same_row` names the group of filters that must hold of one row of a table when several of
    them are given: (table, condition on `row`).
    """

    def __init__(
        self,
        *,
        form_field: OneText,
        condition: Callable[[Any], Condition],
        help_text: str,
        same_row: SameRow | None = None,
        example: str | None = None,
    ) -> None:
        super().__init__(help_text=help_text, label=help_text)
        self.form_field, self.condition_of = form_field, condition
        self.same_row, self.example = same_row, example

    @property
    def field(self) -> forms.Field:
        return self.form_field

    def filter(self, queryset: QuerySet, value: Any) -> QuerySet:
        """For readers that go through the ORM; the same condition."""
        if value in (None, "", []):
            return queryset
        condition = self.condition_of(value)
        sql = condition.sql.replace("card.", f"{queryset.model._meta.db_table}.")
        return queryset.filter(RawSQL(sql, condition.values, output_field=BooleanField()))


class StrictFilterSet(django_filters.FilterSet):
    """Reads parameters strictly. Subclasses are made by `declare`."""

    # Parameters that belong together, checked when all are read: functions of the values.
    cross_field_checks: tuple[CrossFieldCheck, ...] = ()

    @classmethod
    def read(cls, given: Iterable[tuple[str, str]]) -> Conditions:
        """Conditions from (name, text) pairs; BadParameter names the first that is wrong."""
        values = {name: cls.clean(name, text) for name, text in given}
        conditions = Conditions(search=values.pop("q", ""))
        for check in cls.cross_field_checks:
            for condition in check(values):
                conditions.add(condition)
        groups: dict[str, list[str]] = {}
        for name in values:
            group = cls.base_filters[name].same_row
            if group:
                groups.setdefault(group.table, []).append(name)
        for name, value in values.items():
            conditions.add(cls.base_filters[name].condition_of(value))
        for table, names in groups.items():
            if len(names) > 1:
                conditions.add(cls._one_row(table, {name: values[name] for name in names}))
        return conditions

    @classmethod
    def _one_row(cls, table: str, values: dict) -> Condition:
        """All these conditions hold of one and the same row, not of different ones."""
        parts = [cls.base_filters[name].same_row.condition_of(value) for name, value in values.items()]
        held = " and ".join(f"({part.sql})" for part in parts)
        return Condition(
            f"exists (select from {table} as row where row.edition_id = card.edition_id and {held})",
            [value for part in parts for value in part.values],
        )

    @classmethod
    def clean(cls, name: str, text: str) -> Any:
        """The value of one parameter; BadParameter if there is no such filter or no such value."""
        if name not in cls.base_filters:
            raise unknown_parameter(name, cls.names())
        try:
            return cls.base_filters[name].field.clean(text)
        except forms.ValidationError as error:
            raise BadParameter(name, error.code or "invalid", f"{name}: {error.messages[0]}") from None

    @classmethod
    @cache
    def names(cls) -> tuple[str, ...]:
        return tuple(cls.base_filters)


def unknown_parameter(name: str, known: Iterable[str]) -> BadParameter:
    """A parameter nobody knows, with the nearest one that we do."""
    known = list(known)
    near = difflib.get_close_matches(name, known, 1, cutoff=0.5)
    hint = f"Did you mean {near[0]}?" if near else "See /api/v1/reference/ for those there are."
    return BadParameter(name[:80], "unknown_parameter", f"{name[:80]!r} is not a parameter here. {hint}")


def filter_set_of(
    name: str,
    model: type[Model],
    doc: str,
    declarations: Iterable[dict],
    cross_field_checks: Iterable[CrossFieldCheck] = (),
) -> type[StrictFilterSet]:
    """A filter set of these declarations; each is a mapping of parameter name → filter."""
    filters: dict[str, SQLFilter] = {}
    for declaration in declarations:
        if twice := filters.keys() & declaration.keys():
            raise ValueError(f"declared twice: {sorted(twice)}")
        filters |= declaration
    meta = type("Meta", (), {"model": model, "fields": []})
    return type(
        name,
        (StrictFilterSet,),
        {**filters, "Meta": meta, "__doc__": doc, "cross_field_checks": tuple(cross_field_checks)},
    )
