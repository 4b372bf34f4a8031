"""What the Regulator of Social Housing publishes of English landlords, by their code."""

from django.db import models
from django.db.models import Q

from registry.places.models.areas import Area


class RegisteredProvider(models.Model):
    """An organisation on the regulator's list of registered providers of social housing, now or in an
    earlier edition.
    """

    class Designation(models.TextChoices):
        NON_PROFIT = "non_profit", "Non-profit"
        PROFIT = "profit", "Profit"
        LOCAL_AUTHORITY = "local_authority", "Local authority"

    code = models.CharField(max_length=10, primary_key=True, help_text="Registration number, such as L4240 or 4568.")
    name = models.CharField(max_length=250, help_text="Name in the latest edition that lists the provider.")
    registered_on = models.DateField(null=True, blank=True, help_text="Day of registration.")
    designation = models.CharField(max_length=15, choices=Designation.choices, help_text="Designation on the list.")
    corporate_form = models.CharField(
        max_length=80,
        blank=True,
        help_text="Corporate form as listed (2017: class of legal entity); empty if not given.",
    )
    first_listed = models.CharField(max_length=7, help_text="Earliest loaded edition that lists it, as year-month.")
    last_listed = models.CharField(
        max_length=7,
        help_text=("Latest loaded edition that lists it; earlier than the newest edition means it has left."),
    )

    class Meta:
        constraints = [
            models.CheckConstraint(
                name="provider_first_listed_no_later_than_last",
                condition=Q(first_listed__lte=models.F("last_listed")),
            ),
        ]

    def __str__(self) -> str:
        return f"{self.name} ({self.code})"


class Tenure(models.TextChoices):
    LOW_COST_RENTAL = "low_cost_rental", "Low-cost rental (LCRA)"
    LOW_COST_OWNERSHIP = "low_cost_ownership", "Low-cost home ownership (LCHO)"
    COMBINED = "combined", "Both reported together"


class SatisfactionMeasure(models.Model):
    """One perception measure (TP01 to TP12) of one landlord in one year, as its tenants
    answered.
    """

    landlord_code = models.CharField(max_length=10, help_text="Registration number of the landlord.")
    landlord_name = models.CharField(max_length=250, help_text="Name of the landlord in that year's publication.")
    year = models.PositiveSmallIntegerField(help_text="Year in which the reporting year ends: 2025 for April 2024 on.")
    tenure = models.CharField(max_length=18, choices=Tenure.choices, help_text="Whose answers these are.")
    measure = models.CharField(max_length=4, help_text="Code of the tenant satisfaction measure, TP01 to TP12.")
    percent = models.DecimalField(
        max_digits=6,
        decimal_places=3,
        null=True,
        blank=True,
        help_text="Percent of respondents who were satisfied.",
    )
    marker = models.CharField(
        max_length=8,
        blank=True,
        help_text="The regulator's marker, verbatim, where it gives no figure, such as [X].",
    )

    class Meta:
        constraints = [
            models.UniqueConstraint(
                name="satisfaction_is_told_once",
                fields=["landlord_code", "year", "tenure", "measure"],
            ),
            models.CheckConstraint(
                name="satisfaction_is_a_percent_or_a_marker",
                condition=Q(percent__range=(0, 100), marker="") | (Q(percent=None) & ~Q(marker="")),
            ),
        ]

    def __str__(self) -> str:
        return f"{self.landlord_code} {self.year} {self.tenure} {self.measure}"


class HomesOwned(models.Model):
    """How many social homes a landlord owned at the end of a reporting year."""

    landlord_code = models.CharField(max_length=10, help_text="Registration number of the landlord.")
    landlord_name = models.CharField(max_length=250, help_text="Name of the landlord in that year's publication.")
    year = models.PositiveSmallIntegerField(help_text="Year in which the reporting year ends: 2025 for April 2024 on.")
    homes = models.PositiveIntegerField(
        null=True,
        blank=True,
        help_text="Homes owned, rental and home ownership together (denominator of NM01).",
    )
    low_cost_rental = models.PositiveIntegerField(null=True, blank=True, help_text="Low-cost rental homes owned.")
    low_cost_ownership = models.PositiveIntegerField(
        null=True, blank=True, help_text="Low-cost home ownership homes owned."
    )

    class Meta:
        verbose_name_plural = "homes owned"
        constraints = [
            models.UniqueConstraint(name="homes_owned_is_told_once_a_year", fields=["landlord_code", "year"]),
        ]

    def __str__(self) -> str:
        return f"{self.landlord_code} {self.year}"


class HomesInDistrict(models.Model):
    """How many social homes a landlord owned in one district at the end of a reporting year."""

    class Size(models.TextChoices):
        LARGE = "large", "Private registered provider with 1,000 homes or more"
        SMALL = "small", "Private registered provider with fewer than 1,000 homes"
        LOCAL_AUTHORITY = "local_authority", "Local authority"

    landlord_code = models.CharField(max_length=10, help_text="Registration number of the landlord.")
    landlord_name = models.CharField(max_length=250, help_text="Name of the landlord in that year's publication.")
    landlord_size = models.CharField(
        max_length=15, choices=Size.choices, help_text="Which of the regulator's returns the figures come from."
    )
    year = models.PositiveSmallIntegerField(help_text="Year in which the reporting year ends: 2025 for April 2024 on.")
    area = models.ForeignKey(
        Area,
        on_delete=models.CASCADE,
        related_name="homes_of_landlords",
        help_text="The district, by its code of today.",
    )
    homes = models.PositiveIntegerField(help_text="All social homes owned there.")
    general_needs = models.PositiveIntegerField(
        null=True, blank=True, help_text="Self-contained general needs homes owned there."
    )
    bed_spaces = models.PositiveIntegerField(null=True, blank=True, help_text="General needs bed spaces owned there.")
    supported = models.PositiveIntegerField(
        null=True, blank=True, help_text="Units of supported housing and housing for older people."
    )
    low_cost_ownership = models.PositiveIntegerField(
        null=True,
        blank=True,
        help_text="Low-cost home ownership homes of which less than all the equity is sold; empty where they were not counted.",
    )

    class Meta:
        verbose_name_plural = "homes in districts"
        constraints = [
            models.UniqueConstraint(
                name="homes_in_a_district_are_told_once_a_year", fields=["landlord_code", "year", "area"]
            ),
        ]
        indexes = [models.Index(fields=["area", "year"], name="homes_by_district")]

    def __str__(self) -> str:
        return f"{self.landlord_code} {self.area_id} {self.year}"
