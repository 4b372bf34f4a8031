"""The parameters that every list has beside its filters."""

from collections.abc import Iterable

from registry.catalogue.filters.form_fields import Listed, OneOf, OneText, WholeNumber, refuse
from registry.catalogue.reading import Moment, read_moment
from registry.errors import BadParameter
from registry.exports import FORMATS
from registry.matching.suggestions import suggested

from ..parameters import Parameter

BadParameter.explain(
    invalid_page_size="Pages have 1 to 200 entries.",
    unknown_ordering="`ordering=` names something that lists cannot be sorted by.",
    repeated_value="A list names one thing twice.",
)

MOST_PER_PAGE = 200
PER_PAGE = 50
FILES = tuple(FORMATS)


class MomentField(OneText):
    """A line of the feed, a day or a moment."""

    schema = {"type": "string", "maxLength": 40}

    def read(self, text: str) -> Moment:
        return read_moment(text)


class PageSizeField(WholeNumber):
    empty = "invalid_page_size"

    def __init__(self) -> None:
        super().__init__(1, MOST_PER_PAGE)
        self.schema |= {"default": PER_PAGE}

    def read(self, text: str) -> int:
        if not (text.isascii() and text.isdigit() and len(text) < 6 and 1 <= int(text) <= MOST_PER_PAGE):
            refuse("invalid_page_size", f"write a whole number from 1 to {MOST_PER_PAGE}.")
        return int(text)


class CursorField(OneText):
    empty = "invalid_cursor"
    schema = {"type": "string", "maxLength": 2000}


class OrderingField(Listed):
    """Names to sort by; a minus turns one round."""

    empty = "unknown_ordering"

    def __init__(self, names: Iterable[str]) -> None:
        super().__init__()
        self.names = tuple(names)
        both = [f"{sign}{name}" for name in self.names for sign in ("", "-")]
        self.schema = {"type": "array", "items": {"type": "string", "enum": both}}

    def read(self, text: str) -> list[tuple[str, bool]]:
        names: list[tuple[str, bool]] = super().read(text)
        if len({name for name, _ in names}) < len(names):
            refuse("repeated_value", "name each column once.")
        return names

    def read_one(self, part: str) -> tuple[str, bool]:
        bare = part.removeprefix("-")
        if bare not in self.names:
            near = suggested(bare, self.names)
            hint = f"Did you mean {near}?" if near else f"There are: {', '.join(self.names)}; a minus turns it round."
            refuse("unknown_ordering", f"{bare[:40]!r} is not an order. {hint}")
        return bare, part.startswith("-")


class NamesField(Listed):
    """Names of parts of an entry."""

    def __init__(self, names: Iterable[str]) -> None:
        super().__init__()
        self.names = tuple(names)
        self.schema = {"type": "array", "items": {"type": "string", "enum": list(self.names)}}

    def read_one(self, part: str) -> str:
        if part not in self.names:
            near = suggested(part, self.names)
            hint = f"Did you mean {near}?" if near else f"There are: {', '.join(self.names)}."
            refuse("unknown_field", f"{part[:40]!r} is not a field here. {hint}")
        return part


KNOWN_AT = Parameter(
    "known_at", MomentField(),
    "What the register said then: a sequence number of the feed, a date (its end, UTC), or a moment with its zone. "
    "It fixes what was published; derived values are always by today's method.",
    "2026-12-31",
)  # fmt: skip
PAGE_SIZE = Parameter("page_size", PageSizeField(), "How many on one page.", 20)
CURSOR = Parameter(
    "cursor", CursorField(),
    "Where the page begins: follow `next` and `previous`, which carry it. It is signed, belongs to one list and one "
    "query, and to what was public when its first page was read.",
    "WyJmOWQwYzg1MmQ4Il0:signature",
)  # fmt: skip
INCLUDE = Parameter(
    "include", OneOf("organisations"),
    "`organisations` gives summaries of the organisations spoken of instead of their names. Only in JSON.",
    "organisations",
)  # fmt: skip
VIEW = Parameter(
    "view",
    OneOf("summary", "full", default="summary"),
    "`summary`, or `full` for whole records. Of files only JSON Lines have whole records.",
    "full",
)


FORMAT = Parameter(
    "format", OneOf("json", *FILES, default="json"),
    "The format of the answer, before `Accept`. All but JSON give the whole list at once: `csv`, `jsonl` (JSON Lines), "
    "`geojson`, `xlsx` and `parquet`, with the same columns.", "json",
)  # fmt: skip
LABELS = Parameter(
    "labels", OneOf("true", "false"),
    "`true` puts behind each column of codes one that ends in `_label`, with what the code means in words. Only in files.", "true",
)  # fmt: skip
EXCEL = Parameter(
    "excel", OneOf("1"),
    "`1` puts a byte order mark in front of CSV, by which Excel knows that it is UTF-8: without it Excel shows Â£ for £. "
    "Programs are better without.", "1",
)  # fmt: skip


def ordering_parameter(of_what: str, names: Iterable[str], unless_given: str) -> Parameter:
    field = OrderingField(names)
    text = f"What to sort by; a minus turns it round. What is not known comes last. Without it: {unless_given}."
    return Parameter("ordering", field, text, [f"-{field.names[0]}"], f"{of_what}.ordering")


def fields_parameter(of_what: str, names: Iterable[str], example: str, more: str = "") -> Parameter:
    text = f"Only these parts of each entry; id, name and url always come along.{more}"
    return Parameter("fields", NamesField(names), text, [example], f"{of_what}.fields")
