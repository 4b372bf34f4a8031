"""Browsers on which somebody signed in before: guesses of strangers do not shut them out there.

A signed cookie names the accounts, as digests. It signs nobody in; tries on such a browser only have a count of their own.
"""

import secrets
from typing import Any

from django.conf import settings
from django.core import signing
from django.http import HttpRequest, HttpResponse
from django.utils.crypto import salted_hmac

COOKIE = "known_device"
SALT = "registry.website.known_device"
A_YEAR = 365 * 24 * 3600
# A shared computer of an office; the one used longest ago makes room.
MOST_ACCOUNTS = 10


def device_of(request: HttpRequest, account: str) -> str:
    """The name of this browser if the account signed in on it before, else nothing."""
    known = _read(request)
    return known["device"] if _digest(account) in known["accounts"] else ""


def remember_device(request: HttpRequest, response: HttpResponse, account: str) -> None:
    """Let the browser carry that this account signed in on it."""
    known, digest = _read(request), _digest(account)
    others = [other for other in known["accounts"] if other != digest]
    known["accounts"] = [digest, *others][:MOST_ACCOUNTS]
    response.set_cookie(
        COOKIE,
        signing.dumps(known, salt=SALT),
        max_age=A_YEAR,
        path="/accounts/",
        secure=settings.SESSION_COOKIE_SECURE,
        httponly=True,
        samesite="Lax",
    )


def _read(request: HttpRequest) -> dict[str, Any]:
    try:
        return signing.loads(request.COOKIES.get(COOKIE, ""), salt=SALT, max_age=A_YEAR)
    except signing.BadSignature:
        return {"device": secrets.token_hex(8), "accounts": []}


def _digest(account: str) -> str:
    return salted_hmac(SALT, account.strip().lower(), algorithm="sha256").hexdigest()[:32]
