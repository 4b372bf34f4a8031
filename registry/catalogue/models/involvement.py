"""What each organisation did in each partnership that is on the register now."""

from django.contrib.postgres.indexes import GistIndex
from django.db import models
from django.db.models import F, Func, Q, Value

from .card import Codes

# A degree of longitude is so much of one of latitude, in the middle of the United Kingdom.
FLAT = 0.58
POINT = Func(F("longitude") * Value(FLAT), F("latitude"), function="point")


class Involvement(models.Model):
    """One party of a current partnership, beside what a ranking of partners asks of that partnership.

    Narrow, since a ranking reads all of them: cards are ten times as wide. Written and taken out with the
    entry of the partnership, and made anew with it.
    """

    record_id = models.CharField(max_length=14, help_text="Id of the partnership.")
    organisation_id = models.CharField(max_length=14, help_text="The organisation as the record names it.")
    side = models.CharField(max_length=60)
    part = models.CharField(max_length=60)
    roles = Codes()
    as_association = models.BooleanField(
        db_default=False,
        help_text="Whether it counts as the association's: on that side, or landlord of the community side.",
    )
    beside_another = models.BooleanField(
        db_default=False, help_text="Whether that holds of another organisation of the same partnership too."
    )
    community_kinds = Codes()
    model = models.CharField(max_length=60, help_text="The derived label of the partnership.")
    stage = models.CharField(max_length=60)
    status = models.CharField(max_length=60)
    district = models.CharField(max_length=9, help_text="Today's code; empty where it is not known.")
    wider_areas = Codes(db_default=[], help_text="Codes of all areas wider than a district that it lies in.")
    nation = models.CharField(max_length=9)
    latitude = models.FloatField(null=True, help_text="Of the partnership, else the middle of its district.")
    longitude = models.FloatField(null=True)
    year = models.SmallIntegerField(null=True, help_text="The latest year known: completed, ended or begun.")
    homes = models.IntegerField(null=True)

    class Meta:
        indexes = [
            models.Index(fields=["record_id"], name="involvement_by_record"),
            models.Index(fields=["organisation_id", "year"], name="involvement_by_organisation"),
            models.Index(
                fields=["organisation_id"], name="involvement_beside_another", condition=Q(beside_another=True)
            ),
            GistIndex(POINT, name="involvement_by_point"),
            # Of an association there are three others in a partnership, which the nearest would pass one by one.
            GistIndex(POINT, name="involvement_of_associations", condition=Q(as_association=True)),
        ]

    def __str__(self) -> str:
        return f"{self.organisation_id} in {self.record_id}"
