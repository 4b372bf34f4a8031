"""What lists that are no catalogue may be asked, on the same strict base: a filter keeps rows by a column."""

from collections.abc import Callable, Iterable, Mapping
from typing import Any

from django.db.models import Model, Q, QuerySet

from registry.catalogue.filters.form_fields import (
    ChosenCodes,
    ChosenIds,
    Listed,
    OneText,
    SearchText,
    YesOrNo,
    refuse,
)
from registry.catalogue.filters.place_fields import AreaName
from registry.catalogue.filters.strict import StrictFilter, StrictFilterSet
from registry.content import kind_of
from registry.exports.writers.csv_lines import cell
from registry.identifiers import check_is_right, is_well_formed, normalise_id

from .query import ListQuery


class ColumnFilter(StrictFilter):
    """Keeps rows whose column has one of the values; `matches` says it where a column alone does not."""

    def __init__(
        self,
        form_field: OneText,
        help_text: str,
        example: str,
        *,
        column: str = "",
        matches: Callable[[Any, ListQuery], Q] | None = None,
    ) -> None:
        super().__init__(form_field=form_field, help_text=help_text, example=example)
        self.column, self.matches = column, matches

    def condition(self, name: str, value: Any, query: ListQuery) -> Q:
        """The filter asked of stored rows."""
        if self.matches is not None:
            return self.matches(value, query)
        column = self.column or name
        return Q(**{f"{column}__in": value}) if isinstance(value, list) else Q(**{column: value})

    def keeps(self, name: str, value: Any, row: Mapping[str, Any]) -> bool:
        """The filter asked of a row in memory."""
        there = row.get(self.column or name)
        if isinstance(value, list):
            return cell(there) in value
        return there == value


class WordsFilter(ColumnFilter):
    """Keeps rows in which these letters stand, anywhere."""

    def __init__(self) -> None:
        super().__init__(SearchText(), "Only entries in which these letters stand, anywhere.", "a")

    def keeps(self, name: str, value: Any, row: Mapping[str, Any]) -> bool:
        return value.casefold() in " ".join(cell(part) for part in row.values()).casefold()


class AreaNameFilter(ColumnFilter):
    """Keeps areas that are called so; those with the nearest names if none is."""

    def __init__(self) -> None:
        super().__init__(
            AreaName(),
            "Areas that people call so, the likeliest first: names of today and of old, English and Welsh, of "
            "districts, counties, regions and combined authorities, and of the parishes and towns in them. Case, "
            "accents, hyphens and apostrophes do not matter. If none is called so, those with the nearest names.",
            "Kings Lynn",
        )

    def keeps(self, name: str, value: Any, row: Mapping[str, Any]) -> bool:
        return row["code"] in value


class AnyRecordIds(Listed):
    """Ids of records of either kind."""

    schema = {"type": "array", "items": {"type": "string", "pattern": "^[a-z]{3}-[0-9a-z]{10}$"}}

    def read_one(self, part: str) -> str:
        record = normalise_id(part)
        kind = kind_of(record)
        if kind is None or not is_well_formed(record, kind.prefix) or not check_is_right(record):
            refuse("invalid_id", f"{part[:40]!r} is not an id of the register: compare it with where it came from.")
        return record


def codes(values: Iterable[str], help_text: str, example: str, *, vocabulary: str = "", **more: Any) -> ColumnFilter:
    """One of these codes; several with commas between them."""
    field = ChosenCodes(values, vocabulary)
    return ColumnFilter(field, f"{help_text} Several with commas between them.", example, **more)


def ids(prefix: str, help_text: str, example: str, **more: Any) -> ColumnFilter:
    return ColumnFilter(ChosenIds(prefix), f"{help_text} Several with commas between them.", example, **more)


def record_ids(help_text: str, example: str, **more: Any) -> ColumnFilter:
    """Ids of records of any kind."""
    return ColumnFilter(AnyRecordIds(), f"{help_text} Several with commas between them.", example, **more)


def texts(help_text: str, example: str, **more: Any) -> ColumnFilter:
    return ColumnFilter(Listed(), f"{help_text} Several with commas between them.", example, **more)


def yes_or_no(help_text: str, example: str, **more: Any) -> ColumnFilter:
    return ColumnFilter(YesOrNo(), help_text, example, **more)


def narrowed(filters: type[StrictFilterSet], rows: QuerySet[Model], query: ListQuery) -> QuerySet[Any]:
    """The stored rows that all filters keep."""
    for name, value in query.values.items():
        rows = rows.filter(filters.base_filters[name].condition(name, value, query))
    return rows


def kept_rows(filters: type[StrictFilterSet], rows: Iterable[dict], query: ListQuery) -> list[dict]:
    """The rows in memory that all filters keep."""
    kept_by = [(filters.base_filters[name], name, value) for name, value in query.values.items()]
    return [row for row in rows if all(each.keeps(name, value, row) for each, name, value in kept_by)]
