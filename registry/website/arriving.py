"""What may arrive at a page at all: addresses and forms whose texts can be read, kept and shown again.

Every page is asked here, before its view, so that no view needs a guard of its own.
"""

from collections.abc import Iterator

from django.core.exceptions import BadRequest, SuspiciousOperation
from django.http import HttpRequest, UnreadablePostError
from django.http.multipartparser import MultiPartParserError

from registry.errors import BadParameter
from registry.fields.characters import unreadable

# What stands where bytes were no UTF-8: something that was written is lost already.
REPLACED = "\ufffd"


def require_readable(request: HttpRequest) -> None:
    """Pass, or BadParameter names the first part of an address or a form that cannot be read."""
    for name, text in _texts_of(request):
        fault = unreadable(text)
        if fault is None and REPLACED in text:
            fault = "invalid_utf8", "It has a character that could not be read (shown as \ufffd)."
        if fault:
            raise BadParameter(
                name,
                fault[0],
                f"{fault[1]} It stands in {_shown(name)}. Nothing was changed: go back, type it again and send it.",
            )


def _texts_of(request: HttpRequest) -> Iterator[tuple[str, str]]:
    yield "the address", request.path
    parts = [request.GET]
    if request.method == "POST":
        try:
            parts.append(request.POST)
            files = list(request.FILES.items())
        except (MultiPartParserError, BadRequest, UnreadablePostError) as error:
            raise SuspiciousOperation("The form did not arrive whole.") from error
        for name, file in files:
            yield name, name
            yield name, file.name or ""  # type: ignore[union-attr]  # one file a name: no list
    for part in parts:
        for name, values in part.lists():
            yield name, name
            for value in values:
                yield name, str(value)


def _shown(name: str) -> str:
    """The name of a field as it can be written on a page."""
    return repr(name[:60].encode("utf-8", "replace").decode().replace("\0", "").replace(REPLACED, "?"))
