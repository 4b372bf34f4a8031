"""Derived values of a partnership that tell who holds, does and decides what."""

from rest_framework import serializers

from ...openapi.shapes import Term, described
from .derived import REASON

READINGS = ["now", "until_it_ended", "as_agreed", "never_carried_out"]
INTERESTS = [
    "freehold", "unstated", "long_lease", "lease", "short_lease", "licence", "nomination", "option", "easement",
    "contract_only", "surrender_or_termination",
]  # fmt: skip


class FacetSerializer(serializers.Serializer):
    """One answer: the sides and parties, and what in the record says so. Empty where the record does not."""

    sides = serializers.ListField(child=Term("side"), help_text="The sides; several where it is split.")
    parties = serializers.ListField(child=serializers.CharField(), help_text="Keys of parties.")
    by = serializers.CharField(
        allow_null=True,
        help_text="The part of the record that says so: `transfers`, `roles`, `homes`, `service_transfers`, "
        "`funding` or `decision_rights`.",
    )


class FacetsSerializer(serializers.Serializer):
    """Six questions that describe an arrangement better than one label."""

    reading = serializers.ChoiceField(
        READINGS, help_text="How the record was read: as it is now, as agreed, until it ended, or as it was meant."
    )
    land = FacetSerializer(help_text="Who owns the land; where only leases are recorded, who holds one.")
    building = FacetSerializer(help_text="Who owns the homes; failing that, who is landlord.")
    manager = FacetSerializer(help_text="Who manages the homes.")
    funding_channel = FacetSerializer(help_text="Through whom money reaches the scheme.")
    developer = FacetSerializer(help_text="Who develops.")
    decision = FacetSerializer(help_text="Who decides, by the decision rights; failing these, who allocates.")


class LandPositionSerializer(serializers.Serializer):
    """What one party holds, or held, of one asset."""

    asset = serializers.CharField(help_text="Key of the transfer that first tells of the asset, or `homes`.")
    party = serializers.CharField(help_text="Key of the party.")
    side = Term("side", help_text="Its side.")
    interest = serializers.ChoiceField(INTERESTS, help_text="`unstated` where no source names the deed.")
    of = serializers.ChoiceField(["homes", "beside"], help_text="Whether homes stand on it, or it lies beside them.")
    by = serializers.ChoiceField(
        ["transfer", "role", "presumed"], help_text="A transfer, a role alone, or presumed as it granted a lease."
    )
    since = serializers.CharField(allow_null=True, help_text="The date of the transfer.")
    until = serializers.CharField(allow_null=True, help_text="The date of the transfer that ended it.")
    over = serializers.BooleanField(help_text="Whether it has ended.")


class IntendedRolesSerializer(serializers.Serializer):
    """Roles that a party is meant to have and does not have yet."""

    party = serializers.CharField(help_text="Key of the party.")
    roles = serializers.ListField(child=Term("role"), help_text="Roles that wait for a transfer, or for the party.")


PerpetuitySerializer = described(
    "Perpetuity",
    "How strongly it is protected for ever.",
    {
        "code": Term("perpetuity_strength", help_text="The code, of the locks in force on all homes."),
        "label": serializers.CharField(help_text="The code in words."),
        "homes_locked": serializers.IntegerField(
            allow_null=True, help_text="Homes on which a lasting lock is in force; null where not known."
        ),
        "homes": serializers.IntegerField(allow_null=True, help_text="Of so many homes."),
        "proposed": serializers.ListField(
            child=Term("protection_kind"), help_text="Locks that are proposed and not in force."
        ),
        "reason": serializers.CharField(help_text=REASON),
    },
)
