"""Lawful removal: published text goes, the register still says that it went, and why."""

import copy

from django.db import connection, models, transaction

from registry.feed.lines import append, lock_feed
from registry.feed.models import Change, Removal

from ...catalogue.actions import catalogue_editions
from ...content import (
    Kind,
    canonical,
    content_of,
    digest,
    fields_of,
    insert_rows,
    kinds,
    normal,
    require_texts,
    rows_from,
)
from ...content.pointers import leads_somewhere
from ...editions import Edition
from ...errors import TransitionNotAllowed
from ..models import CanonicalContent
from ..models.canonical_content import new_salt

REMOVED = "[removed]"


@transaction.atomic
def remove_from_edition(*, edition: Edition, pointers: list[str], ground: str, by: str) -> Removal:
    """Empty cells of a published edition, or take rows out, because the law requires it.

    `pointers` go by key: `/parties/p3` (a row), `/homes/h1/note` or `/summary` (a cell). A cell
    that must have a value reads "[removed]" or takes its row with it. The feed gets a line, its
    chain still holds, and the removal is recorded with the digest of what remains.
    """
    require_texts(Removal, {"ground": ground, "by": by})
    kind = next(kind for kind in kinds().values() if kind.edition is type(edition))
    content = content_of(edition)
    for pointer in pointers:
        if not leads_somewhere(kind, content, pointer):
            raise TransitionNotAllowed(f"{pointer} leads nowhere in this edition.")
    remaining = _without(kind, content, pointers)
    published = Change.objects.get(pk=edition.pk)
    text, salt = canonical(remaining), new_salt()
    (line,) = append(
        lock_feed(),
        [{"kind": "removed", "record": edition.record_id, "edition": edition.number, "publisher": by}],
    )
    removal = Removal.objects.create(
        sequence=line.sequence,
        edition=edition.pk,
        pointers=pointers,
        ground=ground,
        digest=digest(text, salt),
        by=by,
    )
    with connection.cursor() as cursor:
        # Runs with the owner's rights, and only beside a removal of this very transaction.
        cursor.execute(
            "select registry_take_out_edition(%(edition)s, %(kind)s)", {"edition": edition.pk, "kind": kind.name}
        )
    _put_back(kind, edition, remaining)
    CanonicalContent.objects.create(edition=edition.pk, text=text, salt=salt)
    catalogue_editions({kind.name: [(remaining, published)]})
    return removal


def _put_back(kind: Kind, edition: Edition, content: dict) -> None:
    head, rows = rows_from(kind, content)
    kind.edition.objects.create(published_seq=edition.pk, number=edition.number, record_id=edition.record_id, **head)
    insert_rows(kind, {edition.pk: rows})


def _without(kind: Kind, content: dict, pointers: list[str]) -> dict:
    remaining = copy.deepcopy(content)
    for pointer in pointers:
        _, first, *rest = pointer.split("/")
        if first not in kind.tables:
            _empty(kind.edition, remaining, first)
        elif not rest:
            remaining[first] = []
        elif len(rest) == 1:
            remaining[first] = [row for row in remaining[first] if row["key"] != rest[0]]
        else:
            row = next(row for row in remaining[first] if row["key"] == rest[0])
            _empty(kind.tables[first], row, rest[1])
    return normal(kind, remaining)


def _empty(model: type[models.Model], row: dict, name: str) -> None:
    field = fields_of(model)[name]
    if field.blank:
        row[name] = None
    elif field.choices or name == "key":
        raise TransitionNotAllowed(f"{name} must have a value: remove the whole row instead.")
    else:
        row[name] = REMOVED
