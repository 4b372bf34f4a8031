"""In which large areas each organisation takes or took part in partnerships, added up as they are written."""

from django.db import models


class PartnerArea(models.Model):
    """In so many current partnerships in an area wider than a district an organisation took part; no code is anywhere.

    Whoever asks for a region or a nation would otherwise have its partnerships gone through one by one.
    """

    organisation_id = models.CharField(max_length=14, help_text="The organisation as the records name it.")
    area = models.CharField(max_length=9, help_text="GSS code; empty for wherever it took part in any.")
    partnerships = models.IntegerField()

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["area", "organisation_id"], name="partner_area_is_added_up_once"),
        ]
        indexes = [models.Index(fields=["organisation_id"], name="partner_area_by_organisation")]

    def __str__(self) -> str:
        return f"{self.organisation_id} in {self.area or 'any'}"
