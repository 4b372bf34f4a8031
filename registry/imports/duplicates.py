"""Records of the register that a new one may be the same as: by identifiers, and by like names."""

from collections import defaultdict
from typing import Any

from django.db import connection, transaction

from registry.content.normal import Content
from registry.matching.names import normalised
from registry.organisations.identifiers import normalised as normalised_identifier

LIKE = 0.6
MOST = 5
BY_NAME = """
select sent.id, near.record_id, near.name, near.likeness
from unnest(%(ids)s::text[], %(names)s::text[]) as sent(id, name)
join lateral (
    select card.record_id, card.name, similarity(card.name_normalised, sent.name) as likeness
    from catalogue_{kind}card as card
    where card.superseded_seq is null and card.name_normalised %% sent.name
    order by likeness desc, card.record_id limit %(most)s
) as near on true
"""
BY_IDENTIFIER = """
select sent.id, card.record_id, card.name, sent.identifier
from unnest(%(ids)s::text[], %(identifiers)s::text[]) as sent(id, identifier)
join catalogue_organisationcard as card
  on card.superseded_seq is null and card.identifiers && array[sent.identifier]::varchar[]
"""

Duplicates = dict[str, list[dict[str, Any]]]


def likely_duplicates(kind: str, contents: list[Content]) -> Duplicates:
    """For each new content, by its id: [{id, name, why}], the surest first."""
    duplicates: Duplicates = defaultdict(list)
    if kind == "organisation":
        _by_identifier(duplicates, contents)
    _by_name(duplicates, kind, contents)
    return duplicates


def _by_identifier(duplicates: Duplicates, contents: list[Content]) -> None:
    numbered = [
        (content["id"], f"{row['scheme']}-{normalised_identifier(row['scheme'], row['value'])}")
        for content in contents
        for row in content["identifiers"]
        if isinstance(row.get("scheme"), str) and isinstance(row.get("value"), str)
    ]
    ids, identifiers = [part for part, _ in numbered], [part for _, part in numbered]
    with connection.cursor() as cursor:
        cursor.execute(BY_IDENTIFIER, {"ids": ids, "identifiers": identifiers})
        for new, record, name, identifier in cursor.fetchall():
            _add(duplicates, new, record, name, f"It has the number {identifier}.")


def _by_name(duplicates: Duplicates, kind: str, contents: list[Content]) -> None:
    named = {content["id"]: normalised(content["name"]) for content in contents if isinstance(content.get("name"), str)}
    values: dict[str, Any] = {"ids": list(named), "names": list(named.values()), "most": MOST}
    with transaction.atomic(), connection.cursor() as cursor:
        cursor.execute("select set_config('pg_trgm.similarity_threshold', %s, true)", [str(LIKE)])
        cursor.execute(BY_NAME.format(kind=kind), values)
        for new, record, name, likeness in cursor.fetchall():
            _add(
                duplicates,
                new,
                record,
                name,
                f"Its name is {likeness:.0%} alike." if likeness < 1 else "It has the name.",
            )


def _add(duplicates: Duplicates, new: str, record: str, name: str, why: str) -> None:
    if (
        record != new
        and all(duplicate["id"] != record for duplicate in duplicates[new])
        and len(duplicates[new]) < MOST
    ):
        duplicates[new].append({"id": record, "name": name, "why": why})
