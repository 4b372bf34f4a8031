"""Bodies of requests: their media types, what they hold, and an example of each."""

from typing import Any

from drf_spectacular.extensions import OpenApiSerializerExtension
from drf_spectacular.openapi import AutoSchema

from ..operation import Operation
from ..payloads.serializers import PayloadSerializer
from ..payloads.uploads import FilePayload
from .examples_of_writing import recorded_request

XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
BINARY: dict[str, Any] = {"type": "string", "format": "binary"}


class PayloadExtension(OpenApiSerializerExtension):
    """Of what is sent, members that are not described are refused: so does its component say.

    The contents of records stay open. A record that was read may be sent back with all that the register derives,
    a draft keeps what the rules then name, and a client that was made earlier loses no later column on the way.
    """

    target_class = PayloadSerializer
    match_subclasses = True

    def map_serializer(self, auto_schema: AutoSchema, direction: str) -> dict[str, Any]:
        described = auto_schema._map_serializer(self.target, direction, bypass_extensions=True)
        return {**described, "additionalProperties": False}


def payload_schema(schema: AutoSchema, declared: Operation) -> dict[str, Any]:
    if isinstance(declared.sends, FilePayload):
        return _file(declared.sends)
    shown = recorded_request(declared.id)
    content: dict[str, Any] = {"schema": schema.resolve_serializer(declared.sends, "request").ref}
    if shown is not None:
        content["examples"] = {"sent": {"summary": "What is sent", "value": shown}}
    # One media type is described: generators take no two of the same operation.
    return {"required": not declared.payload_may_be_empty, "content": {declared.media_types[0]: content}}


def _file(payload: FilePayload) -> dict[str, Any]:
    """A spreadsheet as a field of a form; it may be the body itself too, which generators cannot say beside it."""
    file = {**BINARY, "description": "The spreadsheet: .xlsx or .csv."}
    fields = {
        name: {**parameter.field.schema, "description": parameter.help_text}
        for name, parameter in payload.fields.items()
    }
    form = {
        "type": "object",
        "required": ["file"],
        "properties": {"file": file, **fields},
        "additionalProperties": False,
    }
    return {"required": True, "content": {"multipart/form-data": {"schema": form}}}
