"""Texts of editions that are missing, or were made of something else: rendered now, from what was published.

Nothing is stored, so that reads work on a standby.
"""

from collections.abc import Iterable

import orjson
from django.db.models import QuerySet

from registry.feed.models import Change

from ..catalogue.actions import render
from ..catalogue.reading import Moment, with_beside
from ..catalogue.reading.summaries import summaries_of
from ..content import content_of, kinds
from ..editions import Edition


def contents_with_lines(queryset: QuerySet[Edition]) -> list[tuple[dict, Change]]:
    """(content, line of the feed) of editions of one kind, in order; a few queries for all."""
    editions = list(queryset.order_by("pk"))
    if not editions:
        return []
    kind = next(kind for kind in kinds().values() if kind.edition is type(editions[0]))
    ids = [edition.pk for edition in editions]
    rows: dict[int, dict[str, list]] = {edition: {} for edition in ids}
    for name, model in kind.tables.items():
        for row in model.objects.filter(edition__in=ids).order_by("edition_id", "position"):
            rows[row.edition_id].setdefault(name, []).append(row)
    lines = Change.objects.in_bulk(ids)
    return [(content_of(edition, rows[edition.pk]), lines[edition.pk]) for edition in editions]


def texts_missing_from(kind_name: str, editions: list[int]) -> dict[int, tuple[str, str, str, str]]:
    """(full, summary, flat, csv) by edition."""
    kind = kinds()[kind_name]
    return {
        line.sequence: render(kind_name, content, line)
        for content, line in contents_with_lines(kind.edition.objects.filter(pk__in=editions))
    }


def organisation_summaries(ids: Iterable[str], *, moment: Moment) -> str:
    """JSON text {id: summary} of these organisations as of the moment."""
    stored = summaries_of(ids, moment=moment)
    gaps = [edition for _, edition, text, _ in stored if text is None]
    rendered = texts_missing_from("organisation", gaps) if gaps else {}
    summaries = (
        (record, with_beside(text if text is not None else rendered[edition][1], beside))
        for record, edition, text, beside in stored
    )
    return "{" + ",".join(f"{orjson.dumps(record).decode()}:{text}" for record, text in summaries) + "}"
