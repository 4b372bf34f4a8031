"""Records that a file names by name, number or address where an id belongs."""

import json
import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

from django.db import models

from registry.catalogue.naming import Candidate, candidates, id_in, surely_meant
from registry.catalogue.reading.moments import Moment
from registry.catalogue.reading.names import names_of
from registry.content import Kind, fields_of, kinds
from registry.fields.key import key_of
from registry.identifiers import is_well_formed

from .drafts import Draft
from .layout import KEY

NO_ID = frozenset({"invalid_id", "unknown_reference"})
MOST_OFFERED = 3
# (kind of record, text)
Text = tuple[str, str]
# The rows of a record by table, as they are written.
Rows = Mapping[str, list[dict[str, Any]]]


@dataclass(frozen=True)
class NamedRecords:
    """What the texts of a chunk mean: one record surely, or some that are alike."""

    sure: dict[Text, str] = field(default_factory=dict)
    likely: dict[Text, list[Candidate]] = field(default_factory=dict)
    names: dict[str, str] = field(default_factory=dict)

    def offers(self, text: str) -> list[Candidate]:
        return [each for (_, name), alike in self.likely.items() if name == text for each in alike[:MOST_OFFERED]]


def records_named(kind: Kind, drafts: Iterable[tuple[Draft, Rows]]) -> NamedRecords:
    """All that cells of references, and cells that lead to rows with references, call by anything but an id or key."""
    texts: dict[str, set[str]] = {}
    for draft, rows in drafts:
        for of, text in _texts(kind, draft, rows):
            if not is_well_formed(text, kinds()[of].prefix):
                texts.setdefault(of, set()).add(text)
    named = NamedRecords()
    for of, of_kind in texts.items():
        alike = candidates(of, of_kind)
        for text in of_kind:
            candidate = surely_meant(alike.get(text, []))
            if identifier := id_in(text, kinds()[of].prefix):
                named.sure[of, text] = identifier
            elif candidate:
                named.sure[of, text] = candidate.id
                named.names[candidate.id] = candidate.name
            else:
                named.likely[of, text] = alike.get(text, [])
    if written_otherwise := set(named.sure.values()) - named.names.keys():
        named.names.update(json.loads(names_of(written_otherwise, Moment())))
    return named


def _texts(kind: Kind, draft: Draft, rows: Rows) -> Iterator[Text]:
    keys = {table: {key_of(str(row.get(KEY) or "")) for row in of_table} for table, of_table in rows.items()}
    of_head = {"": [draft.head]} if draft.head is not None else {}
    for table, written in (of_head | draft.tables).items():
        columns = _naming(kind.tables[table] if table else kind.edition, kind)
        for row in written:
            for name, text in row.cells.items():
                for into, of in columns.get(name, ()):
                    yield from ((of, part) for part in _unknown(text, keys.get(into, set())))


def _unknown(text: str, keys: set[str]) -> set[str]:
    """What of a text is no key: what stands between its semicolons, commas and ends of lines, and all of it."""
    parts = {part.strip() for part in re.split(r"[;,\n]", text)} - {""}
    unknown = {part for part in parts if key_of(part) not in keys}
    return unknown | {text.strip()} if unknown else unknown


def _naming(model: type[models.Model], kind: Kind) -> Mapping[str, list[tuple[str, str]]]:
    """Column → (table to whose rows it leads, or "", and the kind of record that is named there)."""
    columns = {}
    for name, of in fields_of(model).items():
        into = fields_of(kind.tables[of.table]).values() if of.table else ()
        records = [record for each in (of, *into) if (record := each.record_named()) is not None]
        if records:
            columns[name] = [(of.table, str(record._meta.model_name)) for record in records]
    return columns


def with_offers(problems: list[dict[str, Any]], named: NamedRecords) -> list[dict[str, Any]]:
    """The same problems; those about a name that may mean several records, or another one, say which."""
    return [_with_offer(problem, named) for problem in problems]


def _with_offer(problem: dict[str, Any], named: NamedRecords) -> dict[str, Any]:
    text = problem["value"] or ""
    if problem["code"] == "unknown_key" and (record := named.sure.get(("organisation", text))):
        advice = f"Add a row for {named.names.get(record, text)} ({record}) to parties, and write its key here."
        return problem | {"fix": advice}
    offers = named.offers(text) if problem["code"] in NO_ID else []
    if not offers:
        return problem
    meant = " or ".join(f"{each.id} ({each.name})" for each in offers)
    return problem | {
        "fix": f"Write the id of the one that is meant: {meant}; or leave it empty and write the name into name."
    }
