"""Applying a plan: its records become submissions, which wait for a second person."""

import json

from django.db import transaction
from django.utils import timezone

from registry.accounts.actor import Actor
from registry.accounts.audit import note
from registry.accounts.policy import require
from registry.content import kinds
from registry.content.references import references_in
from registry.errors import TransitionNotAllowed
from registry.publishing.actions.batch import Proposed, submit_batch
from registry.publishing.actions.batch_checks import moved_on

from ..errors import PlanHasProblems
from ..models import WRITES, Action, Import, ImportStatus, PlanRow
from .moved import records_that_moved

APPLIED = (ImportStatus.APPLIED, ImportStatus.PUBLISHED)


@transaction.atomic
def apply_plan(*, plan: Import, by: Actor, leave_out_problems: bool = False) -> Import:
    """Propose what the plan says, exactly; refused where the register has moved since.

    The whole file or nothing, unless the caller says that records with problems may be left out:
    each as a whole, for a record is all that the file says of it.
    Applying a plan twice is applying it once.
    """
    plan = Import.objects.select_for_update().get(pk=plan.pk)
    require(by, "import.apply", plan.organisation_id or "")
    if plan.status in APPLIED:
        return plan
    if plan.status != ImportStatus.PLANNED:
        raise TransitionNotAllowed(f"It is {plan.status}: a plan is applied once it is planned.")
    if plan.problems and not leave_out_problems:
        raise PlanHasProblems(
            f"{plan.problems} of its rows have problems: fix them and send the file again, or apply it with "
            "leave_out_problems, which leaves these records as they are."
        )
    if moved := records_that_moved(plan):
        raise moved_on(moved)
    proposals = [Proposed(row.record, json.loads(row.content), row.base) for row in plan.rows.filter(action__in=WRITES)]
    if not proposals:
        raise TransitionNotAllowed("The plan changes nothing, so there is nothing to apply.")
    _require_complete(plan, proposals)
    plan.written_by(by)
    submit_batch(
        kind=plan.kind,
        organisation=plan.organisation_id,
        proposals=proposals,
        batch=plan.id,
        writers=plan.writers,
        by=by,
    )
    plan.status, plan.applied_at = ImportStatus.APPLIED, timezone.now()
    plan.sheets = ""
    plan.save()
    note(by, "import.apply", organisation=plan.organisation_id or "", target=plan.id, words=f"{len(proposals)} records")
    return plan


def _require_complete(plan: Import, proposals: list[Proposed]) -> None:
    """No proposal may name a new record of the file that is left out for its problems."""
    left_out = set(PlanRow.objects.filter(plan=plan, action=Action.PROBLEM, base=None).values_list("record", flat=True))
    of = kinds()[plan.kind]
    for proposal in proposals:
        for pointer, _, value in references_in(of, proposal.content):
            if value in left_out:
                name = proposal.content.get("name")
                raise PlanHasProblems(f"{name} names, at {pointer}, a record that would be left out: fix that first.")
