"""The base of every view that reads: no session, no key, problems for errors, strong ETags."""

from collections.abc import Iterable
from functools import cache
from typing import Any

from django.http import HttpRequest, HttpResponse, StreamingHttpResponse
from rest_framework.exceptions import Throttled
from rest_framework.renderers import BaseRenderer
from rest_framework.request import Request
from rest_framework.response import Response
from rest_framework.throttling import BaseThrottle
from rest_framework.views import APIView

from registry.catalogue.derived import METHOD
from registry.catalogue.reading import latest_sequence

from .. import problems
from ..conditional import CACHE, etag_of, matches
from ..formats.media import CSVText, GeoJSONText, JSONText
from ..throttling import ReadsPerMinute, rate_headers

# What programs send that do not mind: they get JSON without a negotiation.
ANYTHING = frozenset({"", "*/*", "application/json", "application/json, */*"})


class ReadView(APIView):
    """Answers with finished bytes; nothing is serialised on the way."""

    authentication_classes = ()
    permission_classes = ()
    throttle_classes: tuple[type[BaseThrottle], ...] = (ReadsPerMinute,)
    renderer_classes: tuple[type[BaseRenderer], ...] = (JSONText,)
    http_method_names = ("get", "head", "options")
    # What callers send in Accept who take the first of the formats.
    takes_first = ANYTHING

    def dispatch(self, request: Any, *args: Any, **kwargs: Any) -> Any:
        """GET as most send it goes straight to `get`; all else the long way through the framework.

        There is nobody to authenticate and no body to parse, and the framework's own request and
        negotiation would cost more than the database does.
        """
        if request.method != "GET" or request.META.get("HTTP_ACCEPT", "") not in self.takes_first:
            return super().dispatch(request, *args, **kwargs)
        self.request, self.args, self.kwargs = request, args, kwargs
        try:
            for throttle in self.throttle_classes:
                if not (counting := throttle()).allow_request(request, self):
                    raise Throttled(counting.wait())
            response = getattr(self, "get")(request, *args, **kwargs)  # noqa: B009  every view of ours has it
        except Exception as error:
            response = problems.problem_response(error, {"request": request, "view": self})
            if response is None:
                raise
        kind: Any = type(self)
        for name, value in _headers_of(kind):
            response[name] = value
        return self._with_rate(request, response)

    def format_of(self, request: Request | HttpRequest, parameter: str) -> str:
        """The format that was asked for by `format=`, else by `Accept`, else the view's first."""
        if parameter:
            return parameter
        if isinstance(request, Request):
            return request.accepted_renderer.format
        return self.renderer_classes[0].format

    def unchanged(self, request: Any) -> HttpResponse | None:
        """304 where the caller has today's answer already, at the price of one indexed read.

        Whatever is visible in an answer is a line of the feed: the same latest line, the same answer.
        """
        if request.META.get("HTTP_IF_NONE_MATCH", "*") == "*":
            return None  # any answer will do, but whether there is one has to be seen
        etag = etag_of(request, latest_sequence(), METHOD)
        return self.answer(request, b"", etag) if matches(request, etag) else None

    def answer(self, request: Any, payload: bytes, etag: str, **headers: str) -> HttpResponse:
        """200 with the body, or 304 with none where the caller has it already."""
        if matches(request, etag):
            response = HttpResponse(status=304)
            del response["Content-Type"]
        else:
            response = HttpResponse(payload, content_type="application/json")
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

    def finalize_response(self, request: Request, response: Response, *args: Any, **kwargs: Any) -> Any:
        response = super().finalize_response(request, response, *args, **kwargs)
        return self._with_rate(plain(request), response)

    def _with_rate(self, request: HttpRequest, response: HttpResponse) -> HttpResponse:
        for name, value in rate_headers(request).items():
            response[name] = value
        return response


class ListView(ReadView):
    """A list, in JSON, CSV or GeoJSON by `format=` or `Accept`."""

    renderer_classes = (JSONText, CSVText, GeoJSONText)


@cache
def _headers_of(view: Any) -> list[tuple[str, str]]:
    """What the framework would put on every answer of such a view."""
    allowed = [("Allow", ", ".join(method.upper() for method in view.http_method_names))]
    return [*allowed, ("Vary", "Accept")] if len(view.renderer_classes) > 1 else allowed


def plain(request: Any) -> HttpRequest:
    """Django's request, whichever of the two a view was given."""
    return getattr(request, "_request", request)
