"""Imports and their plans, as their owners see them."""

from typing import Any

from rest_framework import serializers

from registry.imports.models import Action, Import, ImportStatus, PlanRow
from registry.imports.progress import is_stalled

from ...payloads.rendering import AddressField, ComputedText, TextOrNull, WithMore
from ...payloads.serializers import PayloadSerializer
from ..records.edition_serializers import EditionChangeSerializer
from ..submissions.serializers import KINDS

STATES = "\n".join(f"* `{status.value}`: {status.label}." for status in ImportStatus)
ACTIONS = "\n".join(f"* `{action.value}`: {action.label}." for action in Action)


class ImportProgressSerializer(serializers.Serializer):
    """How far the making of a plan has come."""

    done = serializers.IntegerField(help_text="Records looked at.")
    of = serializers.IntegerField(source="total", help_text="Records of the file.")
    is_stalled = serializers.BooleanField(help_text="Whether it stands still: send the file again to go on.")

    def to_representation(self, plan: Import) -> dict[str, Any]:
        return super().to_representation(WithMore(plan, is_stalled=is_stalled(plan)))


class ImportCountsSerializer(serializers.Serializer):
    """Rows of the plan by what would become of them."""

    create = serializers.IntegerField(source="creates", help_text="New records.")
    change = serializers.IntegerField(source="changes", help_text="Further editions.")
    unchanged = serializers.IntegerField(help_text="Records that the register has just so.")
    problem = serializers.IntegerField(source="problems", help_text="Records and rows with problems.")


class FileQuestionSerializer(serializers.Serializer):
    """What can be answered once for the whole file: send it again with the parameter of that name."""

    parameter = serializers.CharField(help_text="`dates` or `unknown`: see *Send a spreadsheet*.")
    cells = serializers.IntegerField(help_text="How many cells raise it.")
    examples = serializers.ListField(child=serializers.CharField(), help_text="What some of them say.")


class NotUndoneSerializer(serializers.Serializer):
    """A record that stays, though the import was undone."""

    record = serializers.CharField(help_text="Id of the record.")
    name = serializers.CharField(help_text="Its name.")
    code = serializers.CharField(help_text="Why it stays.")


def submissions_of(plan: Import) -> str | None:
    return f"/api/v1/submissions/?batch={plan.id}" if plan.applied_at else None


def record_of(row: PlanRow) -> str | None:
    """The id of a new record is of use once the record is sound."""
    return None if row.action == Action.PROBLEM and row.base is None else row.record or None


class ImportSummarySerializer(serializers.Serializer):
    """An import as lists show it."""

    id = serializers.CharField(help_text="Its id; private to the organisation.")
    url = AddressField("/api/v1/imports/{id}/", help_text="Its address.")
    name = ComputedText(
        lambda plan: plan.file_name or plan.id, help_text="What its sender called the file, else its id."
    )
    organisation = TextOrNull(source="organisation_id", help_text="In whose name; null for the register's curators.")
    kind = serializers.ChoiceField(KINDS, help_text="What the file holds.")
    table = TextOrNull(help_text="For CSV: the one table that it holds.")
    file_name = TextOrNull(help_text="As the sender called it.")
    size = serializers.IntegerField(help_text="Bytes.")
    sha256 = serializers.CharField(help_text="SHA-256 of the file.")
    status = serializers.ChoiceField(ImportStatus.values, help_text=STATES)
    progress = ImportProgressSerializer(source="*", help_text="How far the plan has come.")
    counts = ImportCountsSerializer(source="*", help_text="Rows of the plan by action.")
    planned_at_sequence = serializers.IntegerField(
        source="planned_at_seq", allow_null=True, help_text="The last line of the feed when it was planned."
    )
    failure = TextOrNull(help_text="Why the plan could not be made.")
    questions = FileQuestionSerializer(
        many=True, source="open_questions", help_text="What can be answered once for the file, while it is planned."
    )
    rows = AddressField("/api/v1/imports/{id}/rows/", help_text="Address of its plan, row by row.")
    submissions = ComputedText(submissions_of, help_text="Address of its submissions, once it was applied.")
    created_at = serializers.DateTimeField(help_text="When the file was sent.")
    applied_at = serializers.DateTimeField(allow_null=True, help_text="When it was applied.")
    published_at = serializers.DateTimeField(allow_null=True, help_text="When all of it was published.")
    undone_at = serializers.DateTimeField(allow_null=True, help_text="When it was undone.")


class ImportAnswerSerializer(ImportSummarySerializer):
    """An import after a step."""

    already_imported = serializers.BooleanField(required=False, help_text="Of an upload: the file was sent before.")
    undone = serializers.IntegerField(required=False, help_text="Of an undone import: how many records.")
    not_undone = NotUndoneSerializer(many=True, required=False, help_text="Of an undone import: the records that stay.")

    def to_representation(self, plan: Import) -> dict[str, Any]:
        """`already_imported` is in the context of an upload; how an undoing went is asked of the plan's rows."""
        more: dict[str, Any] = {name: self.context[name] for name in ("already_imported",) if name in self.context}
        if plan.status == ImportStatus.UNDONE:
            stay = plan.rows.exclude(undoing="").exclude(undoing="undone").order_by("index")
            more["undone"] = plan.rows.filter(undoing="undone").count()
            more["not_undone"] = [{"record": row.record, "name": row.name, "code": row.undoing} for row in stay[:200]]
        return super().to_representation(WithMore(plan, **more))


class PlannedProblemSerializer(serializers.Serializer):
    """One thing that is wrong with a cell or a row of the file."""

    sheet = serializers.CharField(help_text="The sheet.")
    row = serializers.IntegerField(allow_null=True, help_text="The row, as the spreadsheet shows it.")
    column = serializers.CharField(allow_null=True, help_text="The column, as the spreadsheet shows it.")
    column_name = serializers.CharField(allow_null=True, help_text="What the template calls it.")
    value = serializers.CharField(allow_null=True, help_text="What stands there.")
    code = serializers.CharField(help_text="Code of the problem, or of the rule.")
    fix = serializers.CharField(help_text="What to do about it.")
    severity = serializers.ChoiceField(["error", "warning"], required=False, help_text="An error stops the record.")
    pointer = serializers.CharField(required=False, allow_null=True, help_text="Where in the record, by key.")


class UnderstoodCellSerializer(serializers.Serializer):
    """What a cell was taken for that does not say it as the register does."""

    sheet = serializers.CharField(help_text="The sheet.")
    row = serializers.IntegerField(help_text="The row, as the spreadsheet shows it.")
    column = serializers.CharField(help_text="The column, as the spreadsheet shows it.")
    column_name = serializers.CharField(help_text="What the template calls it.")
    value = serializers.CharField(help_text="What stands there.")
    taken_for = serializers.CharField(help_text="What the register would keep: a code, an id, a date, a number.")
    words = serializers.CharField(help_text="The same as people read it: labels for codes, names for ids and keys.")


class LikelyDuplicateSerializer(serializers.Serializer):
    """A record of the register that a new one may be the same as."""

    id = serializers.CharField(help_text="Id of the record.")
    name = serializers.CharField(help_text="Its name.")
    why = serializers.CharField(help_text="What makes us think so.")


# What a planned row lists, and the column in which it is written down.
LISTED = {
    "every_problem": "problems",
    "every_reading": "understood",
    "every_change": "differences",
    "every_duplicate": "duplicates",
}


class PlannedRowSerializer(serializers.Serializer):
    """What would become of one record of the file, or a row of it that belongs to none."""

    id = AddressField("{plan_id}.{index}", help_text="Id of the import, a dot, and the place in its plan.")
    name = TextOrNull(help_text="Name of the record.")
    url = AddressField("/api/v1/imports/{plan_id}/rows/?index={index}", help_text="Address of this entry.")
    index = serializers.IntegerField(help_text="Place in the plan, from 1.")
    sheet = serializers.CharField(help_text="The sheet.")
    row = serializers.IntegerField(help_text="The row, as the spreadsheet shows it.")
    record = ComputedText(record_of, help_text="Id of the record; of a new one, once it is sound.")
    ref = TextOrNull(help_text="What the file calls it.")
    action = serializers.ChoiceField(Action.values, help_text=ACTIONS)
    problems = PlannedProblemSerializer(
        many=True, source="every_problem", help_text="Everything that is wrong, or looks wrong."
    )
    understood = UnderstoodCellSerializer(
        many=True, source="every_reading", help_text="What cells were taken for: compare it before you apply the plan."
    )
    changes = EditionChangeSerializer(many=True, source="every_change", help_text="What would change.")
    likely_duplicates = LikelyDuplicateSerializer(many=True, source="every_duplicate", help_text="The surest first.")
    undoing = TextOrNull(help_text="`undone`, or why it could not be.")

    def to_representation(self, row: PlanRow) -> dict[str, Any]:
        lists = {source: row.listed(column) for source, column in LISTED.items()}
        return super().to_representation(WithMore(row, **lists))


class ApplyingSerializer(PayloadSerializer):
    """How a plan is applied."""

    leave_out_problems = serializers.BooleanField(
        default=False, help_text="Leave records with problems as they are, instead of refusing the plan."
    )


class NothingToSendSerializer(PayloadSerializer):
    """Nothing has to be sent."""
