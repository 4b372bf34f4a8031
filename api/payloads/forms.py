"""Reading a form (`application/x-www-form-urlencoded`): for protocols of others that have one where we have JSON."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from django.http import HttpRequest

from ..parameters import Parameter, read_parameters
from .json_reader import BadPayload, UnsupportedPayload, payload_text, require_plain

FORM = "application/x-www-form-urlencoded"

UnsupportedPayload.explain(form_needed=f"Send a form, with `Content-Type: {FORM}`.")


@dataclass(frozen=True)
class FormPayload:
    """The fields of a form, read as parameters are."""

    members: Mapping[str, Parameter]


def form_values(request: HttpRequest, known: Mapping[str, Parameter]) -> dict[str, Any]:
    """The values of the form that was sent, none of which is ignored."""
    require_plain(request.META.get("HTTP_CONTENT_ENCODING", ""))
    if request.content_type != FORM:
        raise UnsupportedPayload("form_needed", f"Send a form, with Content-Type: {FORM}.")
    try:
        text = payload_text(request)
        return read_parameters(text, known)
    except UnicodeDecodeError as error:
        raise BadPayload("invalid_encoding", f"Byte {error.start} is not UTF-8: send UTF-8.") from None
