"""What organisations were reminded of."""

from django.db import models


class NoticeReminder(models.Model):
    """A reminder that was sent, so that it is sent once."""

    organisation = models.CharField(max_length=14)
    notice = models.CharField(max_length=60, help_text="Table and key of the notice: partner_notices/n1.")
    valid_until = models.CharField(max_length=40, help_text="As the notice said when it was sent.")
    email = models.EmailField()
    at = models.DateTimeField(auto_now_add=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(
                name="notice_reminded_once", fields=["organisation", "notice", "valid_until", "email"]
            )
        ]

    def __str__(self) -> str:
        return f"reminder to {self.organisation} about {self.notice}"
