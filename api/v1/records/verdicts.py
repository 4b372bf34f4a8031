"""What the register says of a content: each problem and where it is, and what would change."""

from rest_framework import serializers

from ...openapi.shapes import described
from .edition_serializers import EditionChangeSerializer

VERDICT = "Whether it could be published as it is: no problem of severity `error`."


class ReportedProblemSerializer(serializers.Serializer):
    """One thing that is wrong with a content, or that looks wrong."""

    pointer = serializers.CharField(
        allow_blank=True, help_text="Where, by key: `/homes/h2/count`; empty for the whole record."
    )
    code = serializers.CharField(help_text="Code of the problem, or of the rule: `/api/v1/rules/`.")
    detail = serializers.CharField(help_text="What is wrong and what to do about it.")
    severity = serializers.ChoiceField(["error", "warning"], help_text="An error stops a publication.")


class VerdictSerializer(serializers.Serializer):
    """The verdict on a content, as it would be given on publication."""

    can_be_submitted = serializers.BooleanField(help_text=VERDICT)
    report = ReportedProblemSerializer(many=True, help_text="Every problem and warning, in reading order.")


DifferenceSerializer = described(
    "Difference",
    "What a submission would change of the current edition.",
    {
        "id": serializers.CharField(help_text="Id of the submission."),
        "record": serializers.CharField(help_text="Id of the record."),
        "from": serializers.IntegerField(
            allow_null=True, help_text="Number of the current edition; null for a new record."
        ),
        "is_stale": serializers.BooleanField(help_text="Whether another edition was published since it was begun."),
        "changes": EditionChangeSerializer(many=True, help_text="In reading order."),
    },
)
