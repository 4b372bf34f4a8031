"""Imports and their plans, as their owners see them."""

from rest_framework import serializers

from registry.imports.models import Action, ImportStatus

from .editions import EditionChangeSerializer
from .submissions import KINDS

STATES = "\n".join(f"* `{status.value}`: {status.label}." for status in ImportStatus)
ACTIONS = "\n".join(f"* `{action.value}`: {action.label}." for action in Action)


class ImportProgressSerializer(serializers.Serializer):
    """How far the making of a plan has come."""

    done = serializers.IntegerField(help_text="Records looked at.")
    of = serializers.IntegerField(help_text="Records of the file.")
    is_stalled = serializers.BooleanField(help_text="Whether it stands still: send the file again to go on.")


class ImportCountsSerializer(serializers.Serializer):
    """Rows of the plan by what would become of them."""

    create = serializers.IntegerField(help_text="New records.")
    change = serializers.IntegerField(help_text="Further editions.")
    unchanged = serializers.IntegerField(help_text="Records that the register has just so.")
    problem = serializers.IntegerField(help_text="Records and rows with problems.")


class NotUndoneSerializer(serializers.Serializer):
    """A record that stays, though the import was undone."""

    record = serializers.CharField(help_text="Id of the record.")
    name = serializers.CharField(help_text="Its name.")
    code = serializers.CharField(help_text="Why it stays.")


class ImportSummarySerializer(serializers.Serializer):
    """An import as lists show it."""

    id = serializers.CharField(help_text="Its id; private to the organisation.")
    url = serializers.CharField(help_text="Its address.")
    organisation = serializers.CharField(allow_null=True, help_text="In whose name; null for the register's curators.")
    kind = serializers.ChoiceField(KINDS, help_text="What the file holds.")
    table = serializers.CharField(allow_null=True, help_text="For CSV: the one table that it holds.")
    file_name = serializers.CharField(allow_null=True, help_text="As the sender called it.")
    size = serializers.IntegerField(help_text="Bytes.")
    sha256 = serializers.CharField(help_text="SHA-256 of the file.")
    status = serializers.ChoiceField(ImportStatus.values, help_text=STATES)
    progress = ImportProgressSerializer(help_text="How far the plan has come.")
    counts = ImportCountsSerializer(help_text="Rows of the plan by action.")
    planned_at_sequence = serializers.IntegerField(
        allow_null=True, help_text="The last line of the feed when it was planned."
    )
    failure = serializers.CharField(allow_null=True, help_text="Why the plan could not be made.")
    submissions = serializers.CharField(allow_null=True, help_text="Address of its submissions, once it was applied.")
    created_at = serializers.DateTimeField(help_text="When the file was sent.")
    applied_at = serializers.DateTimeField(allow_null=True, help_text="When it was applied.")
    published_at = serializers.DateTimeField(allow_null=True, help_text="When all of it was published.")
    undone_at = serializers.DateTimeField(allow_null=True, help_text="When it was undone.")


class ImportListSerializer(serializers.Serializer):
    """Imports, newest first."""

    count = serializers.IntegerField(help_text="How many there are in all.")
    count_is_exact = serializers.BooleanField(help_text="Always true here.")
    next = serializers.CharField(allow_null=True, help_text="Null: narrow the list, or ask for a larger page.")
    previous = serializers.CharField(allow_null=True, help_text="Null.")
    results = ImportSummarySerializer(many=True, help_text="At most as many as a page has.")


class ImportAnswerSerializer(ImportSummarySerializer):
    """An import after a step."""

    already_imported = serializers.BooleanField(required=False, help_text="Of an upload: the file was sent before.")
    undone = serializers.IntegerField(required=False, help_text="Of an undone import: how many records.")
    not_undone = NotUndoneSerializer(many=True, required=False, help_text="Of an undone import: the records that stay.")


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


class LikelyDuplicateSerializer(serializers.Serializer):
    """A record of the register that a new one may be the same as."""

    id = serializers.CharField(help_text="Id of the record.")
    name = serializers.CharField(help_text="Its name.")
    why = serializers.CharField(help_text="What makes us think so.")


class PlannedRowSerializer(serializers.Serializer):
    """What would become of one record of the file, or a row of it that belongs to none."""

    index = serializers.IntegerField(help_text="Place in the plan, from 1.")
    sheet = serializers.CharField(help_text="The sheet.")
    row = serializers.IntegerField(help_text="The row, as the spreadsheet shows it.")
    record = serializers.CharField(allow_null=True, help_text="Id of the record; minted for a new one.")
    ref = serializers.CharField(allow_null=True, help_text="What the file calls it.")
    name = serializers.CharField(allow_null=True, help_text="Its name.")
    action = serializers.ChoiceField(Action.values, help_text=ACTIONS)
    problems = PlannedProblemSerializer(many=True, help_text="Everything that is wrong, or looks wrong.")
    changes = EditionChangeSerializer(many=True, help_text="What would change.")
    likely_duplicates = LikelyDuplicateSerializer(many=True, help_text="The surest first.")
    undoing = serializers.CharField(allow_null=True, help_text="`undone`, or why it could not be.")


class PlanSerializer(ImportAnswerSerializer):
    """An import with a page of its plan."""

    count = serializers.IntegerField(help_text="Rows of the plan that were asked for.")
    next = serializers.CharField(allow_null=True, help_text="Address of the next page; null on the last one.")
    rows = PlannedRowSerializer(many=True, help_text="In the order of the file.")


class ApplyingSerializer(serializers.Serializer):
    """How a plan is applied."""

    leave_out_problems = serializers.BooleanField(
        default=False, help_text="Leave records with problems as they are, instead of refusing the plan."
    )
