"""An import and its plan, as their owners see them."""

from typing import Any

from registry.imports.models import Action, Import, ImportStatus, PlanRow
from registry.imports.progress import is_stalled


def short(plan: Import) -> dict[str, Any]:
    """As lists show it; `progress` is there while the plan is being made."""
    return {
        "id": plan.id,
        "url": f"/api/v1/imports/{plan.id}/",
        "organisation": plan.organisation_id,
        "kind": plan.kind,
        "table": plan.table or None,
        "file_name": plan.file_name or None,
        "size": plan.size,
        "sha256": plan.sha256,
        "status": plan.status,
        "progress": {"done": plan.done, "of": plan.total, "is_stalled": is_stalled(plan)},
        "counts": {
            "create": plan.creates,
            "change": plan.changes,
            "unchanged": plan.unchanged,
            "problem": plan.problems,
        },
        "planned_at_sequence": plan.planned_at_seq,
        "failure": plan.failure or None,
        "submissions": f"/api/v1/submissions/?batch={plan.id}" if plan.applied_at else None,
        "created_at": plan.created_at,
        "applied_at": plan.applied_at,
        "published_at": plan.published_at,
        "undone_at": plan.undone_at,
    }


def row_of_plan(row: PlanRow) -> dict[str, Any]:
    """What becomes of one record, with everything wrong about it."""
    return {
        "index": row.index,
        "sheet": row.sheet,
        "row": row.row,
        # The id of a new record is of use once the record is sound.
        "record": None if row.action == Action.PROBLEM and row.base is None else row.record or None,
        "ref": row.ref or None,
        "name": row.name or None,
        "action": row.action,
        "problems": row.listed("problems"),
        "changes": row.listed("differences"),
        "likely_duplicates": row.listed("duplicates"),
        "undoing": row.undoing or None,
    }


def undone(plan: Import) -> dict[str, Any]:
    """How an undoing went: rows that stay are listed with the reason."""
    if plan.status != ImportStatus.UNDONE:
        return {}
    stay = plan.rows.exclude(undoing="").exclude(undoing="undone").order_by("index")
    return {
        "undone": plan.rows.filter(undoing="undone").count(),
        "not_undone": [{"record": row.record, "name": row.name, "code": row.undoing} for row in stay[:200]],
    }
