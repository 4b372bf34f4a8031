"""Keeping the assurance of records, in the transaction that changes it."""

import json
from collections.abc import Iterable, Iterator
from dataclasses import asdict

from django.db import transaction
from django.db.models import Q

from registry.feed.endings import ending_at
from registry.feed.lines import lock_feed
from registry.feed.models import Change

from ..catalogue.models import Assurance
from ..clock import uk_day
from ..content import kind_of
from .confirming import AssuranceState, Statement, facts_of, is_only_named, last_statements, state_of
from .models import CanonicalContent, Challenge, Confirmation, Verdict

NOTHING = AssuranceState()


def refresh_assurance(lines: dict[str, int]) -> None:
    """Write how these records stand at these lines of the feed; the caller has the feed's lock."""
    before = {row.record_id: row for row in Assurance.objects.filter(record_id__in=lines, until_seq=None)}
    for record, line in lines.items():
        stand, row = assurance_at(record, line), before.get(record)
        if (row is not None and _of_row(row) == stand) or (row is None and stand == NOTHING):
            continue
        if row is not None:
            close_assurance(record, line)
        if stand != NOTHING:
            _row(record, line, stand).save(force_insert=True)


def refresh_after_publication(lines: dict[str, int]) -> None:
    """A further edition may end what was confirmed; of most records nothing was ever said."""
    assured = Assurance.objects.filter(record_id__in=lines, until_seq=None).values_list("record_id", flat=True)
    if spoken_of := set(assured):
        refresh_assurance({record: line for record, line in lines.items() if record in spoken_of})


def close_assurance(record: str, line: int) -> None:
    """What held until now holds no more; a record that left the register has no assurance."""
    Assurance.objects.filter(record_id=record, until_seq=None).update(until_seq=line)


def assurance_at(record: str, line: int) -> AssuranceState:
    """How a record stood at a line of the feed, from what was said until then."""
    kind = kind_of(record)
    if kind is None or ending_at(record, line):
        return NOTHING
    waiting = (
        Challenge.objects.filter(record=record, opened_seq__lte=line)
        .filter(Q(answered_seq=None) | Q(answered_seq__gt=line))
        .filter(Q(removed_seq=None) | Q(removed_seq__gt=line))
    )
    statements = list(Confirmation.objects.filter(partnership=record, sequence__lte=line).order_by("-sequence"))
    if not statements:
        return AssuranceState(open_challenges=waiting.count())
    editions = kind.edition.objects.filter(record_id=record, published_seq__lte=line)
    current = editions.order_by("-published_seq").values_list("published_seq", flat=True)[0]
    checks = [uk_day(each.at) for each in statements if each.verdict == Verdict.CONFIRMED]
    return AssuranceState(*_confirmation(current, statements), max(checks, default=None), waiting.count())


def _confirmation(current: int, statements: list[Confirmation]) -> tuple[str, list[str], list[str]]:
    texts = dict(
        CanonicalContent.objects.filter(
            edition__in={current, *(confirmation.edition for confirmation in statements)}
        ).values_list("edition", "text")
    )
    contents = {edition: json.loads(text) for edition, text in texts.items()}
    facts = {edition: facts_of(content) for edition, content in contents.items()}
    latest = last_statements(
        Statement(
            confirmation.organisation_id,
            frozenset(confirmation.speaks_for),
            confirmation.verdict == Verdict.DISPUTED,
            facts[confirmation.edition] == facts[current],
            is_only_named(confirmation.speaks_for, contents[confirmation.edition].get("parties", [])),
        )
        for confirmation in statements
    )
    return state_of(latest, contents[current].get("parties", []))


def rebuild_assurances() -> int:
    """Make all assurances anew, line by line, from what was said; returns how many records have one."""
    with transaction.atomic():
        lock_feed()
        Assurance.objects.all().delete()
        records = {*Confirmation.objects.values_list("partnership", flat=True).distinct()}
        records |= {*Challenge.objects.exclude(opened_seq=None).values_list("record", flat=True).distinct()}
        for record in sorted(records):
            Assurance.objects.bulk_create(_history(record))
        return len(records)


def _history(record: str) -> Iterator[Assurance]:
    lines = Change.objects.filter(record=record).order_by("sequence").values_list("sequence", flat=True)
    row, stood = None, NOTHING
    for line in lines:
        stand = assurance_at(record, line)
        if stand == stood:
            continue
        if row is not None:
            row.until_seq = line
            yield row
        row, stood = (_row(record, line, stand) if stand != NOTHING else None), stand
    if row is not None:
        yield row


def wrong_assurances() -> Iterable[str]:
    """A sentence for each current assurance that is not what was said; for the nightly check."""
    last_line = Change.objects.order_by("-sequence").values_list("sequence", flat=True).first() or 0
    for row in Assurance.objects.filter(until_seq=None).order_by("record_id"):
        if _of_row(row) != assurance_at(row.record_id, last_line):
            yield f"{row.record_id}: its assurance is not what its parties and readers said."


def _row(record: str, line: int, stand: AssuranceState) -> Assurance:
    return Assurance(record_id=record, since_seq=line, text=_text(record, stand), **asdict(stand))


def _of_row(row: Assurance) -> AssuranceState:
    return AssuranceState(
        row.confirmation, list(row.confirmed_by), list(row.disputed_by), row.last_checked, row.open_challenges
    )


def _text(record: str, stand: AssuranceState) -> str:
    """As answers show it: only partnerships have parties that could confirm them."""
    shown = asdict(stand)
    if not record.startswith("chp-"):
        shown = {"open_challenges": stand.open_challenges}
    return json.dumps(shown, separators=(",", ":"), default=str)
