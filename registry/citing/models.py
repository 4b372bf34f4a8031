"""What an answer was when somebody fixed it: kept for good, so that later openings can be compared with it."""

from django.db import models

LONGEST_ADDRESS = 2000


class FixedAnswer(models.Model):
    """How many entries an answer had, and their hash. It holds nothing of whoever fixed it."""

    address = models.CharField(
        max_length=LONGEST_ADDRESS, unique=True, help_text="Permanent address of the citation, from the slash on."
    )
    count = models.BigIntegerField(help_text="How many entries were found.")
    hash = models.CharField(max_length=64, help_text="SHA-256 over what was found.")
    fixed_at = models.DateTimeField(auto_now_add=True)

    def __str__(self) -> str:
        return self.address
