"""Which reference data the register holds, where it came from and when it was loaded."""

from django.db import models
from django.db.models import Q


class ReferenceLoad(models.Model):
    """One load of one reference set. Rows are only ever added: a trigger refuses changes."""

    what = models.CharField(max_length=60, db_index=True, help_text="Which set was loaded.")
    source = models.CharField(max_length=300, help_text="Who published it, and the name of the publication.")
    edition = models.CharField(
        max_length=40, help_text="Edition of the publication: a year, year and month, or version."
    )
    licence = models.CharField(max_length=60, help_text="Licence under which it is used.")
    sha256 = models.CharField(
        max_length=64, help_text="SHA-256 of the file, in hexadecimal; of all files in their order."
    )
    rows = models.PositiveIntegerField(help_text="Rows read from the first file; postcodes: rows stored.")
    fewer_rows_because = models.TextField(
        blank=True,
        help_text="Why a load with over 5 % fewer rows than the one before was accepted.",
    )
    loaded_at = models.DateTimeField(auto_now_add=True, help_text="When the load was committed.")

    class Meta:
        constraints = [
            models.CheckConstraint(name="reference_load_has_a_hash", condition=Q(sha256__regex=r"^[0-9a-f]{64}$")),
        ]

    def __str__(self) -> str:
        return f"{self.what} {self.edition}"
