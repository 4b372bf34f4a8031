"""Letting go of what is private when it has done its work."""

import datetime

from django.db import transaction
from django.db.models import Q, QuerySet
from django.utils import timezone

from ..models import Challenge, ChallengeAddress, Stage, Tally

KEPT_FOR = datetime.timedelta(days=30)


@transaction.atomic
def forget_private_addresses(*, now: datetime.datetime | None = None) -> int:
    """Delete the addresses of readers 30 days after their challenge was closed; returns how many.

    Challenges whose link was never opened go altogether, and yesterday's counts with them.
    """
    now = now or timezone.now()
    count, _ = old_addresses(now).delete()
    Challenge.objects.filter(stage=Stage.UNVERIFIED, made_at__lt=now - KEPT_FOR).delete()
    Tally.objects.filter(day__lt=now.date()).delete()
    return count


def old_addresses(now: datetime.datetime) -> QuerySet[ChallengeAddress]:
    """Those that the page about privacy says are deleted by then."""
    before = now - KEPT_FOR
    return ChallengeAddress.objects.filter(
        Q(challenge__answered_at__lt=before)
        | Q(challenge__removed_at__lt=before)
        | Q(challenge__stage=Stage.REFUSED, challenge__decided_at__lt=before)
        | Q(challenge__stage=Stage.UNVERIFIED, challenge__made_at__lt=before)
    )
