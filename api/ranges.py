"""Parts of a file that is made as it is sent (RFC 9110, 14): readers of tables ask for its size and its beginning."""

import re
from collections.abc import Iterator
from tempfile import SpooledTemporaryFile
from typing import cast
from wsgiref.util import FileWrapper

from django.http import HttpRequest, HttpResponseBase, StreamingHttpResponse

from . import problems
from .problem_kinds import RANGE_NOT_SATISFIABLE

# One range; of more than one, as of any we cannot read, the whole file is the answer.
RANGE = re.compile(r"bytes=(?:(\d{1,30})-(\d{0,30})|-(\d{1,30}))", re.ASCII)
# What is larger waits on the disk, not in memory.
IN_MEMORY = 1_000_000
PIECE = 64_000


def requested_part(request: HttpRequest, response: HttpResponseBase) -> HttpResponseBase:
    """The answer with the range that was asked for, or as it is where none was, or of another version."""
    response["Accept-Ranges"] = "bytes"
    requested = RANGE.fullmatch(request.META.get("HTTP_RANGE", "").strip())
    if request.method != "GET" or requested is None or not isinstance(response, StreamingHttpResponse):
        return response
    if request.META.get("HTTP_IF_RANGE", response["ETag"]).strip() != response["ETag"]:
        return response
    return _partial(request, response, requested)


def range_of(request: HttpRequest, size: int, etag: str) -> tuple[int, int] | None:
    """First and last byte of the part of a file that was asked for; None for the whole of it.

    A first byte that lies beyond the file is given as it is.
    """
    requested = RANGE.fullmatch(request.META.get("HTTP_RANGE", "").strip())
    if request.method != "GET" or requested is None:
        return None
    if request.META.get("HTTP_IF_RANGE", etag).strip() != etag:
        return None
    first, last, suffix = (int(text) if text else None for text in requested.groups())
    if first is None:
        return (max(0, size - (suffix or 0)), size - 1) if suffix else (size, size)
    if last is not None and last < first:
        return None
    return first, size - 1 if last is None else min(last, size - 1)


def _partial(request: HttpRequest, response: StreamingHttpResponse, requested: re.Match[str]) -> HttpResponseBase:
    first, last, suffix = (int(text) if text else None for text in requested.groups())
    if first is not None and last is not None and last < first:
        return response
    # Only the part is kept; the rest is made to be counted, for the size of the whole is asked for as well.
    kept = SpooledTemporaryFile(IN_MEMORY)  # noqa: SIM115  closed with the answer
    size = 0
    for piece in cast("Iterator[bytes]", response.streaming_content):
        begin = max(0, (first or 0) - size)
        end = len(piece) if last is None else last + 1 - size
        if begin < len(piece) and end > 0:
            kept.write(piece[begin:end])
        size += len(piece)
    kept.seek(0)
    if suffix is not None:
        first = max(0, size - suffix)
        kept.seek(first)
    if first is None or first >= size:
        kept.close()
        return unsatisfiable(request, size)
    end = size if last is None else min(size, last + 1)
    part = StreamingHttpResponse(FileWrapper(kept, PIECE), status=206)
    part.headers = response.headers
    part["Content-Range"] = f"bytes {first}-{end - 1}/{size}"
    part["Content-Length"] = str(end - first)
    return part


def unsatisfiable(request: HttpRequest, size: int) -> HttpResponseBase:
    """416, with the size, so that the next request can be right."""
    detail = f"The file has {size:,} bytes, and none of those in Range. Ask for an earlier part, or for the whole."
    response = problems.respond(problems.document(RANGE_NOT_SATISFIABLE, detail, request))
    response["Content-Range"] = f"bytes */{size}"
    return response
