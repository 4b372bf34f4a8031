"""Bodies of requests: their media types, what they hold, and an example of each."""

from collections.abc import Mapping
from typing import Any

from drf_spectacular.extensions import OpenApiSerializerExtension
from drf_spectacular.openapi import AutoSchema

from ..operation import Operation
from ..parameters import Parameter
from ..payloads.forms import FORM, FormPayload
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
    if isinstance(declared.sends, FormPayload):
        return _form(declared.sends, recorded_request(declared.id))
    shown = recorded_request(declared.id)
    content: dict[str, Any] = {"schema": schema.resolve_serializer(declared.sends, "request").ref}
    if shown is not None:
        content["examples"] = {"sent": {"summary": "What is sent", "value": shown}}
    # One media type is described: generators take no two of the same operation.
    return {"required": not declared.payload_may_be_empty, "content": {declared.media_types[0]: content}}


def _file(payload: FilePayload) -> dict[str, Any]:
    """A spreadsheet as a field of a form; it may be the body itself too, which generators cannot say beside it."""
    file = {**BINARY, "description": "The spreadsheet: .xlsx or .csv."}
    form = {
        "type": "object",
        "required": ["file"],
        "properties": {"file": file, **_members(payload.fields)},
        "additionalProperties": False,
    }
    return {"required": True, "content": {"multipart/form-data": {"schema": form}}}


def _form(payload: FormPayload, shown: Any) -> dict[str, Any]:
    form = {"type": "object", "properties": _members(payload.members), "additionalProperties": False}
    content: dict[str, Any] = {"schema": form}
    if shown is not None:
        content["examples"] = {"sent": {"summary": "What is sent", "value": shown}}
    return {"required": True, "content": {FORM: content}}


def _members(fields: Mapping[str, Parameter]) -> dict[str, Any]:
    return {name: {**each.field.schema, "description": each.help_text} for name, each in fields.items()}
