"""Bodies of requests: their media types, what they hold, and an example of each."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from drf_spectacular.openapi import AutoSchema
from rest_framework import serializers

from .examples_of_writing import recorded_request

JSON = ("application/json",)
MERGE = ("application/json", "application/merge-patch+json")
XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
BINARY: dict[str, Any] = {"type": "string", "format": "binary"}


@dataclass(frozen=True)
class Payload:
    """What is sent: the same object in one or more media types."""

    serializer: type[serializers.Serializer]
    media_types: tuple[str, ...] = JSON
    required: bool = True

    def described(self, schema: AutoSchema, operation: str) -> dict:
        shown = recorded_request(operation)
        content: dict[str, Any] = {"schema": schema.resolve_serializer(self.serializer, "request").ref}
        if shown is not None:
            content["examples"] = {"sent": {"summary": "What is sent", "value": shown}}
        return {"required": self.required, "content": dict.fromkeys(self.media_types, content)}


@dataclass(frozen=True)
class FilePayload:
    """A spreadsheet: as the body itself, or as the field `file` of a form."""

    fields: Mapping[str, str] = field(default_factory=dict)

    def described(self, schema: AutoSchema, operation: str) -> dict:
        file = {**BINARY, "description": "The spreadsheet: .xlsx or .csv."}
        fields = {name: {"type": "string", "description": description} for name, description in self.fields.items()}
        form = {"type": "object", "required": ["file"], "properties": {"file": file, **fields}}
        kinds = (XLSX, "text/csv", "application/octet-stream")
        content = {"multipart/form-data": {"schema": form}, **{name: {"schema": dict(BINARY)} for name in kinds}}
        return {"required": True, "content": content}
