"""Answering what a plan asks once for the whole file: it is made anew with the answers."""

from django.db import transaction

from registry.accounts.actor import Actor
from registry.accounts.audit import note
from registry.accounts.policy import require
from registry.errors import BadParameter, TransitionNotAllowed

from ..answers import DateOrder
from ..models import Import, ImportStatus
from .starting import start_plan

LEAVE_EMPTY = "leave_empty"


@transaction.atomic
def answer_questions(*, plan: Import, by: Actor, dates: str = "", unknown: str = "") -> Import:
    """Say how the days of the file are written, or that cells which say TBC or n/a are left empty.

    `dates` is day_first or month_first, `unknown` is leave_empty; what is empty stays as it was. Nothing of the register
    changes. Refused once the plan is applied, and where the file asks nothing.
    """
    plan = Import.objects.select_for_update().get(pk=plan.pk)
    require(by, "import.upload", plan.organisation_id or "")
    require_answers(dates, unknown)
    if plan.status != ImportStatus.PLANNED or not plan.sheets:
        raise TransitionNotAllowed("Its questions are answered, or it is no plan any more: send the file again.")
    plan.date_order = dates or plan.date_order
    plan.leaves_unknown = plan.leaves_unknown or bool(unknown)
    plan.status, plan.done = ImportStatus.PLANNING, 0
    plan.written_by(by)
    plan.save()
    note(
        by, "import.answer", organisation=plan.organisation_id or "", target=plan.id, words=f"{dates} {unknown}".strip()
    )
    return start_plan(plan)


def require_answers(dates: str, unknown: str) -> None:
    """BadParameter for an answer that is none."""
    for parameter, value, known in (("dates", dates, DateOrder.values), ("unknown", unknown, [LEAVE_EMPTY])):
        if not isinstance(value, str) or (value and value not in known):
            raise BadParameter(parameter, "unknown_value", f"{parameter}: give {' or '.join(known)}.")
