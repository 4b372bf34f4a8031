"""Where a request came from, for limits: never kept."""

from django.conf import settings
from django.http import HttpRequest


def address_of(request: HttpRequest) -> str:
    """The caller's address; forwarded ones count only as far as our own proxies wrote them."""
    proxies = settings.PROXIES_IN_FRONT
    if proxies:
        forwarded = request.META.get("HTTP_X_FORWARDED_FOR", "").split(",")
        if len(forwarded) >= proxies:
            return forwarded[-proxies].strip()
    return request.META.get("REMOTE_ADDR", "")
