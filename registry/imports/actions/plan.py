"""Making the plan: for each record of a file, what would change and what is wrong."""

import json
import logging
from collections.abc import Iterator
from contextlib import contextmanager, nullcontext
from itertools import islice
from typing import Any

from django.db import connection, transaction

from registry.catalogue.reading import latest_sequence
from registry.errors import RegistryError

from ..answers import questions_in
from ..drafts import gather
from ..headers import pages_of
from ..models import Action, Import, ImportStatus, PlanRow
from ..planner import Planner

log = logging.getLogger(__name__)
CHUNK = 50
# Enough to see what is meant.
EXAMPLES = 3


def make_plan(identifier: str) -> Import:
    """Make the plan of an import, chunk by chunk, so that its progress can be seen.

    Running it again, after a crash, begins anew and ends the same but for new ids.
    """
    with _only_here(identifier) as ours:
        plan = Import.objects.get(pk=identifier)
        if ours and plan.status == ImportStatus.PLANNING:
            _make_or_say_why_not(plan)
    return plan


@contextmanager
def _only_here(identifier: str) -> Iterator[bool]:
    """Whether nobody else makes this plan now; a crash of theirs frees it."""
    key = {"plan": f"plan {identifier}"}
    with connection.cursor() as cursor:
        cursor.execute("select pg_try_advisory_lock(hashtextextended(%(plan)s, 3))", key)
        (ours,) = cursor.fetchone()
        try:
            yield ours
        finally:
            if ours:
                cursor.execute("select pg_advisory_unlock(hashtextextended(%(plan)s, 3))", key)


def _make_or_say_why_not(plan: Import) -> None:
    plan.rows.all().delete()
    plan.done = 0
    # Within somebody's transaction a failure must not spoil it; else every chunk is seen at once.
    whole = transaction.atomic() if connection.in_atomic_block else nullcontext()
    try:
        with whole:
            _make(plan)
    except Exception as error:
        plan.status = ImportStatus.FAILED
        plan.failure = error.detail[:500] if isinstance(error, RegistryError) else "It has been noted: send it again."
        plan.save()
        if not isinstance(error, RegistryError):
            log.exception("the plan of %s failed", plan.pk)


def _make(plan: Import) -> None:
    gathered = gather(pages_of(plan.kind, json.loads(plan.sheets), plan.table), plan.answers)
    planner = Planner(plan, gathered)
    waiting = iter(gathered.drafts)
    while chunk := list(islice(waiting, CHUNK)):
        rows = planner.rows_of(chunk)
        with transaction.atomic():
            PlanRow.objects.bulk_create(rows)
            plan.done += len(chunk)
            plan.save(update_fields=["done", "changed_at"])
    PlanRow.objects.bulk_create(planner.strays())
    counts = dict.fromkeys(Action.values, 0)
    for action in plan.rows.values_list("action", flat=True):
        counts[action] += 1
    plan.creates, plan.changes = counts[Action.CREATE], counts[Action.CHANGE]
    plan.unchanged, plan.problems = counts[Action.UNCHANGED], counts[Action.PROBLEM]
    plan.planned_at_seq = latest_sequence()
    plan.questions = _questions(plan) if plan.problems else {}
    plan.status = ImportStatus.PLANNED
    if not plan.questions:
        plan.sheets = ""
    plan.save()


def _questions(plan: Import) -> dict[str, Any]:
    """The first values that raise each question, enough to show what is meant, with how many there are in all."""
    lists = plan.rows.filter(action=Action.PROBLEM).values_list("problems", flat=True).iterator()
    raised = questions_in(problem for problems in lists for problem in json.loads(problems))
    return {
        question: {"cells": len(values), "examples": list(dict.fromkeys(values))[:EXAMPLES]}
        for question, values in raised.items()
    }
