"""Text that had to go by law. The line in the feed stays, and so does this row."""

from django.db import models


class Removal(models.Model):
    """What was removed from an edition, on what ground; never what it said."""

    sequence = models.BigIntegerField(primary_key=True, help_text="The line of the feed that tells of it.")
    edition = models.BigIntegerField(db_index=True, help_text="published_seq of the edition.")
    pointers = models.JSONField(help_text="The cells that were emptied, by key.")
    ground = models.CharField(max_length=500, help_text="The law or decision, in plain words.")
    digest = models.CharField(max_length=64, help_text="Salted SHA-256 of the text that remains.")
    transaction = models.BigIntegerField(
        db_default=models.Func(function="txid_current"),
        editable=False,
        help_text="The database transaction in which the edition was taken out and put back.",
    )
    by = models.CharField(max_length=300, help_text="Who carried it out.")

    def __str__(self) -> str:
        return f"removal {self.sequence} from edition {self.edition}"
