"""The base of views for those who sign in: private answers, strict bodies, one POST once."""

import hashlib
from collections.abc import Callable
from typing import Any

import orjson
from django.http import HttpResponse
from rest_framework.request import Request
from rest_framework.views import APIView

from registry.accounts.actor import Actor

from ..authentication import actor_of
from ..conditional import matches
from ..formats.media import JSONText
from ..idempotency import once
from ..throttling import ReadsPerMinute, rate_headers


class WritingView(APIView):
    """Nothing here may be kept by a cache; every answer is for the one who asked."""

    authentication_classes = ()
    permission_classes = ()
    throttle_classes = (ReadsPerMinute,)
    renderer_classes = (JSONText,)
    parser_classes = ()
    actor: Actor

    def initial(self, request: Request, *args: Any, **kwargs: Any) -> None:
        super().initial(request, *args, **kwargs)
        self.actor = actor_of(request)

    def say(self, payload: Any, status: int = 200, **headers: str) -> HttpResponse:
        response = HttpResponse(orjson.dumps(payload), status=status, content_type="application/json")
        for name, value in headers.items():
            response[name.replace("_", "-")] = value
        return response

    def say_text(self, request: Request, payload: bytes, **headers: str) -> HttpResponse:
        """Public text, under an ETag of its own; 304 where the caller has it already."""
        etag = f'"{hashlib.blake2b(payload, digest_size=12).hexdigest()}"'
        if matches(request._request, etag):
            response = HttpResponse(status=304)
            del response["Content-Type"]
        else:
            response = HttpResponse(payload, content_type="application/json")
        response["ETag"] = etag
        for name, value in headers.items():
            response[name] = value
        return response

    def once(
        self, request: Request, act: Callable[[], HttpResponse], payload: bytes | None = None, *, who: str = ""
    ) -> HttpResponse:
        """Act once for the key that was sent; `who` tells callers apart that nobody has signed in."""
        return once(request, who or self.actor.key, act, payload)

    def finalize_response(self, request: Request, response: Any, *args: Any, **kwargs: Any) -> Any:
        response = super().finalize_response(request, response, *args, **kwargs)
        response["Cache-Control"] = "no-store"
        response["Vary"] = "Authorization"
        for name, value in rate_headers(request._request).items():
            response[name] = value
        return response
