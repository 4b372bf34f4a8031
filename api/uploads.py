"""Reading an uploaded file: as a field of a form (multipart), or as the body itself."""

from dataclasses import dataclass
from urllib.parse import parse_qsl

from django.core.exceptions import SuspiciousOperation
from django.http import HttpRequest
from django.http.multipartparser import MultiPartParserError
from django.http.request import RawPostDataException, UnreadablePostError

from .json_payload import BadPayload, PayloadTooLarge

# What a form adds to the file itself.
WRAPPING = 100_000


@dataclass(frozen=True)
class Upload:
    """The bytes of a file, what its sender calls it, and what was said about it."""

    data: bytes
    name: str
    parameters: dict[str, str]


def uploaded(request: HttpRequest, largest: int) -> Upload:
    """The file of a request; parameters may stand in the form or in the address."""
    length = request.META.get("CONTENT_LENGTH") or ""
    if length and (not length.isdigit() or int(length) > largest + WRAPPING):
        raise too_large(largest)
    parameters = dict(parse_qsl(request.META.get("QUERY_STRING", ""), keep_blank_values=True))
    if request.content_type == "multipart/form-data":
        return _from_form(request, parameters, largest)
    data = _read(request, largest)
    return Upload(data, parameters.pop("file_name", ""), parameters)


def too_large(largest: int) -> PayloadTooLarge:
    return PayloadTooLarge("workbook_too_large", f"Send a file of at most {largest / 1e6:,.0f} MB.")


def _read(request: HttpRequest, largest: int) -> bytes:
    try:
        data = request.read(largest + 1)
    except (UnreadablePostError, RawPostDataException):
        raise BadPayload("cut_off", "The upload broke off: send it again.") from None
    if len(data) > largest:
        raise too_large(largest)
    return data


def _from_form(request: HttpRequest, parameters: dict[str, str], largest: int) -> Upload:
    try:
        fields, files = request.POST, request.FILES
    except (MultiPartParserError, SuspiciousOperation, UnreadablePostError):
        raise BadPayload("invalid_form", "The form cannot be read: send multipart/form-data with one file.") from None
    file = files.get("file")
    if file is None or len(files) > 1:
        raise BadPayload("file_missing", "Send one file, in the field called file.")
    if file.size is None or file.size > largest:
        raise too_large(largest)
    for name, values in fields.lists():
        if len(values) > 1 or name in parameters:
            raise BadPayload("repeated_parameter", f"{name[:60]} stands twice: send it once.")
        parameters[name] = values[0]
    return Upload(file.read(), file.name or "", parameters)
