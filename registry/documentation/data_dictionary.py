"""The data dictionary: every table and column of both kinds of record."""

from django.db import models

from ..content import fields_of, kinds
from ..content.kinds import Kind
from ..editions import SourcedRow, TableRow
from ..fields import CellField
from .columns import codes_of, holds, needed
from .markdown import anchor, code, link, page, table

PATH = "data-dictionary.md"

OPENING = """\
Every column of the register, written from the models. The same names stand in the JSON, in the CSV and in the filters.

- A record is one **head** of single cells and some named **tables** of flat rows. Nothing is nested deeper.
- Every row has a `key`, unique in its table of the record. Other rows point at it by that key.
- *Needed* says what the register will not publish without. An empty cell means *not stated*.
- Dates are EDTF: `2016`, `2016-05`, `2016-05-03`, `2016-22` (summer), `197X`, `../2021-06`, `2018~`. A date is as exact as its source.
- Money is in pounds sterling, as a decimal in text. Percentages are written `61.8`, not `0.618`.
- A pointer names a place in the same record by key: `/homes/h2/count`."""
EVERY_ROW = "Every row also has these columns. They are not repeated below."


def data_dictionary() -> str:
    records = list(kinds().values())
    return page("Data dictionary", OPENING, _contents(records), _every_row(), *(_record(kind) for kind in records))


def _contents(records: list[Kind]) -> str:
    lines = [
        f"- **{kind.name.capitalize()}**: "
        + ", ".join(link(name, f"#{kind.name}-{name}") for name in ("head", *kind.tables))
        for kind in records
    ]
    return "\n".join(lines)


def _every_row() -> str:
    return f"## Every row\n\n{EVERY_ROW}\n\n{_columns(_shared())}"


def _shared() -> dict[str, CellField]:
    """The columns of a sourced row, in the form they have in a table of partnerships."""
    any_table = next(iter(kinds()["partnership"].tables.values()))
    return {name: field for name, field in fields_of(any_table).items() if _is_shared(name)}


def _is_shared(name: str) -> bool:
    inherited = {field.name for base in (TableRow, SourcedRow) for field in base._meta.get_fields()}
    return name in inherited


def _record(kind: Kind) -> str:
    head = _section(f"{kind.name}-head", f"{kind.name.capitalize()}: head", kind.edition, fields_of(kind.edition))
    tables = [
        _section(
            f"{kind.name}-{name}",
            f"{kind.name.capitalize()}: {name}",
            model,
            {column: field for column, field in fields_of(model).items() if not _is_shared(column)},
        )
        for name, model in kind.tables.items()
    ]
    return "\n\n".join([f"## {kind.name.capitalize()}", (kind.record.__doc__ or "").strip(), head, *tables])


def _section(name: str, title: str, model: type[models.Model], columns: dict[str, CellField]) -> str:
    return f"{anchor(name)}\n\n### {title}\n\n{' '.join((model.__doc__ or '').split())}\n\n{_columns(columns)}"


def _columns(columns: dict[str, CellField]) -> str:
    rows = [[code(name), holds(field), needed(field), _meaning(field)] for name, field in columns.items()]
    return table(["Column", "Holds", "Needed", "Meaning"], rows)


def _meaning(field: CellField) -> str:
    listed = codes_of(field)
    return f"{field.help_text}{f' Codes: {listed}.' if listed else ''}"
