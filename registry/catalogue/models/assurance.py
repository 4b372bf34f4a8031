from django.db import models
from django.db.models import Q

from ... import fields
from .card import Codes

UNCONFIRMED = "unconfirmed"


class Assurance(models.Model):
    """What others say of a record: who confirmed or disputed it, how many challenges are open.

    A row holds from one line of the feed until another, so that `known_at` sees what was said
    then. Most records have none: nobody has said anything, and then there is nothing to store.
    Made from confirmations and challenges, by publishing; it can be made anew at any time.
    """

    record_id = models.CharField(max_length=14)
    since_seq = models.BigIntegerField(help_text="The line of the feed that brought it about.")
    until_seq = models.BigIntegerField(null=True, help_text="The line of the feed that ended it; empty while it holds.")
    confirmation = fields.Code("confirmation", blank=False, vocabulary="confirmation_state", default=UNCONFIRMED)
    confirmed_by = Codes(help_text="Ids of the organisations whose confirmation holds.")
    disputed_by = Codes(help_text="Ids of the organisations that say it is wrong.")
    last_checked = models.DateField(null=True, help_text="The day on which a party last said that it is right.")
    open_challenges = models.PositiveIntegerField(default=0)
    text = models.TextField(help_text="The same as JSON, as answers show it.")

    class Meta:
        constraints = [
            models.UniqueConstraint(
                name="assurance_one_current_per_record", fields=["record_id"], condition=Q(until_seq__isnull=True)
            ),
            models.UniqueConstraint(name="assurance_changes_once_a_line", fields=["record_id", "since_seq"]),
            models.CheckConstraint(
                name="assurance_ends_after_it_began",
                condition=Q(until_seq=None) | Q(until_seq__gt=models.F("since_seq")),
            ),
        ]

    def __str__(self) -> str:
        return f"{self.record_id} {self.confirmation} since {self.since_seq}"
