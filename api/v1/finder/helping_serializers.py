"""What the finder answers of those who help beside associations, of money and of offers."""

from rest_framework import serializers

from ...openapi.shapes import Term


class FinderReasonSerializer(serializers.Serializer):
    """A sentence, and the partnerships that show it."""

    sentence = serializers.CharField(help_text="What is recorded, in plain words.")
    partnerships = serializers.ListField(
        child=serializers.CharField(),
        help_text="Ids of the partnerships that show it, the nearest first, at most fifty.",
    )


class FinderHelperSerializer(serializers.Serializer):
    """Somebody else who may help: the council, an enabler or a funder."""

    organisation = serializers.CharField(help_text="Its id.")
    name = serializers.CharField(help_text="Its name.")
    kind = Term("organisation_kind", help_text="What it is.")
    kilometres = serializers.FloatField(
        allow_null=True, help_text="How far away the nearest partnership is in which it took part."
    )
    works_here = serializers.BooleanField(
        help_text="Whether it is recorded as working in an area that contains the place."
    )
    group = serializers.ChoiceField(
        choices=["council", "enabler", "funder"],
        help_text="What it may be asked for: whoever enabled a partnership is an enabler.",
    )
    is_near = serializers.BooleanField(
        help_text="Whether it works here or did so within 60 km; else the list was widened to the region or nation."
    )
    sentence = serializers.CharField(help_text="What it did, in plain words.")
    partnerships = serializers.ListField(
        child=serializers.CharField(), help_text="Partnerships in which it took part, the nearest first, at most five."
    )
    partnerships_in_all = serializers.IntegerField(
        help_text="How many the sentence is about, those that are not named among them."
    )


class FinderSumSerializer(FinderReasonSerializer):
    """What one funder gave to one partnership."""

    kind = Term("funding_kind", help_text="Grant, loan and so on.")
    amount = serializers.CharField(allow_null=True, help_text="Pounds; null where that is not recorded.")
    amount_to = serializers.CharField(allow_null=True, help_text="Pounds; upper end of a range.")
    state = Term("funding_state", allow_null=True, help_text="Whether it was offered or drawn.")
    kilometres = serializers.FloatField(help_text="How far away the partnership is.")


class FinderFunderSerializer(serializers.Serializer):
    """A funder of partnerships near by, with its sums and their terms."""

    organisation = serializers.CharField(
        allow_null=True, help_text="Id of the funder of today; null where it has no record."
    )
    name = serializers.CharField(help_text="Its name.")
    kind = Term("organisation_kind", allow_null=True, help_text="What it is.")
    sums = FinderSumSerializer(many=True, help_text="The three nearest.")
    more = serializers.IntegerField(help_text="How many more are recorded near by.")


class FinderGivenUpSerializer(FinderSumSerializer):
    """A sum that somebody gave up rather than paid, such as a debt."""

    organisation = serializers.CharField(
        allow_null=True, help_text="Id of who gave it up; null where it has no record."
    )
    name = serializers.CharField(help_text="Its name.")


class FinderOfferSerializer(serializers.Serializer):
    """Land, homes, a building or a service that somebody would hand over near by, valid today."""

    organisation = serializers.CharField(help_text="Id of the organisation that offers it.")
    name = serializers.CharField(help_text="Its name.")
    key = serializers.CharField(help_text="Key of the offer in its record.")
    asset_kinds = serializers.ListField(child=Term("asset_kind"), help_text="What would pass.")
    services = serializers.ListField(child=Term("service"), help_text="Services that would pass.")
    description = serializers.CharField(allow_null=True, help_text="What exactly.")
    site = serializers.CharField(allow_null=True, help_text="Name of the site, estate or village.")
    homes = serializers.IntegerField(allow_null=True, help_text="How many homes.")
    homes_to = serializers.IntegerField(allow_null=True, help_text="Upper end of a range.")
    areas = serializers.ListField(
        child=serializers.CharField(), help_text="GSS codes of the areas it lies in or is for."
    )
    community_kinds = serializers.ListField(
        child=Term("community_kind"), help_text="Groups it is offered to; empty for any."
    )
    statement = serializers.CharField(allow_null=True, help_text="What the organisation says of it.")
    valid_until = serializers.CharField(help_text="Until when it holds (EDTF).")
