"""The strict base of all filters: unknown, repeated and malformed parameters are named."""

import datetime
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field, replace
from functools import cache
from typing import Any

import django_filters
from django import forms
from django.db.models import BooleanField, Model, QuerySet
from django.db.models.expressions import RawSQL

from ...clock import uk_day
from ...errors import BadParameter
from ...matching.suggestions import suggested
from .conditions import Clause, Condition
from .form_fields import OneText
from .same_row import SameRow, one_row, overruled, pairs_of_filters

BadParameter.explain(
    unknown_parameter="There is no such parameter here. The nearest one is named.",
)

# Reads the values of several parameters and gives the clauses they make together.
CrossFieldCheck = Callable[[dict[str, Any]], Iterable[Clause]]


@dataclass(frozen=True)
class Sample:
    """So many of the records that are kept, drawn by their ids and a seed."""

    size: int
    seed: int


@dataclass
class Conditions:
    """What a query asks for: clauses that must all hold, and the words it searches for; of what they keep, a sample."""

    clauses: list[Clause] = field(default_factory=list)
    search: str = ""
    sample: Sample | None = None


class StrictFilter(django_filters.Filter):
    """A filter whose one text is read strictly by its form field."""

    def __init__(self, *, form_field: OneText, help_text: str, example: str | None = None) -> None:
        super().__init__(help_text=help_text, label=help_text)
        self.form_field, self.example = form_field, example

    @property
    def field(self) -> forms.Field:
        return self.form_field


class SQLFilter(StrictFilter):
    """A filter that knows its SQL. `clause_of(value)` says what it asks.

    `same_row` is set for filters that must hold of one row of a table when several are given.
    `fact_column` is the column of the card whose values are the facts that it looks up.
    """

    def __init__(
        self,
        *,
        form_field: OneText,
        clause: Callable[[Any], Clause],
        help_text: str,
        same_row: SameRow | None = None,
        example: str | None = None,
        fact_column: str = "",
    ) -> None:
        super().__init__(form_field=form_field, help_text=help_text, example=example)
        self.clause_of, self.same_row, self.fact_column = clause, same_row, fact_column

    def filter(self, queryset: QuerySet, value: Any) -> QuerySet:
        """For readers that go through the ORM; the same condition."""
        if value in (None, "", []):
            return queryset
        condition = self.clause_of(value).condition.on(uk_day())
        sql = condition.sql.replace("card.", f"{queryset.model._meta.db_table}.")
        parameters: Any = dict(condition.parameters)
        return queryset.filter(RawSQL(sql, parameters, output_field=BooleanField()))


class StrictFilterSet(django_filters.FilterSet):
    """Reads parameters strictly. Subclasses are made by `filter_set`."""

    # Functions of all values that were read: what belongs together, what contradicts.
    cross_field_checks: tuple[CrossFieldCheck, ...] = ()

    @classmethod
    def read(cls, parameters: Iterable[tuple[str, str]]) -> Conditions:
        """Conditions from (name, text) pairs; BadParameter names the first that is wrong."""
        return cls.conditions_of({name: cls.clean(name, text) for name, text in parameters})

    @classmethod
    def conditions_of(cls, values: dict[str, Any], day: datetime.date | None = None) -> Conditions:
        """What these values of filters ask together; `day` is today's unless given."""
        values = dict(values)
        search = values.pop("q", "")
        clauses = [clause for check in cls.cross_field_checks for clause in check(values)]
        alone = values.keys() - cls._overruled(values)
        clauses += [cls.base_filters[name].clause_of(value) for name, value in values.items() if name in alone]
        clauses += cls._of_one_row(values)
        today = day or uk_day()
        return Conditions([replace(clause, condition=clause.condition.on(today)) for clause in clauses], search)

    @classmethod
    def _overruled(cls, values: dict[str, Any]) -> set[str]:
        """Filters that only the row itself answers: the card gathers fewer rows than they ask together."""
        groups = cls.same_row_groups().values()
        return {name for columns in groups for name in overruled(columns, [each for each in values if each in columns])}

    @classmethod
    def _of_one_row(cls, values: dict[str, Any]) -> Iterator[Clause]:
        """Filters of one table that are given together hold of one and the same row, not of different ones."""
        for columns in cls.same_row_groups().values():
            on_row = {name: value for name, value in values.items() if name in columns}
            if len(on_row) > 1:
                condition = one_row(columns, on_row)
                facts = tuple(pairs_of_filters(columns, on_row))
                if len(on_row) == 2 and facts:
                    yield Clause(condition, facts)
                else:
                    yield Clause(Condition("true"), facts)
                    yield Clause(condition)

    @classmethod
    @cache
    def same_row_groups(cls) -> dict[str, dict[str, SameRow]]:
        """Table → its filters, by the name of their parameter."""
        groups: dict[str, dict[str, SameRow]] = {}
        for name, filter_ in cls.base_filters.items():
            if filter_.same_row:
                groups.setdefault(filter_.same_row.model._meta.db_table, {})[name] = filter_.same_row
        return groups

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
    near = suggested(name, known)
    hint = f"Did you mean {near}?" if near else "See /api/v1/reference/ for those there are."
    return BadParameter(name[:80], "unknown_parameter", f"{name[:80]!r} is not a parameter here. {hint}")


def filter_set(
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
    members = {**filters, "Meta": meta, "__doc__": doc, "cross_field_checks": tuple(cross_field_checks)}
    return type(name, (StrictFilterSet,), members)
