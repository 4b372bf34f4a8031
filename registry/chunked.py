"""Bodies that arrive in chunks (RFC 9112, section 7.1): they have no length, and Django would take them for empty."""

from collections.abc import Callable, Iterable
from io import BytesIO
from typing import Any

# More than any of our bodies may have; what is larger is refused by its length, as if it had been told.
MOST = 10_500_000
AT_ONCE = 65_536

Application = Callable[[dict[str, Any], Callable[..., Any]], Iterable[bytes]]


class WholePayloads:
    """A WSGI application whose requests all tell the length of their body."""

    def __init__(self, application: Application) -> None:
        self.application = application

    def __call__(self, environ: dict[str, Any], start_response: Callable[..., Any]) -> Iterable[bytes]:
        if "chunked" in environ.get("HTTP_TRANSFER_ENCODING", "").lower() and not environ.get("CONTENT_LENGTH"):
            body = read_whole(environ["wsgi.input"])
            environ |= {"wsgi.input": BytesIO(body), "CONTENT_LENGTH": str(len(body))}
        return self.application(environ, start_response)


def read_whole(stream: Any) -> bytes:
    """The body, or a little more of it than any may have."""
    parts: list[bytes] = []
    size = 0
    while size <= MOST and (part := stream.read(AT_ONCE)):
        parts.append(part)
        size += len(part)
    return b"".join(parts)
