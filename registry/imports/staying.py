"""Why a record of an upload stays as it is when the upload is taken back."""

import datetime
from collections.abc import Iterable

from django.db import models
from django.utils import timezone

from registry.catalogue.models import Assurance
from registry.content import kinds
from registry.publishing.current import current_lines, ended_among
from registry.publishing.models import Submission

from .models import Import, PlanRow

# For so long whoever sent new records by mistake can take them off the register without a curator.
MISTAKES_SHOW = datetime.timedelta(days=30)


class Undoing(models.TextChoices):
    """What became of a row when its upload was taken back."""

    UNDONE = "undone", "taken back"
    ENDED = "ended_since", "it was withdrawn or merged since"
    EDITED = "edited_since", "somebody edited it since"
    CONFIRMED = "confirmed_since", "a party has confirmed it since: edit it, or ask a curator"
    CHALLENGED = "challenged_since", "a reader has challenged it since: answer that first"
    TOO_OLD = "too_old", "it is new and has been public for more than 30 days: propose that it be withdrawn"
    NOT_VALID = "not_valid", "what it said before breaks a rule that is younger: edit it"


def why_rows_stay(plan: Import, rows: Iterable[PlanRow]) -> dict[str, Undoing]:
    """Record → why it stays, of those that do; a few queries for all of them."""
    rows = list(rows)
    records = [row.record for row in rows]
    lines = dict(Submission.objects.filter(batch=plan.id, record__in=records).values_list("record", "published_seq"))
    current, gone = current_lines(kinds()[plan.kind], records), ended_among(records)
    assurances = {row.record_id: row for row in Assurance.objects.filter(record_id__in=records, until_seq=None)}
    is_late = plan.published_at is not None and plan.published_at < timezone.now() - MISTAKES_SHOW
    stays = {}
    for row in rows:
        assurance = assurances.get(row.record)
        if row.record in gone:
            stays[row.record] = Undoing.ENDED
        elif current[row.record] != lines[row.record]:
            stays[row.record] = Undoing.EDITED
        elif assurance and set(assurance.confirmed_by) - {plan.organisation_id}:
            stays[row.record] = Undoing.CONFIRMED
        elif row.base is None and assurance and assurance.open_challenges:
            stays[row.record] = Undoing.CHALLENGED
        elif row.base is None and is_late:
            stays[row.record] = Undoing.TOO_OLD
    return stays
