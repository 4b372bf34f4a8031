"""What stands beside the content of a record: what others and lists say of it, and by what it is in an area."""

from rest_framework import serializers

from registry.content import Kind

from ...openapi.shapes import RecordId, Term
from .regulator import RegulatorInListsSerializer, RegulatorSerializer

CHECKED = (
    "The day on which a party last said that the record is right, of whatever edition; null where none ever did. Once a "
    "year those who take part are asked."
)
OPEN = "Challenges that wait for the publisher's answer."


class AssuranceOfOrganisationSerializer(serializers.Serializer):
    """What readers say of an organisation, as of that line of the feed."""

    open_challenges = serializers.IntegerField(min_value=0, help_text=OPEN)


class AssuranceOfPartnershipSerializer(serializers.Serializer):
    """What the parties and readers say of a partnership, as of that line of the feed."""

    confirmation = Term("confirmation_state", help_text="What the parties say of it.")
    confirmed_by = serializers.ListField(child=RecordId("org"), help_text="The organisations that confirm it.")
    disputed_by = serializers.ListField(child=RecordId("org"), help_text="The organisations that dispute it.")
    last_checked = serializers.DateField(allow_null=True, help_text=CHECKED)
    open_challenges = serializers.IntegerField(min_value=0, help_text=OPEN)


ASSURANCES: dict[str, type[serializers.Serializer]] = {
    "organisation": AssuranceOfOrganisationSerializer,
    "partnership": AssuranceOfPartnershipSerializer,
}
EVIDENCE = (
    "Only in lists that were asked for an area, else null: by which of the kinds of evidence asked for it is there."
)


def beside(kind: Kind, *, in_lists: bool) -> dict[str, serializers.Field]:
    """The members that stand behind the stored text of a record, in their order."""
    members: dict[str, serializers.Field] = {"assurance": ASSURANCES[kind.name]()}
    if kind.name == "organisation":
        regulator = RegulatorInListsSerializer if in_lists else RegulatorSerializer
        members["regulator"] = regulator(allow_null=True)
        members["area_evidence"] = serializers.ListField(
            child=Term("area_evidence"), allow_null=True, help_text=EVIDENCE
        )
    return members
