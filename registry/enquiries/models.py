"""An enquiry from when it is typed until its sender has shown that the address is theirs."""

from django.db import models

from registry import fields
from registry.identifiers import mint_opaque
from registry.organisations.models import Organisation


def new_id() -> str:
    return mint_opaque("enq")


class Enquiry(models.Model):
    """What a group asks of an association. Nothing of it is public.

    Its words and its address are here until it is relayed or its link has expired, then they go: from there on they
    are in the mailboxes of the two, and nowhere else.
    """

    id = models.CharField(primary_key=True, max_length=24, default=new_id, editable=False)
    organisation = models.ForeignKey(
        Organisation,
        models.PROTECT,
        related_name="enquiries",
        help_text="Whom it was written to, as the page named it.",
    )
    group_name = fields.Text("group", max_length=120, help_text="The name of the group.")
    name = fields.Text("name", max_length=100, help_text="Who writes for it, if they say so.")
    email = models.EmailField(blank=True, help_text="Where the answer goes.")
    question = fields.LongText("question", max_length=3000, help_text="What the group asks.")
    plan = models.JSONField(default=dict, help_text="What the group says of its plans; empty where it said nothing.")
    digest = models.CharField(max_length=64, unique=True, help_text="SHA-256 of the secret of the link.")
    made_at = models.DateTimeField(auto_now_add=True)
    expires_at = models.DateTimeField(help_text="Until when the link can be used.")
    relayed_at = models.DateTimeField(null=True, help_text="When its sender had it sent on.")

    class Meta:
        verbose_name_plural = "enquiries"
        constraints = [
            models.CheckConstraint(
                name="enquiry_keeps_no_words_once_relayed",
                condition=models.Q(relayed_at=None) | models.Q(group_name="", name="", email="", question="", plan={}),
            )
        ]
        indexes = [models.Index(fields=["made_at"], name="enquiry_by_day")]

    def __str__(self) -> str:
        return f"{self.id} to {self.organisation_id}"
