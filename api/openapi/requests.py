"""Bodies of requests: their media types, what they hold, and an example of each."""

from typing import Any

from drf_spectacular.openapi import AutoSchema

from ..operation import Operation
from ..payloads.uploads import FilePayload
from .examples_of_writing import recorded_request

XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
BINARY: dict[str, Any] = {"type": "string", "format": "binary"}


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
