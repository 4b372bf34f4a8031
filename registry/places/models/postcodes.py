"""Where each postcode of Great Britain lies."""

from django.db import models
from django.db.backends.base.base import BaseDatabaseWrapper


class PostcodeText(models.CharField):
    """A postcode, compared by byte.

    Spelt out as `character varying` because Django would give a `varchar` key a second index for
    prefixes, 90 MB that a key in the C collation does not need.
    """

    def db_type(self, connection: BaseDatabaseWrapper) -> str:
        return 'character varying(7) COLLATE "C"'


class CompactDegrees(models.FloatField):
    """Degrees in four bytes: good to half a metre here, and the grid conversion is good to five."""

    def db_type(self, connection: BaseDatabaseWrapper) -> str:
        return "real"


class Postcode(models.Model):
    """A postcode, live or terminated, with the point and the district that its addresses have."""

    postcode = PostcodeText(primary_key=True, max_length=7, help_text="Postcode in capitals without its space: M11AE.")
    latitude = CompactDegrees(
        help_text="Degrees north, WGS84, within about five metres of the source's grid reference."
    )
    longitude = CompactDegrees(
        help_text="Degrees east, WGS84, within about five metres of the source's grid reference."
    )
    district = models.CharField(
        max_length=9,
        help_text=("GSS code of the district in the source's edition; resolve it for the current one."),
    )

    def __str__(self) -> str:
        return f"{self.postcode[:-3]} {self.postcode[-3:]}"
