"""Reading an uploaded file: as a field of a form (multipart), or as the body itself."""

from collections.abc import Mapping
from dataclasses import dataclass

from django.core.exceptions import SuspiciousOperation
from django.http import HttpRequest
from django.http.multipartparser import MultiPartParserError
from django.http.request import RawPostDataException, UnreadablePostError

from ..parameters import Parameter, pairs_of, read_pairs
from .json_reader import BadPayload, PayloadTooLarge, require_plain

BadPayload.explain(
    file_missing="Send one file, in the field called `file`.",
    invalid_form="The form cannot be read. Send `multipart/form-data` with one file.",
    cut_off="The upload broke off. Send it again.",
)


@dataclass(frozen=True)
class FilePayload:
    """A spreadsheet that is sent, and what may be stated about it."""

    fields: Mapping[str, Parameter]


# What a form adds to the file itself.
WRAPPING = 100_000


@dataclass(frozen=True)
class Upload:
    """The bytes of a file, what its sender calls it, and what was stated about it."""

    data: bytes
    name: str
    parameters: dict[str, str]


def uploaded(request: HttpRequest, largest: int, known: Mapping[str, Parameter]) -> Upload:
    """The file of a request; what is stated about it may stand in the form or in the address, once."""
    require_plain(request.META.get("HTTP_CONTENT_ENCODING", ""))
    length = request.META.get("CONTENT_LENGTH") or ""
    if length and (not length.isdigit() or int(length) > largest + WRAPPING):
        raise too_large(largest)
    pairs = pairs_of(request.META.get("QUERY_STRING", ""), known)
    if request.content_type == "multipart/form-data":
        data, name = _from_form(request, pairs, largest)
    else:
        data, name = _read(request, largest), ""
    parameters = read_pairs(pairs, known)
    return Upload(data, name or parameters.pop("file_name", ""), parameters)


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


def _from_form(request: HttpRequest, pairs: dict[str, str], largest: int) -> tuple[bytes, str]:
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
        if len(values) > 1 or name in pairs:
            raise BadPayload("repeated_parameter", f"{name[:60]} stands twice: send it once.")
        pairs[name] = values[0]
    return file.read(), file.name or ""
