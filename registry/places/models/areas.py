"""Areas by their nine-character GSS codes, and what became of those that are gone."""

from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.db.models import F, Q


class Area(models.Model):
    """A place with an official code: a district, a region, a nation."""

    class Level(models.TextChoices):
        UNION = "union", "United Kingdom"
        COUNTRY = "country", "Country"
        REGION = "region", "English region"
        COMBINED_AUTHORITY = "combined_authority", "Combined authority of several councils"
        COUNTY = "county", "County with districts below it, metropolitan ones among them"
        DISTRICT = "district", "Local authority district (all unitary and lower-tier councils)"
        PARISH = "parish", "Parish or community"
        WARD = "ward", "Electoral ward or division"

    code = models.CharField(
        max_length=9,
        primary_key=True,
        help_text="GSS code of the area. Source: Office for National Statistics.",
    )
    name = models.CharField(max_length=120, help_text="Name in English as the Office for National Statistics gives it.")
    name_welsh = models.CharField(
        max_length=120,
        blank=True,
        help_text="Name in Welsh; empty when it is the same or the source gives none.",
    )
    level = models.CharField(max_length=20, choices=Level.choices, help_text="What kind of area this is.")
    parent = models.ForeignKey(
        "self",
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="parts",
        help_text="The next larger area that contains it; empty for the United Kingdom.",
    )
    also_in = ArrayField(
        models.CharField(max_length=9),
        default=list,
        blank=True,
        help_text="Codes of other areas that contain it whole: combined authorities and metropolitan counties.",
    )
    starts_on = models.DateField(
        null=True,
        blank=True,
        help_text="First day on which the code was in force; not before 2009, when codes began.",
    )
    ends_on = models.DateField(null=True, blank=True, help_text="Last day on which the code was in force.")
    current = models.BooleanField(help_text="Whether the code is in force in the edition it was loaded from.")
    source = models.CharField(max_length=200, help_text="Publication from which the row was taken.")
    edition = models.CharField(
        max_length=7,
        help_text="Year and month of that publication; an older one never overwrites a newer one.",
    )

    class Meta:
        constraints = [
            models.CheckConstraint(name="area_code_is_a_gss_code", condition=Q(code__regex=r"^[EWSNK][0-9]{8}$")),
            models.CheckConstraint(name="area_in_force_has_not_ended", condition=Q(current=False) | Q(ends_on=None)),
            models.CheckConstraint(name="area_is_not_inside_itself", condition=~Q(parent=F("code"))),
            models.CheckConstraint(
                name="area_ends_after_it_starts",
                condition=Q(ends_on=None) | Q(starts_on=None) | Q(ends_on__gte=F("starts_on")),
            ),
        ]

    def __str__(self) -> str:
        return f"{self.name} ({self.code})"


class AreaSuccession(models.Model):
    """One step from a code that was retired to a code that took its place."""

    class Kind(models.TextChoices):
        RECODED = "recoded", "The same area, or nearly, under a new code"
        MERGED = "merged", "Joined with others into a larger area"
        SPLIT = "split", "Divided; this is one of several successors"

    predecessor = models.ForeignKey(
        Area,
        on_delete=models.CASCADE,
        related_name="successions",
        help_text="The area whose code was retired.",
    )
    successor = models.ForeignKey(
        Area,
        on_delete=models.CASCADE,
        related_name="origins",
        help_text="An area that took its place.",
    )
    on = models.DateField(null=True, blank=True, help_text="First day of the successor.")
    kind = models.CharField(max_length=7, choices=Kind.choices, help_text="How the one became the other.")

    class Meta:
        constraints = [
            models.UniqueConstraint(name="area_succession_is_told_once", fields=["predecessor", "successor"]),
            models.CheckConstraint(name="area_does_not_succeed_itself", condition=~Q(predecessor=F("successor"))),
        ]

    def __str__(self) -> str:
        return f"{self.predecessor_id} → {self.successor_id}"


class AreaName(models.Model):
    """Another name by which people look for an area: an older or everyday one, or that of a parish or town in it."""

    class Kind(models.TextChoices):
        OTHER = "other", "Another name of the area itself"
        PARISH = "parish", "A parish, a community or a town within it"

    area = models.ForeignKey(
        Area, on_delete=models.CASCADE, related_name="other_names", help_text="The area that is meant."
    )
    name = models.CharField(max_length=120, help_text="The name.")
    kind = models.CharField(max_length=6, choices=Kind.choices, help_text="What it names.")

    def __str__(self) -> str:
        return f"{self.name} ({self.area_id})"
