"""The contract as a file, and two pages that show it. The pages load nothing from elsewhere."""

import hashlib

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe
from rest_framework.request import Request

from registry.catalogue.filters.strict import unknown_parameter

from ..formats.media import JSONText
from ..parameters import one_of, pairs_of
from ..v1.reading import ReadView
from . import document

KNOWN = ("version", "format")
# Both programs write their styles as they run; Redoc's search is a worker made from a blob.
POLICY = (
    "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; "
    "connect-src 'self'; font-src 'self'; worker-src blob:; base-uri 'none'; form-action 'none'; frame-ancestors 'none'"
)


class YAMLText(JSONText):
    media_type = "application/yaml"
    format = "yaml"


class SchemaView(ReadView):
    """This document, in YAML or JSON, as OpenAPI 3.1 or 3.0."""

    renderer_classes = (YAMLText, JSONText)
    takes_first = frozenset({"", "*/*"})

    def get(self, request: Request) -> HttpResponse:
        parameters = pairs_of(request.META.get("QUERY_STRING", ""))
        for name in parameters:
            if name not in KNOWN:
                raise unknown_parameter(name, KNOWN)
        version = one_of("version", parameters.get("version"), tuple(document.VERSIONS)) or "3.1"
        written_in = self.format_of(request, one_of("format", parameters.get("format"), ("yaml", "json")))
        text = document.text(version, written_in)
        media_type = {"yaml": "application/yaml", "json": "application/json"}[written_in]
        etag = f'"{hashlib.blake2b(text, digest_size=12).hexdigest()}"'
        return self.answer(request, text, etag, **{"Content-Type": media_type, "Vary": "Accept"})


@require_safe
def reference(request: HttpRequest) -> HttpResponse:
    """The contract to read."""
    return _page(request, "api/reference.html")


@require_safe
def try_it(request: HttpRequest) -> HttpResponse:
    """The contract to try."""
    return _page(request, "api/try.html")


def _page(request: HttpRequest, template: str) -> HttpResponse:
    response = render(request, template)
    response["Content-Security-Policy"] = POLICY
    response["Cache-Control"] = "public, max-age=300"
    return response
