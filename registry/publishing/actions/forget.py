"""Letting go of what is private when it has done its work."""

import datetime

from django.db import transaction
from django.db.models import Q
from django.utils import timezone

from ..models import Challenge, ChallengeAddress, Stage, Tally

KEPT_FOR = datetime.timedelta(days=30)


@transaction.atomic
def forget_private_addresses(*, now: datetime.datetime | None = None) -> int:
    """Delete the addresses of readers 30 days after their challenge was closed; returns how many.

    Challenges whose link was never opened go altogether, and yesterday's counts with them.
    """
    now = now or timezone.now()
    before = now - KEPT_FOR
    closed = (
        Q(challenge__answered_at__lt=before)
        | Q(challenge__removed_at__lt=before)
        | Q(challenge__stage=Stage.REFUSED, challenge__decided_at__lt=before)
    )
    count, _ = ChallengeAddress.objects.filter(closed).delete()
    silent = Challenge.objects.filter(stage=Stage.UNVERIFIED, made_at__lt=before)
    count += ChallengeAddress.objects.filter(challenge__in=silent).delete()[0]
    silent.delete()
    Tally.objects.filter(day__lt=now.date()).delete()
    return count
