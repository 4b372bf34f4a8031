"""What can be measured of a group: its columns as SQL over the figures of its members."""

from dataclasses import dataclass

WHOLE, DECIMAL = "integer", "number"


@dataclass(frozen=True)
class Column:
    """One number of a group, as SQL that aggregates figures of its members."""

    name: str
    sql: str
    help_text: str
    type: str = WHOLE


@dataclass(frozen=True)
class Measure:
    """`figures` are what it reads of each member. `missing_sql` says of which members nothing is known, in SQL;
    empty where that cannot be. With `counts_each`, a figure that is a list, its values are counted, each once.
    """

    name: str
    label: str
    unit: str
    help_text: str
    columns: tuple[Column, ...]
    figures: tuple[str, ...]
    missing_sql: str = ""
    missing_text: str = ""
    counts_each: str = ""
    note: str = ""

    @property
    def every_column(self) -> tuple[Column, ...]:
        if not self.missing_sql:
            return self.columns
        sql = f"count(*) filter (where {self.missing_sql})"
        return (*self.columns, Column(f"{self.name}_missing", sql, self.missing_text))


def a_sum(
    name: str,
    label: str,
    unit: str,
    help_text: str,
    missing_text: str,
    *,
    of: str,
    missing: str = "",
    beside: tuple[str, ...] = (),
    type: str = WHOLE,  # noqa: A002  of the column
) -> Measure:
    """The sum of a figure over the members that have it; 0 where none has. `beside` are figures that `missing` reads."""
    column = Column(name, f"coalesce(sum({of}), 0)", help_text, type)
    return Measure(name, label, unit, help_text, (column,), (of, *beside), missing or f"{of} is null", missing_text)


QUARTILES = {"lower_quartile": (1, "A quarter is at most so much"), "median": (2, "Half is at most so much"), "upper_quartile": (3, "Three quarters are at most so much")}  # fmt: skip


def quartiles(
    name: str, label: str, unit: str, help_text: str, missing_text: str, *, of: str, note: str = ""
) -> Measure:
    """Median and quartiles of a figure over the members that have it, interpolated; null where none has."""
    whole = f"percentile_cont(array[0.25, 0.5, 0.75]) within group (order by {of}::float8)"
    columns = tuple(
        Column(f"{name}_{quartile}", f"round((({whole})[{number}])::numeric, 2)", f"{words}: {help_text}", DECIMAL)
        for quartile, (number, words) in QUARTILES.items()
    )
    return Measure(name, label, unit, help_text, columns, (of,), f"{of} is null", missing_text, note=note)


def each_once(name: str, label: str, help_text: str, missing_text: str, *, of: str) -> Measure:
    """How many different values a list of the members has."""
    column = Column(name, "count(*)", help_text)
    return Measure(
        name, label, "organisations", help_text, (column,), (of,), f"{of} is null", missing_text, counts_each=of
    )
