"""What happened in partnerships, by date: every dated row of their tables as an event, whatever table it stands in.

Which cells date an event follows from their names: a table of which a row happens has a `date`, one of which a row lasts
has `since` and `until`. Other dates are those of a count, a page, a plan or a budget.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from ...content import fields_of, kinds
from ...exports import Column
from ...fields import CellField
from ..flat.declaring import DATE, TEXTS
from ..flat.rows import POINT, ReadColumn, columns_of_record
from ..flat.tables import RowTable
from .orderings import ORDERINGS, Part
from .row_source import RowSource

PARTNERSHIP = "partnership"
# What a date says of its row, as it follows the name of the table.
DATES = {"date": "", "since": "_began", "until": "_ended"}
# There are fewer: a row's id and the number of its date are one number.
MOST = 100


@dataclass(frozen=True)
class DatedCell:
    """A cell that dates an event; `number` is its own among all of them."""

    number: int
    table: RowTable
    column: str

    @property
    def kind(self) -> str:
        return f"{self.table.name}{DATES[self.column]}"

    @property
    def what(self) -> CellField:
        """The cell that says of what sort the row is: the first code of its own."""
        fields = fields_of(self.table.model).values()
        return next(field for field in fields if field.vocabulary not in ("", "number_precision") and not field.several)

    @property
    def status(self) -> str:
        """SQL of how far it came: what is only expected is in the list too."""
        fields = fields_of(self.table.model)
        if "forecast" in fields:
            return "case when row.forecast then 'forecast' else '' end"
        return "row.status" if "status" in fields else "''"

    @property
    def sql(self) -> str:
        table, day = self.table.model._meta.db_table, f"row.{self.column}"
        return f"""select row.id * {MOST} + {self.number} as id, row.edition_id, row.position * {MOST} + {self.number} as position,
            row.id as row_id, {self.number} as number, '{self.kind}' as kind, '{self.table.name}' as "table", row.key,
            row.{self.what.column} as what, '{self.what.vocabulary}' as vocabulary, {self.status} as status,
            {day} as date, {day}_earliest as date_earliest, {day}_latest as date_latest, row.sources
        from {table} as row where {day} <> ''"""


@cache
def dated_cells() -> tuple[DatedCell, ...]:
    cells = (
        (RowTable(PARTNERSHIP, model), name)
        for model in kinds()[PARTNERSHIP].tables.values()
        for name in fields_of(model)
        if name in DATES
    )
    return tuple(DatedCell(number, table, name) for number, (table, name) in enumerate(cells))


ROW_ID = "card.record_id || '.' || row.\"table\" || '.' || row.key || '.' || row.kind"


@cache
def source_of_events() -> RowSource:
    own = tuple(_columns())
    return RowSource(
        kind=PARTNERSHIP,
        relation=f"({' union all '.join(cell.sql for cell in dated_cells())})",
        row_id=ROW_ID,
        members=tuple((each.column.name, each.sql) for each in own),
        columns=(*columns_of_record(PARTNERSHIP, ROW_ID, "Id of the partnership, table, key of the row and kind, with dots between them."), *own, *POINT),
        orderings={"date": _by("date_earliest"), "date_latest": _by("date_latest"), "id": None, **ORDERINGS[PARTNERSHIP]},
        by_id=f"row.row_id = {{0}} / {MOST} and row.number = mod({{0}}, {MOST})",
    )  # fmt: skip


def _by(column: str) -> Part:
    return Part(column, "date", "'9999-12-31'::date", "'0001-01-01'::date")


def _columns() -> Iterator[ReadColumn]:
    sources = kinds()[PARTNERSHIP].tables["sources"]._meta.db_table
    yield ReadColumn(
        Column(
            "kind",
            description="Of what sort: the table, and whether something in it `_began` or `_ended`.",
            nullable=False,
        ),
        "row.kind",
    )
    yield ReadColumn(
        Column("what", description="The code that says what it was, such as `start_on_site` or `long_lease`."),
        "nullif(row.what, '')",
    )
    yield ReadColumn(
        Column("what_vocabulary", description="The vocabulary that explains `what`.", nullable=False), "row.vocabulary"
    )
    yield ReadColumn(
        Column("status", description="How far it came, where the row says so; `forecast` for what was only expected."),
        "nullif(row.status, '')",
    )
    yield ReadColumn(Column("date", description="When (EDTF), as exact as the source.", nullable=False), "row.date")
    yield ReadColumn(Column("date_earliest", DATE, "The earliest day that `date` allows."), "row.date_earliest")
    yield ReadColumn(Column("date_latest", DATE, "The latest day that `date` allows."), "row.date_latest")
    yield ReadColumn(
        Column("settlement", description="The place, as the record names it."), "nullif(card.settlement, '')"
    )
    yield ReadColumn(Column("district_code", description="Code of the district."), "nullif(card.district, '')")
    yield ReadColumn(
        Column("district", description="Name of the district."),
        "(select area.name from places_area as area where area.code = card.district)",
    )
    yield ReadColumn(Column("table", description="The table whose row it is.", nullable=False), 'row."table"')
    yield ReadColumn(Column("key", description="Key of that row in the record.", nullable=False), "row.key")
    yield ReadColumn(
        Column("sources", TEXTS, "Keys of the sources that say so; empty for those of the record together."),
        "to_json(row.sources)",
    )
    yield ReadColumn(
        Column("source_urls", TEXTS, "Where these sources can be read, or their titles."),
        f"""coalesce((select json_agg(coalesce(nullif(source.url, ''), source.title) order by source.position) from {sources} as source
            where source.edition_id = row.edition_id and source.key = any(row.sources)), '[]'::json)""",
    )  # fmt: skip
