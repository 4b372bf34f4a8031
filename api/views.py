"""The base of every view: no session, problems for errors, strong ETags in public, nothing kept in private."""

import datetime
import hashlib
from collections.abc import Callable, Mapping
from functools import cache, cached_property
from typing import Any, ClassVar

import orjson
from django.http import HttpRequest, HttpResponse
from rest_framework.exceptions import Throttled
from rest_framework.renderers import BaseRenderer
from rest_framework.request import Request
from rest_framework.response import Response
from rest_framework.serializers import Serializer
from rest_framework.throttling import BaseThrottle
from rest_framework.views import APIView

from registry.accounts.actor import Actor
from registry.accounts.policy import NotSignedIn
from registry.catalogue.reading import latest_sequence
from registry.client_address import address_of

from . import problems
from .authentication import actor_of
from .conditional import CACHE, asks_whether_changed, begin, etag_of, matches
from .formats.media import JSONText
from .idempotency import once
from .negotiation import ByQuality
from .operation import Operation
from .parameters import Parameter, read_parameters
from .payloads.json_reader import json_object, something_was_sent
from .throttling import ReadsPerMinute, rate_headers
from .writing import require_match

# What programs send that do not mind: they get JSON without a negotiation.
ANYTHING = frozenset({"", "*/*", "application/json", "application/json, */*"})


class View(APIView):
    """Finds, calls one action, answers. What is the same for every operation is done here."""

    authentication_classes = ()
    permission_classes = ()
    parser_classes = ()
    throttle_classes: tuple[type[BaseThrottle], ...] = (ReadsPerMinute,)
    renderer_classes: tuple[type[BaseRenderer], ...] = (JSONText,)
    content_negotiation_class = ByQuality
    # What callers send in Accept who take the first of the formats.
    takes_first = ANYTHING

    tag: ClassVar[str]
    # What a token needs for the operations here that name no scope of their own; None where anyone may.
    scope: ClassVar[str | None] = None
    # What only people do, where programs may look for it.
    done_by_people: ClassVar[str] = ""
    # Parameters in the address, by name.
    path: ClassVar[Mapping[str, Parameter]] = {}
    # Whether reads are public, under an ETag.
    has_etag: ClassVar[bool] = True
    # The operation that an inherited `get` is here.
    reading: ClassVar[Operation | None] = None

    def dispatch(self, request: Any, *args: Any, **kwargs: Any) -> Any:
        """GET as most send it goes straight to `get`; all else the long way through the framework.

        There is no body to parse, and the framework's own request and negotiation would cost more
        than the database does.
        """
        if request.method != "GET" or request.META.get("HTTP_ACCEPT", "") not in self.takes_first:
            return super().dispatch(request, *args, **kwargs)
        self.request, self.args, self.kwargs = request, args, kwargs
        try:
            self._admit(request)
            response = getattr(self, "get", self.http_method_not_allowed)(request, *args, **kwargs)
        except Exception as error:
            response = problems.problem_response(error, {"request": request, "view": self})
            if response is None:
                raise
        for name, value in self._headers:
            response[name] = value
        return self._with_rate(request, response)

    def initial(self, request: Request, *args: Any, **kwargs: Any) -> None:
        super().initial(request, *args, **kwargs)
        self._refuse_a_bad_token(request)
        self.begin(request)

    def _admit(self, request: HttpRequest) -> None:
        for throttle in self.throttle_classes:
            if not (counting := throttle()).allow_request(request, self):  # type: ignore[arg-type]  # it asks for META alone
                raise Throttled(counting.wait())
        self._refuse_a_bad_token(request)
        self.begin(request)

    def begin(self, request: Any) -> None:
        """Note what is answered from, for the tag of the answer."""
        if self.has_etag:
            begin(plain(request))

    def _refuse_a_bad_token(self, request: Any) -> None:
        """A header that cannot be read is refused everywhere, also where no token is needed."""
        if "HTTP_AUTHORIZATION" in request.META:
            self.actor  # noqa: B018  looked up for the error that it may raise

    @cached_property
    def actor(self) -> Actor:
        """Who asks; without a token, anyone."""
        return actor_of(self.request)

    @property
    def _headers(self) -> list[tuple[str, str]]:
        kind: Any = type(self)
        return _headers_of(kind)

    @classmethod
    def is_cited(cls) -> bool:
        """Whether what it answers is what the register said at a line of the feed, and can be asked again."""
        return False

    # What arrives

    def admit(self, declared: Operation | None) -> None:
        """Before anything is looked up: callers who have to be known are, and nothing of a query is ignored.

        A read asks for its own parameters.
        """
        scope = self.scope if declared is None or declared.scope is None else declared.scope
        if scope is not None and self.actor.is_anyone:
            raise NotSignedIn("Sign in, or send a token as `Authorization: Bearer …`.")
        if declared is not None and self.request.method not in ("GET", "HEAD"):
            self.parameters(**declared.written_in_query)

    def parameters(self, **known: Parameter) -> dict[str, Any]:
        """The values of the query, none of which is ignored."""
        return read_parameters(self.request.META.get("QUERY_STRING", ""), known)

    def payload(self, serializer: type[Serializer], **context: Any) -> dict[str, Any]:
        """What was sent, read strictly and judged by its serializer; a problem names every place that is wrong."""
        reading = serializer(data=json_object(plain(self.request)), context={"view": self, **context})
        reading.is_valid(raise_exception=True)
        return dict(reading.validated_data)

    def payload_if_sent(self, serializer: type[Serializer]) -> dict[str, Any]:
        """The same where nothing has to be sent."""
        if something_was_sent(plain(self.request)):
            return self.payload(serializer)
        reading = serializer(data={}, context={"view": self})
        reading.is_valid(raise_exception=True)
        return dict(reading.validated_data)

    def require_match(self, etag: str) -> None:
        """Pass when `If-Match` names the present version."""
        require_match(self.request, etag)

    def once(self, act: Callable[[], HttpResponse]) -> HttpResponse:
        """Act once for the key that was sent, if one was."""
        return once(self.request, self.caller, act, self.sent_bytes)

    def sent_bytes(self) -> bytes:
        """What tells this request from another one with the same key."""
        return plain(self.request).body

    @property
    def caller(self) -> str:
        """A name for whoever asks, by which those are told apart whom nobody has signed in."""
        if not self.actor.is_anyone:
            return self.actor.key
        address = address_of(plain(self.request))
        return f"anyone:{hashlib.sha256(address.encode()).hexdigest()[:24]}"

    # What is answered

    def unchanged(self, request: Any, *, day: datetime.date | None = None) -> HttpResponse | None:
        """304 where the caller has today's answer already, at the price of one indexed read.

        Whatever is visible in an answer is a line of the feed: the same latest line, the same answer.
        """
        if not asks_whether_changed(request):
            return None
        latest = latest_sequence()
        etag = etag_of(request, latest, day=day)
        return self.answer(request, b"", etag, latest=latest) if matches(request, etag) else None

    def answer(
        self, request: Any, payload: bytes, etag: str, *, latest: int | None = None, **headers: str
    ) -> HttpResponse:
        """Public text: 200 with the body, or 304 with none where the caller has it already.

        `latest` is the latest line of the feed; an answer that says nothing of the register has none.
        """
        if matches(request, etag):
            response = HttpResponse(status=304)
            del response["Content-Type"]
        else:
            response = HttpResponse(payload, content_type="application/json")
        response["ETag"] = etag
        response["Cache-Control"] = CACHE
        if latest is not None:
            response["Register-Sequence"] = str(latest)
        for name, value in headers.items():
            response[name] = value
        return response

    def private(self, payload: Any, status: int = 200, **headers: Any) -> HttpResponse:
        """For the one who asked alone: nothing may keep it."""
        text = payload if isinstance(payload, bytes) else orjson.dumps(payload)
        response = HttpResponse(text, status=status, content_type="application/json")
        response["Cache-Control"] = "no-store"
        response["Vary"] = "Authorization"
        for name, value in headers.items():
            response[name.replace("_", "-")] = value
        return response

    def options(self, request: Any, *args: Any, **kwargs: Any) -> Any:
        """What may be done here; nothing of how it is made."""
        return HttpResponse(status=204, headers={"Allow": ", ".join(self.allowed_methods)})

    def finalize_response(self, request: Request, response: Response, *args: Any, **kwargs: Any) -> Any:
        response = super().finalize_response(request, response, *args, **kwargs)
        return self._with_rate(plain(request), response)

    def _with_rate(self, request: HttpRequest, response: HttpResponse) -> HttpResponse:
        for name, value in rate_headers(request).items():
            response[name] = value
        return response


def etag_of_text(payload: bytes) -> str:
    """The tag of an answer that is cheaper to make than to foresee."""
    return f'"{hashlib.blake2b(payload, digest_size=12).hexdigest()}"'


@cache
def _headers_of(view: Any) -> list[tuple[str, str]]:
    """What the framework would put on every answer of such a view."""
    methods = [method for method in view.http_method_names if hasattr(view, "get" if method == "head" else method)]
    allowed = [("Allow", ", ".join(method.upper() for method in methods))]
    return [*allowed, ("Vary", "Accept")] if len(view.renderer_classes) > 1 else allowed


def plain(request: Any) -> HttpRequest:
    """Django's request, whichever of the two a view was given."""
    return getattr(request, "_request", request)
