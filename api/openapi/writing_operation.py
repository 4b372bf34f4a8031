"""What the document says of an operation for those who sign in, or who send something."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from drf_spectacular.openapi import AutoSchema
from drf_spectacular.plumbing import ResolvedComponent
from rest_framework import serializers

from .components import component
from .examples_of_writing import recorded_answer
from .headers import headers
from .parameters import Parameter
from .problems import problem_ref
from .requests import BINARY, XLSX, FilePayload, Payload
from .security import security

ALWAYS = ("RateLimit", "RateLimit-Policy", "X-Request-ID")
# What any of them can answer: a bad parameter or body, a bad token, and the rest.
EVERY = (400, 401, 406, 429, 503)
PAYLOAD = (413, 415)
OWN = (403, 404)


@dataclass(frozen=True)
class Writing:
    """`answer` is what is said with each of `statuses`; `scope` is what a token needs, if one is needed."""

    id: str
    tag: str
    summary: str
    description: str
    answer: type[serializers.Serializer] | str
    statuses: tuple[tuple[int, str], ...] = ((200, "Here it is."),)
    parameters: tuple[Parameter, ...] = ()
    payload: Payload | FilePayload | None = None
    scope: str | None = None
    problems: tuple[int, ...] = ()
    headers: tuple[str, ...] = ()

    def described(self, schema: AutoSchema) -> dict:
        answers = {str(status): self._answer(schema, description) for status, description in self.statuses}
        answers |= {str(status): problem_ref(schema, status) for status in {*EVERY, *self.problems}}
        operation: dict[str, Any] = {
            "operationId": self.id,
            "summary": self.summary,
            "description": self.description,
            "tags": [self.tag],
            "parameters": [parameter.ref(schema) for parameter in self.parameters],
            "responses": dict(sorted(answers.items())),
        }
        if self.payload is not None:
            operation["requestBody"] = self.payload.described(schema, self.id)
        if self.scope is not None:
            operation["security"] = security(schema)
            operation["description"] += f"\n\n{_needs(self.scope)}"
        return operation

    def _answer(self, schema: AutoSchema, description: str) -> dict:
        return {
            "description": description,
            "headers": headers(schema, *self.headers, *ALWAYS),
            "content": dict(self._content(schema)),
        }

    def _content(self, schema: AutoSchema) -> Iterable[tuple[str, dict]]:
        if isinstance(self.answer, str):
            text = {"type": "string", "description": "RFC 4180, UTF-8, with a header line."}
            yield self.answer, {"schema": dict(BINARY) if self.answer == XLSX else text} | self._examples(schema)
        else:
            ref = schema.resolve_serializer(self.answer, "response").ref
            yield "application/json", {"schema": ref} | self._examples(schema)

    def _examples(self, schema: AutoSchema) -> dict:
        value = recorded_answer(self.id)
        if value is None:
            return {}
        shown = {"summary": "What is answered", "value": value}
        return {"examples": {"answered": component(schema, self.id, shown, ResolvedComponent.EXAMPLE)}}


def _needs(scope: str) -> str:
    if not scope:
        return "Any token may do this."
    return f"Needs a token with the scope `{scope}`."
