"""Watching a plan being made, and taking it up again where its maker died."""

import datetime

from django.utils import timezone

from .models import Import, ImportStatus

# A chunk takes a second or two; who is silent for this long is dead.
SILENCE = datetime.timedelta(seconds=60)


def is_stalled(plan: Import) -> bool:
    """Whether nobody works on a plan that is not finished: send the file again to go on."""
    return plan.status == ImportStatus.PLANNING and timezone.now() - plan.changed_at > SILENCE
