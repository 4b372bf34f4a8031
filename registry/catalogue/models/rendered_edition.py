from django.db import models

from .card import Stamp


class RenderedEdition(models.Model):
    """The stored answers for one edition: a pure function of its content and of what its stamp tells.

    One of another stamp is as good as missing. A reader that meets such a gap renders it and stores
    nothing, so that reads work on a standby.
    """

    edition = models.BigIntegerField(
        primary_key=True, help_text="The edition's published_seq, whatever kind of record it is."
    )
    full = models.TextField(help_text="The whole record as JSON.")
    summary = models.TextField(help_text="The record as lists show it, as JSON.")
    flat = models.TextField(help_text="The record as one row of a file: members of a JSON object, without its braces.")
    csv = models.TextField(help_text="The same as cells of CSV.")
    stamp = Stamp()

    def __str__(self) -> str:
        return f"text of edition {self.edition}"
