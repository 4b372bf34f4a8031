"""The contract as a file, and two pages that show it. The pages load nothing from elsewhere."""

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe
from rest_framework.request import Request

from registry.catalogue.filters.form_fields import OneOf

from ..formats.media import JSONText
from ..operation import Answer, Operation
from ..parameters import Parameter
from ..views import View, etag_of_text
from . import document

VERSION = Parameter(
    "version", OneOf(*document.VERSIONS, default="3.1"), "Version of OpenAPI; 3.0 for older generators.", "3.0"
)
FORMAT = Parameter(
    "format", OneOf("yaml", "json", default="yaml"), "The format of the answer, before `Accept`.", "json",
    "schema.format",
)  # fmt: skip
# Both programs write their styles as they run; Redoc's search is a worker made from a blob.
POLICY = (
    "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; "
    "connect-src 'self'; font-src 'self'; worker-src blob:; base-uri 'none'; form-action 'none'; frame-ancestors 'none'"
)


class YAMLText(JSONText):
    media_type = "application/yaml"
    format = "yaml"


class SchemaView(View):
    """The contract of the API as OpenAPI 3.1, or 3.0 for older generators."""

    tag = "Service"
    renderer_classes = (YAMLText, JSONText)
    takes_first = frozenset({"", "*/*"})
    reading = Operation(
        "getSchema", "This document", answers={200: Answer(None)}, example="/api/v1/schema/?format=json&version=3.0"
    )

    @classmethod
    def query_parameters(cls) -> dict[str, Parameter]:
        return {"version": VERSION, "format": FORMAT}

    def begin(self, request: Any) -> None:
        """Its tag is that of its own text: it is there without a database."""

    def get(self, request: Any) -> HttpResponse:
        parameters = self.parameters(**self.query_parameters())
        accepted = request.accepted_renderer.format if isinstance(request, Request) else "yaml"
        written_in = parameters.get("format", accepted)
        text = document.text(parameters.get("version", "3.1"), written_in)
        media_type = {"yaml": "application/yaml", "json": "application/json"}[written_in]
        headers: dict[str, Any] = {"Content-Type": media_type, "Vary": "Accept"}
        return self.answer(request, text, etag_of_text(text), **headers)


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
