"""The base of views for those who sign in: private answers, strict bodies, one POST once."""

from collections.abc import Callable
from typing import Any

import orjson
from django.http import HttpResponse
from rest_framework.request import Request
from rest_framework.views import APIView

from registry.accounts.actor import Actor

from ..authentication import actor_of
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

    def say(self, body: Any, status: int = 200, **headers: str) -> HttpResponse:
        response = HttpResponse(orjson.dumps(body), status=status, content_type="application/json")
        for name, value in headers.items():
            response[name.replace("_", "-")] = value
        return response

    def once(self, request: Request, act: Callable[[], HttpResponse], body: bytes | None = None) -> HttpResponse:
        return once(request, self.actor, act, body)

    def finalize_response(self, request: Request, response: Any, *args: Any, **kwargs: Any) -> Any:
        response = super().finalize_response(request, response, *args, **kwargs)
        response["Cache-Control"] = "no-store"
        response["Vary"] = "Authorization"
        for name, value in rate_headers(request._request).items():
            response[name] = value
        return response
