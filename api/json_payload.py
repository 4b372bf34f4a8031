"""Reading a JSON body strictly: one meaning, or a problem that says where it fails."""

import json
from typing import Any

from rest_framework.request import Request

from registry.errors import RegistryError

DEEPEST = 20
LONGEST_NUMBER = 30
LARGEST = 1_000_000


class BadPayload(RegistryError):
    """The body cannot be read; `code` says why."""

    title = "The body cannot be read"

    def __init__(self, code: str, detail: str):
        super().__init__(detail)
        self.code = code


class UnsupportedPayload(BadPayload):
    title = "We cannot read that format"


class PayloadTooLarge(BadPayload):
    title = "The body is too large"


def json_object(request: Request) -> dict[str, Any]:
    """The JSON object that was sent; BadBody for anything else."""
    require_json(request.META.get("CONTENT_TYPE", ""))
    length = request.META.get("CONTENT_LENGTH") or "0"
    if not length.isdigit() or int(length) > LARGEST:
        raise PayloadTooLarge("too_large", "Send at most 1 MB; upload a spreadsheet for more.")
    return parse_object(request._request.body)


def require_json(content_type: str) -> None:
    media, _, parameters = content_type.partition(";")
    if media.strip().lower() not in ("application/json", "application/merge-patch+json"):
        raise UnsupportedPayload("unsupported_media_type", "Send JSON, with Content-Type: application/json.")
    charset = parameters.partition("charset=")[2].strip().strip('"').lower()
    if charset not in ("", "utf-8", "utf8"):
        raise UnsupportedPayload("unsupported_charset", "Send UTF-8.")


def parse_object(payload: bytes) -> dict[str, Any]:
    """A JSON object without doubled names, strange numbers or depths."""
    if payload.startswith((b"\xef\xbb\xbf", b"\xff\xfe", b"\xfe\xff")):
        raise BadPayload("invalid_encoding", "Send UTF-8 without a byte order mark.")
    try:
        text = payload.decode("utf-8")
    except UnicodeDecodeError as error:
        raise BadPayload("invalid_encoding", f"Byte {error.start} is not UTF-8: send UTF-8.") from None
    if depth_of(text) > DEEPEST:
        raise BadPayload("too_deep", f"The body is nested more than {DEEPEST} deep: a record is a head and tables.")
    try:
        parsed = json.loads(
            text, object_pairs_hook=_object, parse_constant=_no_constant, parse_int=_integer, parse_float=_number
        )
    except json.JSONDecodeError as error:
        raise BadPayload("invalid_json", f"Line {error.lineno}, column {error.colno}: {error.msg}.") from None
    if not isinstance(parsed, dict):
        raise BadPayload("not_an_object", "Send a JSON object: { … }.")
    return parsed


def depth_of(text: str) -> int:
    """How deep brackets nest, leaving out those within strings; no recursion."""
    depth = deepest = 0
    in_string = escaped = False
    for character in text:
        if in_string:
            if escaped:
                escaped = False
            elif character == "\\":
                escaped = True
            elif character == '"':
                in_string = False
        elif character == '"':
            in_string = True
        elif character in "[{":
            depth += 1
            deepest = max(deepest, depth)
        elif character in "]}":
            depth -= 1
    return deepest


def _object(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    members: dict[str, Any] = {}
    for name, value in pairs:
        if name in members:
            raise BadPayload("duplicate_key", f"{name[:60]!r} stands twice in one object: keep one.")
        if "\0" in name or _has_half_characters(name):
            raise BadPayload("invalid_unicode", "A name has a character that text cannot have.")
        members[name] = value
    return members


def _has_half_characters(text: str) -> bool:
    return any("\ud800" <= character <= "\udfff" for character in text)


def _no_constant(text: str) -> None:
    raise BadPayload("not_a_number", f"{text} is not a number of JSON.")


def _integer(text: str) -> int:
    if len(text) > LONGEST_NUMBER:
        raise BadPayload("number_too_long", f"A number has {len(text):,} digits; {LONGEST_NUMBER} are the limit.")
    return int(text)


def _number(text: str) -> float:
    number = float(text) if len(text) <= 2 * LONGEST_NUMBER else float("inf")
    if number in (float("inf"), float("-inf")):
        raise BadPayload("not_a_number", "A number is larger than any we can read.")
    return number
