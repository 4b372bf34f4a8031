"""Records of the register that a new one may be the same as: by identifiers, and by like names."""

from collections import defaultdict
from typing import Any

from django.db import connection, transaction

from registry.content.normal import Content
from registry.organisations.identifiers import normalised as normalised_identifier
from registry.organisations.names import normalised

LIKE = 0.6
MOST = 5
BY_NAME = """
select wanted.id, near.record_id, near.name, near.likeness
from unnest(%(ids)s::text[], %(names)s::text[]) as wanted(id, name)
join lateral (
    select card.record_id, card.name, similarity(card.name_normalised, wanted.name) as likeness
    from catalogue_{kind}card as card
    where card.superseded_seq is null and card.name_normalised %% wanted.name
    order by likeness desc, card.record_id limit %(most)s
) as near on true
"""
BY_IDENTIFIER = """
select wanted.id, card.record_id, card.name, wanted.identifier
from unnest(%(ids)s::text[], %(identifiers)s::text[]) as wanted(id, identifier)
join catalogue_organisationcard as card
  on card.superseded_seq is null and card.identifiers && array[wanted.identifier]::varchar[]
"""

Duplicates = dict[str, list[dict[str, Any]]]


def likely_duplicates(kind: str, contents: list[Content]) -> Duplicates:
    """For each new content, by its id: [{id, name, why}], the surest first."""
    found: Duplicates = defaultdict(list)
    if kind == "organisation":
        _by_identifier(found, contents)
    _by_name(found, kind, contents)
    return found


def _by_identifier(found: Duplicates, contents: list[Content]) -> None:
    wanted = [
        (content["id"], f"{row['scheme']}-{normalised_identifier(row['scheme'], row['value'])}")
        for content in contents
        for row in content["identifiers"]
        if isinstance(row.get("scheme"), str) and isinstance(row.get("value"), str)
    ]
    ids, identifiers = [one for one, _ in wanted], [one for _, one in wanted]
    with connection.cursor() as cursor:
        cursor.execute(BY_IDENTIFIER, {"ids": ids, "identifiers": identifiers})
        for new, record, name, identifier in cursor.fetchall():
            _add(found, new, record, name, f"It has the number {identifier}.")


def _by_name(found: Duplicates, kind: str, contents: list[Content]) -> None:
    named = {one["id"]: normalised(one["name"]) for one in contents if isinstance(one.get("name"), str)}
    values: dict[str, Any] = {"ids": list(named), "names": list(named.values()), "most": MOST}
    with transaction.atomic(), connection.cursor() as cursor:
        cursor.execute("select set_config('pg_trgm.similarity_threshold', %s, true)", [str(LIKE)])
        cursor.execute(BY_NAME.format(kind=kind), values)
        for new, record, name, likeness in cursor.fetchall():
            _add(found, new, record, name, f"Its name is {likeness:.0%} alike." if likeness < 1 else "It has the name.")


def _add(found: Duplicates, new: str, record: str, name: str, why: str) -> None:
    if record != new and all(one["id"] != record for one in found[new]) and len(found[new]) < MOST:
        found[new].append({"id": record, "name": name, "why": why})
