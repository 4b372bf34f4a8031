"""The columns of a table that is written to a file: what each is called, what it holds, where its value stands."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from ..fields import CellField


class ColumnType(StrEnum):
    """What a column holds. A date as exact as its source (`2012-07`) is text; `DATE` is a whole day."""

    TEXT = "text"
    TEXTS = "texts"
    INTEGER = "integer"
    NUMBER = "number"
    BOOLEAN = "boolean"
    DATE = "date"
    MOMENT = "moment"


@dataclass(frozen=True)
class Column:
    """`path` is where its value stands in a document that has parts within parts; its name unless given."""

    name: str
    type: ColumnType = ColumnType.TEXT
    description: str = ""
    nullable: bool = True
    # Whose codes stand in it; "" where none do.
    vocabulary: str = ""
    path: tuple[str, ...] = ()

    @property
    def place(self) -> tuple[str, ...]:
        return self.path or (self.name,)


def column_of(field: CellField, *, name: str = "", path: tuple[str, ...] = ()) -> Column:
    """The column of a cell of the register, under its own name unless another is given."""
    of = str(field.name)
    return Column(
        name=name or of,
        type=type_of_schema(field.json_schema()),
        description=str(field.help_text),
        nullable=bool(field.blank),
        vocabulary=field.vocabulary,
        path=path or (of,),
    )


def type_of_schema(schema: Mapping[str, Any]) -> ColumnType:
    """What a value holds that JSON Schema describes so."""
    kind, form = schema.get("type"), schema.get("format")
    if isinstance(kind, list):
        kind = next((each for each in kind if each != "null"), None)
    if kind == "string":
        by_form = {"decimal": ColumnType.NUMBER, "date": ColumnType.DATE, "date-time": ColumnType.MOMENT}
        return by_form.get(str(form), ColumnType.TEXT)
    by_kind = {
        "array": ColumnType.TEXTS,
        "integer": ColumnType.INTEGER,
        "number": ColumnType.NUMBER,
        "boolean": ColumnType.BOOLEAN,
    }
    return by_kind.get(str(kind), ColumnType.TEXT)


def row_of(columns: Iterable[Column], document: Mapping[str, Any]) -> list[Any]:
    """The values of a document in the order of the columns; None where a part is not there."""
    return [value_at(document, column.place) for column in columns]


def value_at(document: Any, path: tuple[str, ...]) -> Any:
    """What stands at the end of a path; None where a part of it is not there."""
    for name in path:
        if not isinstance(document, Mapping):
            return None
        document = document.get(name)
    return document
