"""Counting cheap reads in the process: a count in the database would cost more than the read."""

import time
from collections import defaultdict
from typing import TYPE_CHECKING, cast

from django.conf import settings
from django.http import HttpRequest
from rest_framework.request import Request
from rest_framework.throttling import BaseThrottle
from rest_framework.views import APIView

from registry.client_address import address_of

if TYPE_CHECKING:
    from .middleware import MarkedRequest

WINDOW = 60


class ReadsPerMinute(BaseThrottle):
    """A fixed window a minute for each address; each worker counts for itself."""

    counts: dict[str, int] = defaultdict(int)
    window = 0

    def allow_request(self, request: Request, view: APIView) -> bool:
        limit = settings.READS_PER_MINUTE
        if not limit:
            return True
        window = int(time.time() // WINDOW)
        if window != ReadsPerMinute.window:
            ReadsPerMinute.window = window
            ReadsPerMinute.counts.clear()
        who = address_of(request)
        ReadsPerMinute.counts[who] += 1
        marked = cast("MarkedRequest", getattr(request, "_request", request))
        marked.rate = (limit, max(0, limit - ReadsPerMinute.counts[who]), self.wait())
        return ReadsPerMinute.counts[who] <= limit

    def wait(self) -> float:
        return WINDOW - time.time() % WINDOW


def rate_headers(request: HttpRequest) -> dict[str, str]:
    """RateLimit fields (IETF draft) of an answer, where the request was counted."""
    rate = getattr(request, "rate", None)
    if rate is None:
        return {}
    limit, left, seconds = rate
    return {
        "RateLimit-Policy": f'"reads";q={limit};w={WINDOW}',
        "RateLimit": f'"reads";r={left};t={int(seconds) + 1}',
    }
