"""Parameters that are no filters: identity, time, order, pages, shape and format."""

from registry.catalogue.documents import fields_of_summary, fields_of_whole
from registry.catalogue.reading.orderings import ORDERINGS
from registry.vocabularies.vocabulary import vocabularies

from ..parameters import FORMATS, MOST_PER_PAGE, PER_PAGE
from .example_values import ORGANISATION, PARTNERSHIP
from .parameters import Parameter, listed, one_of, path_parameter

EXAMPLES = {"partnership": PARTNERSHIP, "organisation": ORGANISATION}
PREFIXES = {"partnership": "chp", "organisation": "org"}

KNOWN_AT = Parameter(
    "known_at", "known_at",
    "What the register said then: a sequence number of the feed, a date (its end, UTC), or a moment with its zone. "
    "It fixes what was published; derived values are always by today's method.",
    {"type": "string", "maxLength": 40}, "2026-12-31",
)  # fmt: skip
PAGE_SIZE = Parameter(
    "page_size", "page_size", "How many on one page.",
    {"type": "integer", "minimum": 1, "maximum": MOST_PER_PAGE, "default": PER_PAGE}, 20,
)  # fmt: skip
CURSOR = Parameter(
    "cursor", "cursor",
    "Where the page begins: follow `next` and `previous`, which carry it. It is signed and belongs to one query.",
    {"type": "string", "maxLength": 2000}, "WyJmOWQwYzg1MmQ4Il0:signature",
)  # fmt: skip
FORMAT = Parameter(
    "format", "format", "The format of the answer, before `Accept`. CSV and GeoJSON give the whole list, streamed.",
    one_of(*FORMATS, default="json"), "json",
)  # fmt: skip
TABLE_FORMAT = Parameter(
    "table.format", "format", "The format of the answer, before `Accept`.", one_of("json", "csv", default="json"), "csv"
)
VIEW = Parameter(
    "view", "view", "`summary`, or `full` for whole records.", one_of("summary", "full", default="summary"), "full"
)
INCLUDE = Parameter(
    "include", "include", "`organisations` gives summaries of the organisations spoken of instead of their names.",
    one_of("organisations"), "organisations",
)  # fmt: skip
Q_OF_TABLE = Parameter(
    "table.q", "q", "Only entries in which these letters stand, anywhere.", {"type": "string", "maxLength": 200}, "a"
)
NUMBER = path_parameter("number", "number", "Number of the edition.", {"type": "integer", "minimum": 1}, 1)
VOCABULARY = path_parameter("vocabulary", "vocabulary", "Name of the vocabulary.", one_of(*vocabularies()), "stage")
FROM = Parameter("from", "from", "Number of the earlier edition.", {"type": "integer", "minimum": 1}, 1, required=True)
TO = Parameter("to", "to", "Number of the later edition.", {"type": "integer", "minimum": 1}, 1, required=True)
OAS_VERSION = Parameter(
    "version", "version", "Version of OpenAPI; 3.0 for older generators.", one_of("3.0", "3.1", default="3.1"), "3.0"
)
OAS_FORMAT = Parameter(
    "schema.format", "format", "The format of the answer, before `Accept`.",
    one_of("yaml", "json", default="yaml"), "json",
)  # fmt: skip


def record(kind: str) -> Parameter:
    prefix = PREFIXES[kind]
    return path_parameter(
        f"{kind}.record", "record", f"Id of the {kind}.",
        {"type": "string", "pattern": f"^{prefix}-[0-9a-z]{{10}}$"}, EXAMPLES[kind],
    )  # fmt: skip


def ordering(kind: str) -> Parameter:
    names = [f"{sign}{name}" for name in ORDERINGS[kind] for sign in ("", "-")]
    description = "What to sort by; a minus turns it round. What is not known comes last. Without it: by relevance when searching, else by name."
    return Parameter(f"{kind}.ordering", "ordering", description, listed(names), [names[1]])


def fields(kind: str, *, whole: bool) -> Parameter:
    """Lists take the names of both views; a single record those of the whole one."""
    names = list(dict.fromkeys((*(() if whole else fields_of_summary(kind)), *fields_of_whole(kind))))
    description = "Only these parts of each record; id, name and url always come along."
    if not whole:
        description += " Parts that only whole records have need `view=full`."
    key = f"{kind}.record.fields" if whole else f"{kind}.fields"
    return Parameter(key, "fields", description, listed(names), ["derived"])


def askable(of_what: str, columns: dict[str, tuple[str, str]]) -> tuple[Parameter, ...]:
    """Columns of a short list by which it can be asked: name → (what it is, example)."""
    return tuple(
        Parameter(
            f"{of_what}.{name}", name, f"{description} Several with commas between them.",
            {"type": "array", "items": {"type": "string"}}, [example],
        )
        for name, (description, example) in columns.items()
    )  # fmt: skip
