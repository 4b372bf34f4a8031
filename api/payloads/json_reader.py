"""Reading a JSON body strictly: one meaning, or a problem that says where it fails."""

import json
import re
from typing import Any

from django.http import HttpRequest, UnreadablePostError

from registry.errors import RegistryError

DEEPEST = 20
LONGEST_NUMBER = 30
LARGEST = 1_000_000
EMPTY_FORMS = ("multipart/form-data", "application/x-www-form-urlencoded")
# Digits that may make a number which no column can hold.
LONG_NUMBER = re.compile(r"\d{19}")


class BadPayload(RegistryError):
    """The body cannot be read; `code` says why, `pointer` where, if it is known."""

    title = "The body cannot be read"

    def __init__(self, code: str, detail: str, pointer: str | None = None):
        super().__init__(detail)
        self.code = code
        self.pointer = pointer


class UnsupportedPayload(BadPayload):
    title = "We cannot read that format"


class PayloadTooLarge(BadPayload):
    title = "The body is too large"


BadPayload.explain(
    invalid_json="The body is not JSON. Line and column are named.",
    not_an_object="Send a JSON object.",
    duplicate_key="A name stands twice in one object. Keep one.",
    too_deep="The body is nested too deeply: a record is a head and tables.",
    number_too_long="A number has too many digits.",
    invalid_encoding="Send UTF-8 without a byte order mark.",
)


PayloadTooLarge.explain(
    too_large="Send at most 1 MB. Upload a spreadsheet for more.",
)


UnsupportedPayload.explain(
    unsupported_media_type="Send JSON, with `Content-Type: application/json`.",
    unsupported_charset="Send UTF-8.",
    unsupported_encoding="Send it as it is, without `Content-Encoding`.",
)


def json_object(request: HttpRequest) -> dict[str, Any]:
    """The JSON object that was sent; BadPayload for anything else."""
    require_plain(request.META.get("HTTP_CONTENT_ENCODING", ""))
    require_json(request.META.get("CONTENT_TYPE", ""))
    return parse_object(_everything(request))


def payload_text(request: HttpRequest) -> str:
    """What was sent as ASCII or UTF-8; UnicodeDecodeError for anything else."""
    return _everything(request).decode("utf-8")


def too_large() -> PayloadTooLarge:
    return PayloadTooLarge("too_large", "Send at most 1 MB; upload a spreadsheet for more.")


def _everything(request: HttpRequest) -> bytes:
    """The whole body. One sent in chunks has no length, and is read to its end by the server."""
    length = request.META.get("CONTENT_LENGTH") or "0"
    if not length.isdigit() or int(length) > LARGEST:
        raise too_large()
    try:
        payload = request.body
    except UnreadablePostError:
        raise BadPayload("cut_off", "The body broke off: send it again.") from None
    if len(payload) > LARGEST:
        raise too_large()
    return payload


def something_was_sent(request: HttpRequest) -> bool:
    """Whether there is a body. A form without a field, as some clients send for nothing, is none."""
    if request.content_type in EMPTY_FORMS and not (request.POST or request.FILES):
        return False
    return bool(request.body)


def require_plain(coding: str) -> None:
    if coding.strip().lower() not in ("", "identity"):
        raise UnsupportedPayload("unsupported_encoding", "Send it as it is, not compressed: without Content-Encoding.")


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
        where = f"Line {error.lineno}, column {error.colno}: {error.msg}." if text.strip() else "Nothing was sent."
        raise BadPayload("invalid_json", f"{where} Send one JSON object, and nothing after it.") from None
    if not isinstance(parsed, dict):
        raise BadPayload("not_an_object", "Send a JSON object: { … }.", "")
    if "\\u" in text or _has_long_numbers(text):
        _require_storable(parsed, "")
    return parsed


def _require_storable(value: Any, pointer: str) -> None:
    """Nothing that a database cannot keep: half characters, the null character, numbers beyond 64 bits."""
    if isinstance(value, dict):
        for name, inner in value.items():
            _require_text(name, pointer, "A name")
            _require_storable(inner, f"{pointer}/{escaped(name)}")
    elif isinstance(value, list):
        for index, inner in enumerate(value):
            _require_storable(inner, f"{pointer}/{index}")
    elif isinstance(value, str):
        _require_text(value, pointer, "The text")
    elif isinstance(value, int) and not -(2**63) <= value < 2**63:
        raise BadPayload("out_of_range", "The number is beyond 64 bits: write a smaller one.", pointer)


def _require_text(text: str, pointer: str, what: str) -> None:
    if "\0" in text:
        raise BadPayload("null_character", f"{what} has a null character: take it out.", pointer)
    if any("\ud800" <= character <= "\udfff" for character in text):
        raise BadPayload(
            "invalid_unicode", f"{what} has half of a character (`\\ud800` to `\\udfff`): send both.", pointer
        )


def _has_long_numbers(text: str) -> bool:
    return LONG_NUMBER.search(text) is not None


def escaped(name: str) -> str:
    """A name as a part of a JSON Pointer (RFC 6901)."""
    return name.replace("~", "~0").replace("/", "~1")


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
        members[name] = value
    return members


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
