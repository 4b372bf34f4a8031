"""`Idempotency-Key`: a POST repeated with one key makes nothing twice (IETF draft)."""

import hashlib
import re
from collections.abc import Callable

from django.db import transaction
from django.http import HttpResponse
from rest_framework.request import Request

from registry.errors import RegistryError
from registry.publishing.models import StoredAnswer
from registry.publishing.stored_answers import wait_for_key

KEY = re.compile(r"[\x21-\x7e]{1,100}")
KEPT_HEADERS = ("Content-Type", "ETag", "Location")


class KeyReused(RegistryError):
    code = "key_reused"
    meaning = "The key was sent with another body or address. Take a new key."
    title = "The key belongs to another request"


class BadKey(RegistryError):
    code = "invalid_idempotency_key"
    meaning = "A key has 1 to 100 visible ASCII characters."
    title = "The key cannot be used"


def once(request: Request, who: str, act: Callable[[], HttpResponse], sent_bytes: Callable[[], bytes]) -> HttpResponse:
    """Act, unless this caller's key was answered before: then give the same answer again.

    Requests with one key wait for each other, so that all of them get the first one's answer;
    if it fails, nothing of it stays and the next one acts.
    """
    key = request.META.get("HTTP_IDEMPOTENCY_KEY")
    if key is None:
        return act()
    if not KEY.fullmatch(key.strip('"')):
        raise BadKey("Send a key of 1 to 100 visible ASCII characters, such as a UUID.")
    digest = hashlib.sha256(f"{request.method} {request.path}\n".encode() + sent_bytes()).hexdigest()
    with transaction.atomic():
        wait_for_key(who, key)
        stored = StoredAnswer.objects.filter(actor=who, key=key).first()
        if stored is not None:
            return _again(stored, digest)
        response = act()
        kept = {name: response[name] for name in KEPT_HEADERS if response.has_header(name)}
        StoredAnswer.objects.create(
            actor=who, key=key, digest=digest, status=response.status_code, payload=response.content, headers=kept
        )
        return response


def _again(stored: StoredAnswer, digest: str) -> HttpResponse:
    if stored.digest != digest:
        raise KeyReused("This key was sent with another body or address: take a new key.")
    response = HttpResponse(bytes(stored.payload), status=stored.status)
    for name, value in stored.headers.items():
        response[name] = value
    response["Idempotent-Replay"] = "true"
    return response
