"""What the record that stays says once another was merged into it."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from registry.content import Content, Kind, fields_of, normal
from registry.content.references import references_in

from .keys import NewKeys, free_key

CLAIMS = "other_claims"
# Set by the register, not by those who write.
NOT_CLAIMED = frozenset({"basis"})
EMPTY: tuple[Any, ...] = (None, "", [])


@dataclass(frozen=True)
class Merged:
    """`keys` lead from the rows of the record that ended to those of this content."""

    content: Content
    keys: NewKeys


def merged_content(kind: Kind, staying: Content, ending: Content) -> Merged:
    """The head of the record that stays, and the rows of both, in normal form.

    Rows that both have are there once; where two have one key, that of the record that ends gets a fresh one. What its
    head says otherwise, or says alone, goes to *other claims* with its sources. Rows that bind the two to each other go.
    """
    keys = NewKeys.between(kind, staying, ending)
    content = dict(staying)
    for table in kind.tables:
        new = [keys.row(table, row) for row in ending[table] if (table, row["key"]) not in keys.same]
        content[table] = [*staying[table], *new]
    content[CLAIMS] = [*content[CLAIMS], *_claims(kind, staying, ending, keys, content[CLAIMS])]
    return Merged(normal(kind, _without_each_other(kind, content, {staying["id"], ending["id"]})), keys)


def _claims(
    kind: Kind, staying: Content, ending: Content, keys: NewKeys, claims: list[Content]
) -> Iterator[dict[str, Any]]:
    """A row for each cell of the head that the two give differently."""
    taken = {row["key"] for row in claims}
    named = fields_of(kind.tables[CLAIMS])
    sources = [keys.by_table["sources"][row["key"]] for row in ending["sources"]]
    already = {(pointer, row["value"]) for row in claims for pointer in row["about"]}
    for name, column in fields_of(kind.edition).items():
        value = ending[name]
        if value in EMPTY or value == staying[name] or name in NOT_CLAIMED:
            continue
        words = ", ".join(map(column.label_of, value)) if isinstance(value, list) else column.label_of(value)
        words = words[: named["value"].max_length or None]
        if (f"/{name}", words) not in already:
            key = free_key("o1", taken)
            taken.add(key)
            yield {"key": key, "about": [f"/{name}"], "value": words, "sources": sources}


def _without_each_other(kind: Kind, content: Content, both: set[str]) -> Content:
    """Without rows that name either of the two: a record is not related to itself."""
    pointers = {pointer.rsplit("/", 1)[0] for pointer, _, named in references_in(kind, content) if named in both}
    return content | {
        table: [row for row in content[table] if f"/{table}/{row['key']}" not in pointers] for table in kind.tables
    }
