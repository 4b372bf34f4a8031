"""The base of every view that reads: no session, no key, problems for errors, strong ETags."""

from collections.abc import Iterable
from typing import Any

from django.http import HttpResponse, StreamingHttpResponse
from rest_framework.renderers import BaseRenderer
from rest_framework.request import Request
from rest_framework.response import Response
from rest_framework.throttling import BaseThrottle
from rest_framework.views import APIView

from ..conditional import CACHE, matches
from ..formats.media import CSVText, GeoJSONText, JSONText
from ..throttling import ReadsPerMinute, rate_headers


class ReadView(APIView):
    """Answers with finished bytes; nothing is serialised on the way."""

    authentication_classes = ()
    permission_classes = ()
    throttle_classes: tuple[type[BaseThrottle], ...] = (ReadsPerMinute,)
    renderer_classes: tuple[type[BaseRenderer], ...] = (JSONText,)
    http_method_names = ("get", "head", "options")

    def answer(self, request: Request, body: bytes, etag: str, **headers: str) -> HttpResponse:
        """200 with the body, or 304 with none where the caller has it already."""
        if matches(request, etag):
            response = HttpResponse(status=304)
            del response["Content-Type"]
        else:
            response = HttpResponse(body, content_type="application/json")
        response["ETag"] = etag
        response["Cache-Control"] = CACHE
        for name, value in headers.items():
            response[name] = value
        return response

    def options(self, request: Any, *args: Any, **kwargs: Any) -> Any:
        """What may be done here; nothing of how it is made."""
        return HttpResponse(status=204, headers={"Allow": ", ".join(self.allowed_methods)})

    def stream(self, chunks: Iterable[str] | Iterable[bytes], media_type: str, filename: str) -> StreamingHttpResponse:
        response = StreamingHttpResponse(chunks, content_type=media_type)
        response["Content-Disposition"] = f'attachment; filename="{filename}"'
        response["Cache-Control"] = "no-store"
        return response

    def finalize_response(self, request: Request, response: Response, *args: Any, **kwargs: Any) -> Response:
        response = super().finalize_response(request, response, *args, **kwargs)
        for name, value in rate_headers(request._request).items():
            response[name] = value
        return response


class ListView(ReadView):
    """A list, in JSON, CSV or GeoJSON by `format=` or `Accept`."""

    renderer_classes = (JSONText, CSVText, GeoJSONText)

    def format_of(self, request: Request, asked: str) -> str:
        return asked or request.accepted_renderer.format
