"""Neighbourhoods of about 1,500 people, by which deprivation and rurality are published."""

from django.db import models

from registry.places.models.postcodes import CompactDegrees


class SmallArea(models.Model):
    """A Lower Layer Super Output Area (England, Wales), Data Zone (Scotland) or Super Output Area (Northern Ireland)."""

    code = models.CharField(max_length=9, primary_key=True, help_text="Code of the small area.")
    name = models.CharField(max_length=120, help_text="Its name, as its statistical office gives it.")
    district = models.CharField(max_length=9, help_text="GSS code of the district in which it lies.")
    latitude = CompactDegrees(help_text="Degrees north of its centre, WGS84.")
    longitude = CompactDegrees(help_text="Degrees east of its centre, WGS84.")
    deprivation_decile = models.PositiveSmallIntegerField(
        null=True,
        blank=True,
        help_text="Tenth of its nation's small areas by its nation's newest index; 1 is the most deprived tenth.",
    )
    deprivation_rank = models.PositiveIntegerField(
        null=True, blank=True, help_text="Rank by that index; 1 is the most deprived."
    )
    rural_class = models.CharField(
        max_length=8, blank=True, help_text="Code of its class in its nation's rural and urban classification."
    )

    class Meta:
        constraints = [
            models.CheckConstraint(
                name="small_area_decile_is_one_to_ten",
                condition=models.Q(deprivation_decile=None) | models.Q(deprivation_decile__range=(1, 10)),
            ),
        ]

    def __str__(self) -> str:
        return f"{self.name} ({self.code})"
