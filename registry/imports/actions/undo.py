"""Undoing an import: its records as they were, except where somebody has edited since."""

from collections.abc import Iterable

from django.db import transaction
from django.utils import timezone

from registry.accounts.actor import Actor
from registry.accounts.audit import note
from registry.accounts.policy import require
from registry.content import kinds
from registry.errors import NotValid, TransitionNotAllowed
from registry.publishing.actions import withdraw_record
from registry.publishing.actions.batch import withdraw_batch
from registry.publishing.actions.publish import CHUNK, publish_locked
from registry.publishing.actions.review import publisher_of
from registry.publishing.current import published_contents
from registry.publishing.locking import lock_records
from registry.publishing.models import Status, Submission

from ..models import Import, ImportStatus, PlanRow
from ..staying import Undoing, why_rows_stay
from .publish import require_second_person

REASON = "It came with an upload that was undone."


def undo_import(*, plan: Import, by: Actor) -> Import:
    """Take an import back, in one call. Row by row: one that was edited since stays, and says so.

    What waits is withdrawn, which its makers may do. What is public is changed only by a person who may
    publish and did not make the import: the editions that come back were approved once already.
    """
    require(by, "import.undo", plan.organisation_id or "")
    if plan.status == ImportStatus.UNDONE:
        return plan
    if plan.status not in (ImportStatus.APPLIED, ImportStatus.PUBLISHED):
        raise TransitionNotAllowed(f"It is {plan.status}: there is nothing to undo.")
    published = Submission.objects.filter(batch=plan.id, status=Status.PUBLISHED)
    if published.exists():
        require_second_person(plan, by)
    withdraw_batch(batch=plan.id, by=by)
    while _undo_chunk(plan, by):
        pass
    plan.status, plan.undone_at = ImportStatus.UNDONE, timezone.now()
    plan.save()
    note(by, "import.undo", organisation=plan.organisation_id or "", target=plan.id)
    return plan


@transaction.atomic
def _undo_chunk(plan: Import, by: Actor) -> int:
    """Undo some of the published rows that are not decided yet; how many were looked at."""
    published = Submission.objects.filter(batch=plan.id, status=Status.PUBLISHED).values_list("record", flat=True)
    rows = list(plan.rows.select_for_update().filter(undoing="", record__in=published).order_by("record")[:CHUNK])
    if not rows:
        return 0
    lock_records(row.record for row in rows)
    remaining = _remaining_rows(plan, rows)
    publisher = publisher_of(Submission.objects.filter(batch=plan.id)[0])
    _restore(plan, [row for row in remaining if row.base is not None], publisher)
    for row in remaining:
        if row.base is None:
            withdraw_record(record=row.record, reason=REASON, by=publisher)
            row.undoing = Undoing.UNDONE
    PlanRow.objects.bulk_update(rows, ["undoing"])
    return len(rows)


def _remaining_rows(plan: Import, rows: list[PlanRow]) -> list[PlanRow]:
    """Rows whose record is as the import left it, and nobody else's word by now; the others are told why they stay."""
    stays = why_rows_stay(plan, rows)
    for row in rows:
        row.undoing = stays.get(row.record, "")
    return [row for row in rows if not row.undoing]


def _restore(plan: Import, rows: list[PlanRow], publisher: str) -> None:
    """Publish the editions again from which these rows were planned."""
    of = kinds()[plan.kind]
    before = published_contents(of, [row.base for row in rows if row.base])
    contents = {content["id"]: content for content in before.values()}
    for row in rows:
        row.undoing = Undoing.UNDONE
    try:
        with transaction.atomic():
            publish_locked(contents=contents.values(), by=publisher)
    except NotValid:
        # A rule that is younger than one of the editions: the others still come back.
        _restore_singly(rows, contents, publisher)


def _restore_singly(rows: Iterable[PlanRow], contents: dict[str, dict], publisher: str) -> None:
    for row in rows:
        try:
            with transaction.atomic():
                publish_locked(contents=[contents[row.record]], by=publisher)
        except NotValid:
            row.undoing = Undoing.NOT_VALID
