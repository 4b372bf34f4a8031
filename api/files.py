"""Files that lie on the disk, whole or in parts: a part is read where it is, whatever the size of the file."""

from collections.abc import Iterator
from pathlib import Path

from django.http import HttpRequest, HttpResponseBase, StreamingHttpResponse

from .ranges import range_of, unsatisfiable

PIECE = 1 << 18


def file_response(request: HttpRequest, path: Path, media_type: str, etag: str) -> HttpResponseBase:
    """The file, or the range of it that was asked for."""
    size = path.stat().st_size
    part = range_of(request, size, etag)
    if part is not None and part[0] >= size:
        return unsatisfiable(request, size)
    first, last = part or (0, size - 1)
    length = last - first + 1
    pieces = () if request.method == "HEAD" else _pieces(path, first, length)
    response = StreamingHttpResponse(pieces, content_type=media_type, status=206 if part else 200)
    response["Content-Length"] = str(length)
    response["Content-Disposition"] = f'attachment; filename="{path.name}"'
    response["Accept-Ranges"] = "bytes"
    response["ETag"] = etag
    if part:
        response["Content-Range"] = f"bytes {first}-{last}/{size}"
    return response


def _pieces(path: Path, first: int, length: int) -> Iterator[bytes]:
    with path.open("rb") as file:
        file.seek(first)
        while length > 0 and (piece := file.read(min(PIECE, length))):
            length -= len(piece)
            yield piece
