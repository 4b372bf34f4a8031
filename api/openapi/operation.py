"""What the document says of one operation."""

from collections.abc import Iterable
from dataclasses import dataclass, field

from drf_spectacular.openapi import AutoSchema
from drf_spectacular.plumbing import ResolvedComponent
from rest_framework import serializers

from ..formats import geojson
from .components import component
from .examples import recorded
from .geojson import FeatureCollectionSerializer
from .headers import headers
from .parameters import Parameter
from .problems import problem_ref

MEDIA_TYPES = {
    "json": "application/json",
    "csv": "text/csv",
    "geojson": geojson.MEDIA_TYPE,
    "yaml": "application/yaml",
}
EVERY_LIST = (304, 400, 406, 429, 503)
EVERY_RECORD = (301, 304, 400, 404, 406, 410, 429, 503)


@dataclass(frozen=True)
class Operation:
    """`answer` is one of these; `example` is a request to the seed register; its answer is recorded under `same_as` or the id."""

    id: str
    tag: str
    summary: str
    description: str
    answer: tuple[type[serializers.Serializer], ...]
    example: str
    parameters: Iterable[Parameter] = ()
    formats: tuple[str, ...] = ("json",)
    problems: tuple[int, ...] = EVERY_LIST
    headers: tuple[str, ...] = ("ETag", "Link", "RateLimit", "RateLimit-Policy", "X-Request-ID")
    same_as: str = ""
    # Statuses beside 200 that have the same body.
    also: dict[int, str] = field(default_factory=dict)

    def described(self, schema: AutoSchema) -> dict:
        answers = {"200": self._answer(schema, "Here it is.")}
        answers |= {
            str(status): self._answer(schema, description, example=False) for status, description in self.also.items()
        }
        answers |= {str(status): problem_ref(schema, status) for status in self.problems}
        return {
            "operationId": self.id,
            "summary": self.summary,
            "description": f"{self.description}\n\nTry [`{self.example}`]({self.example}).",
            "tags": [self.tag],
            "parameters": [parameter.ref(schema) for parameter in self.parameters],
            "responses": dict(sorted(answers.items())),
        }

    def _answer(self, schema: AutoSchema, description: str, *, example: bool = True) -> dict:
        content = {MEDIA_TYPES[name]: self._content(schema, name, example) for name in self.formats}
        return {"description": description, "headers": headers(schema, *self.headers), "content": content}

    def _content(self, schema: AutoSchema, written_in: str, example: bool) -> dict:
        content = {"schema": self._schema(schema, written_in)}
        whose = self.same_as or self.id
        value = recorded(whose, written_in)
        if example and value is not None:
            name = whose if written_in == "json" else f"{whose}.{written_in}"
            shown = {"summary": f"GET {self.example}", "value": value}
            content["examples"] = {"seed": component(schema, name, shown, ResolvedComponent.EXAMPLE)}
        return content

    def _schema(self, schema: AutoSchema, written_in: str) -> dict:
        if written_in == "csv":
            return {"type": "string", "description": "RFC 4180, UTF-8, with a header line; lists joined with `; `."}
        described = (FeatureCollectionSerializer,) if written_in == "geojson" else self.answer
        if not described:
            return {"type": "object", "additionalProperties": {}, "description": "An OpenAPI document."}
        refs = [schema.resolve_serializer(serializer, "response").ref for serializer in described]
        return refs[0] if len(refs) == 1 else {"anyOf": refs}
