"""How the columns of a flat record are declared: those of its head follow from the model."""

from ...content import fields_of, kinds
from ...exports import Column, ColumnType, column_of

TEXT, TEXTS, INTEGER, NUMBER = ColumnType.TEXT, ColumnType.TEXTS, ColumnType.INTEGER, ColumnType.NUMBER
BOOLEAN, DATE, MOMENT = ColumnType.BOOLEAN, ColumnType.DATE, ColumnType.MOMENT


def head(kind: str, *names: str) -> list[Column]:
    """Columns of the head, as the model describes them."""
    fields = fields_of(kinds()[kind].edition)
    return [column_of(fields[name]) for name in names]


def derived(name: str, path: str, kind: ColumnType, description: str, vocabulary: str = "") -> Column:
    """A value that the register derives; `path` leads to it, with dots."""
    return Column(name, kind, description, vocabulary=vocabulary, path=("derived", *path.split(".")))


def span(name: str, what: str) -> list[Column]:
    """The earliest and the latest day that the dates allow."""
    return [
        derived(f"{name}_earliest", f"{name}.earliest", DATE, f"The earliest day on which {what}, by the dates on record."),
        derived(f"{name}_latest", f"{name}.latest", DATE, f"The latest day on which {what}, by the dates on record."),
    ]  # fmt: skip


def addresses(what: str) -> tuple[Column, ...]:
    return (
        Column("url", description=f"Address of the {what} as JSON.", nullable=False),
        Column("uri", description=f"Address to cite the {what} by: it leads to its page, for good.", nullable=False),
    )


def edition() -> list[Column]:
    return [
        Column("edition", INTEGER, "Number of the edition.", nullable=False, path=("edition", "number")),
        Column("published_at", MOMENT, "When it was published, in UTC.", nullable=False, path=("edition", "published_at")),
    ]  # fmt: skip


OPEN_CHALLENGES = Column("open_challenges", INTEGER, "How many challenges wait for the publisher.", nullable=False)
