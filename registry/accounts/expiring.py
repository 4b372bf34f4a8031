"""Tokens that programs still use, and soon no more."""

import datetime
from collections.abc import Collection

from django.db.models import QuerySet
from django.utils import timezone

from .models import Token

AHEAD = datetime.timedelta(days=14)


def expiring_tokens(today: datetime.date, organisations: Collection[str] | None = None) -> QuerySet[Token]:
    """Those that are still good and expire within 14 days; of all organisations, or of some."""
    good = Token.objects.filter(revoked_at=None, expires_at__gt=timezone.now(), expires_at__date__lte=today + AHEAD)
    return (good if organisations is None else good.filter(organisation__in=organisations)).order_by("expires_at", "pk")
