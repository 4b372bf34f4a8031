"""The text of what was published, apart from the rows that are filtered, which stay narrow."""

from django.db import models

from registry import chance


def new_salt() -> str:
    return chance.hexadecimal(32)


class CanonicalContent(models.Model):
    """The canonical text of one edition and the salt of its digest; `registry.content.canonical`."""

    edition = models.BigIntegerField(
        primary_key=True, help_text="The edition's published_seq, whatever kind of record it is."
    )
    text = models.TextField()
    salt = models.CharField(max_length=32, default=new_salt, blank=True)

    def __str__(self) -> str:
        return f"content of edition {self.edition}"
