"""How deprived and how rural an area is, each figure with its index, year and origin."""

from django.db import models
from django.db.models import F, Q

from registry.places.models.areas import Area


class Basis(models.TextChoices):
    OFFICIAL = "official", "Published for this area by the organisation that owns the index"
    PUBLISHED = "published", "Published for this area by another organisation, from official figures"
    COMPUTED = "computed", "Computed by this register from official figures for small areas"


class DeprivationFigure(models.Model):
    """How deprived a district is by one index. Only figures that compare the whole UK may be
    compared across nations.
    """

    class Compares(models.TextChoices):
        UK = "uk", "The whole United Kingdom"
        NATION = "nation", "One nation only"

    area = models.ForeignKey(
        Area,
        on_delete=models.CASCADE,
        related_name="deprivation",
        help_text="The district described.",
    )
    index = models.CharField(max_length=80, help_text="Name of the index, as its publisher gives it.")
    year = models.CharField(
        max_length=20,
        help_text="Year of the index; several, joined by slashes, when it joins several indices.",
    )
    compares = models.CharField(
        max_length=6, choices=Compares.choices, help_text="Which areas it can be compared with."
    )
    score = models.DecimalField(
        max_digits=8,
        decimal_places=3,
        null=True,
        blank=True,
        help_text="Average score; higher is more deprived.",
    )
    rank = models.PositiveIntegerField(
        null=True, blank=True, help_text="Rank of the average score; 1 is most deprived."
    )
    ranked_areas = models.PositiveIntegerField(null=True, blank=True, help_text="How many districts are ranked.")
    decile = models.PositiveSmallIntegerField(
        null=True,
        blank=True,
        help_text=(
            "Tenth in which the district lies; 1 is most deprived. Tenths of the population for "
            "the UK composite index, "
            "tenths of the ranked districts for a national one."
        ),
    )
    share_in_most_deprived_tenth = models.DecimalField(
        max_digits=5,
        decimal_places=4,
        null=True,
        blank=True,
        help_text=("Share (0 to 1) of the district's small areas among the most deprived tenth of its nation."),
    )
    small_areas = models.PositiveIntegerField(
        null=True, blank=True, help_text="How many small areas that share was computed from."
    )
    basis = models.CharField(max_length=9, choices=Basis.choices, help_text="Who made a figure for this area of it.")

    class Meta:
        constraints = [
            models.UniqueConstraint(
                name="deprivation_is_told_once_per_index", fields=["area", "index", "year", "basis"]
            ),
            models.CheckConstraint(
                name="deprivation_decile_is_one_to_ten",
                condition=Q(decile=None) | Q(decile__range=(1, 10)),
            ),
            models.CheckConstraint(
                name="deprivation_rank_is_within_the_ranked",
                condition=Q(rank=None) | Q(rank__gte=1, rank__lte=F("ranked_areas")),
            ),
            models.CheckConstraint(
                name="deprivation_share_is_a_share",
                condition=Q(share_in_most_deprived_tenth=None) | Q(share_in_most_deprived_tenth__range=(0, 1)),
            ),
        ]

    def __str__(self) -> str:
        return f"{self.area_id}: {self.index} {self.year}"


class RuralityFigure(models.Model):
    """How rural a district is by one classification."""

    class ShareOf(models.TextChoices):
        POPULATION = "population", "Residents"
        SMALL_AREAS = "small_areas", "Small areas (LSOAs, Data Zones)"

    area = models.ForeignKey(
        Area, on_delete=models.CASCADE, related_name="rurality", help_text="The district described."
    )
    classification = models.CharField(max_length=80, help_text="Name of the classification, as its publisher gives it.")
    year = models.CharField(max_length=20, help_text="Year of the classification; several when it joins several.")
    class_code = models.CharField(
        max_length=40, blank=True, help_text="Code of the class; empty when only a share is known."
    )
    class_name = models.CharField(max_length=120, blank=True, help_text="Name of the class.")
    rural_share = models.DecimalField(
        max_digits=5,
        decimal_places=4,
        null=True,
        blank=True,
        help_text=("Share (0 to 1) of the district that is rural; see rural_share_of for what is counted."),
    )
    rural_share_of = models.CharField(
        max_length=11, blank=True, choices=ShareOf.choices, help_text="What the share counts."
    )
    basis = models.CharField(max_length=9, choices=Basis.choices, help_text="Who made a figure for this area of it.")

    class Meta:
        constraints = [
            models.UniqueConstraint(
                name="rurality_is_told_once_per_classification",
                fields=["area", "classification", "year", "basis"],
            ),
            models.CheckConstraint(
                name="rurality_share_is_a_share",
                condition=Q(rural_share=None) | Q(rural_share__range=(0, 1)),
            ),
            models.CheckConstraint(
                name="rurality_share_says_of_what",
                condition=Q(rural_share=None) | ~Q(rural_share_of=""),
            ),
        ]

    def __str__(self) -> str:
        return f"{self.area_id}: {self.classification} {self.year}"
