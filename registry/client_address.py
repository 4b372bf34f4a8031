"""Where a request came from, for limits: never kept."""

import ipaddress

from django.conf import settings
from django.http import HttpRequest


def address_of(request: HttpRequest) -> str:
    """The caller's address; forwarded ones count only as far as our own proxies wrote them."""
    proxies = settings.PROXIES_IN_FRONT
    if proxies:
        forwarded = request.META.get("HTTP_X_FORWARDED_FOR", "").split(",")
        if len(forwarded) >= proxies:
            return _without_port(forwarded[-proxies].strip()) or request.META.get("REMOTE_ADDR", "")
    return request.META.get("REMOTE_ADDR", "")


def _without_port(text: str) -> str:
    """Some proxies write the port as well: another at each request, it would count as another caller. Empty: no address."""
    bracketed, _, _ = text.removeprefix("[").partition("]")
    for host in (bracketed, text.partition(":")[0]):
        try:
            return str(ipaddress.ip_address(host))
        except ValueError:
            pass
    return ""
