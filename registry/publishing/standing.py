"""Keeping the standing of records, in the transaction that changes it."""

import json
from collections.abc import Iterable, Iterator
from dataclasses import asdict

from django.db import transaction
from django.db.models import Q

from registry.feed.lines import lock_feed
from registry.feed.models import Change, Tombstone

from ..catalogue.models import Standing
from ..catalogue.reading import latest_sequence
from ..content import kind_of
from .confirming import Said, Stand, facts_of, last_words, state_of
from .models import Challenge, Confirmation, EditionContent, Verdict

NOTHING = Stand()


def refresh_standing(lines: dict[str, int]) -> None:
    """Write how these records stand at these lines of the feed; the caller has the feed's lock."""
    before = {row.record_id: row for row in Standing.objects.filter(record_id__in=lines, until_seq=None)}
    for record, line in lines.items():
        stand, row = standing_at(record, line), before.get(record)
        if (row is not None and _of_row(row) == stand) or (row is None and stand == NOTHING):
            continue
        if row is not None:
            close_standing(record, line)
        if stand != NOTHING:
            _row(record, line, stand).save(force_insert=True)


def refresh_after_publication(lines: dict[str, int]) -> None:
    """A further edition may end what was confirmed; of most records nothing was ever said."""
    found = Standing.objects.filter(record_id__in=lines, until_seq=None).values_list("record_id", flat=True)
    if spoken_of := set(found):
        refresh_standing({record: line for record, line in lines.items() if record in spoken_of})


def close_standing(record: str, line: int) -> None:
    """What held until now holds no more; a record that left the register has no standing."""
    Standing.objects.filter(record_id=record, until_seq=None).update(until_seq=line)


def standing_at(record: str, line: int) -> Stand:
    """How a record stood at a line of the feed, from what was said until then."""
    kind = kind_of(record)
    if kind is None or Tombstone.objects.filter(record=record, sequence__lte=line).exists():
        return NOTHING
    waiting = (
        Challenge.objects.filter(record=record, opened_seq__lte=line)
        .filter(Q(answered_seq=None) | Q(answered_seq__gt=line))
        .filter(Q(removed_seq=None) | Q(removed_seq__gt=line))
    )
    said = list(Confirmation.objects.filter(partnership=record, sequence__lte=line).order_by("-sequence"))
    if not said:
        return Stand(open_challenges=waiting.count())
    editions = kind.edition.objects.filter(record_id=record, published_seq__lte=line)
    current = editions.order_by("-published_seq").values_list("published_seq", flat=True)[0]
    return Stand(*_confirmation(current, said), waiting.count())


def _confirmation(current: int, said: list[Confirmation]) -> tuple[str, list[str], list[str]]:
    texts = dict(
        EditionContent.objects.filter(edition__in={current, *(one.edition for one in said)}).values_list(
            "edition", "text"
        )
    )
    facts = {edition: facts_of(text) for edition, text in texts.items()}
    words = last_words(
        Said(
            one.organisation_id,
            frozenset(one.speaks_for),
            one.verdict == Verdict.DISPUTED,
            facts[one.edition] == facts[current],
        )
        for one in said
    )
    return state_of(words, json.loads(texts[current]).get("parties", []))


def rebuild_standings() -> int:
    """Make all standings anew, line by line, from what was said; returns how many records have one."""
    with transaction.atomic():
        lock_feed()
        Standing.objects.all().delete()
        records = {*Confirmation.objects.values_list("partnership", flat=True).distinct()}
        records |= {*Challenge.objects.exclude(opened_seq=None).values_list("record", flat=True).distinct()}
        for record in sorted(records):
            Standing.objects.bulk_create(_history(record))
        return len(records)


def _history(record: str) -> Iterator[Standing]:
    lines = Change.objects.filter(record=record).order_by("sequence").values_list("sequence", flat=True)
    row, stood = None, NOTHING
    for line in lines:
        stand = standing_at(record, line)
        if stand == stood:
            continue
        if row is not None:
            row.until_seq = line
            yield row
        row, stood = (_row(record, line, stand) if stand != NOTHING else None), stand
    if row is not None:
        yield row


def wrong_standings() -> Iterable[str]:
    """A sentence for each current standing that is not what was said; for the nightly check."""
    latest = latest_sequence()
    for row in Standing.objects.filter(until_seq=None).order_by("record_id"):
        if _of_row(row) != standing_at(row.record_id, latest):
            yield f"{row.record_id}: its standing is not what its parties and readers said."


def _row(record: str, line: int, stand: Stand) -> Standing:
    return Standing(record_id=record, since_seq=line, text=_text(record, stand), **asdict(stand))


def _of_row(row: Standing) -> Stand:
    return Stand(row.confirmation, list(row.confirmed_by), list(row.disputed_by), row.open_challenges)


def _text(record: str, stand: Stand) -> str:
    """As answers show it: only partnerships have parties that could confirm them."""
    shown = asdict(stand)
    if not record.startswith("chp-"):
        shown = {"open_challenges": stand.open_challenges}
    return json.dumps(shown, separators=(",", ":"))
