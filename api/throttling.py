"""Counting cheap reads in the process: a count in the database would cost more than the read."""

import time
from collections import defaultdict

from django.conf import settings
from rest_framework.throttling import BaseThrottle

WINDOW = 60


class ReadsPerMinute(BaseThrottle):
    """A fixed window a minute for each address; each worker counts for itself."""

    counts: dict[str, int] = defaultdict(int)
    window = 0

    def allow_request(self, request, view) -> bool:
        limit = settings.READS_PER_MINUTE
        if not limit:
            return True
        window = int(time.time() // WINDOW)
        if window != ReadsPerMinute.window:
            ReadsPerMinute.window = window
            ReadsPerMinute.counts.clear()
        who = address_of(request)
        ReadsPerMinute.counts[who] += 1
        plain = getattr(request, "_request", request)
        plain.rate = (limit, max(0, limit - ReadsPerMinute.counts[who]), self.wait())
        return ReadsPerMinute.counts[who] <= limit

    def wait(self) -> float:
        return WINDOW - time.time() % WINDOW


def address_of(request) -> str:
    """The caller's address; forwarded ones count only as far as our own proxies wrote them."""
    proxies = settings.PROXIES_IN_FRONT
    if proxies:
        forwarded = request.META.get("HTTP_X_FORWARDED_FOR", "").split(",")
        if len(forwarded) >= proxies:
            return forwarded[-proxies].strip()
    return request.META.get("REMOTE_ADDR", "")


def rate_headers(request) -> dict[str, str]:
    """RateLimit fields (IETF draft) of an answer, where the request was counted."""
    rate = getattr(request, "rate", None)
    if rate is None:
        return {}
    limit, left, seconds = rate
    return {
        "RateLimit-Policy": f'"reads";q={limit};w={WINDOW}',
        "RateLimit": f'"reads";r={left};t={int(seconds) + 1}',
    }
