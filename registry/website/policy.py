"""What a browser may load for a page, and who may show it in a frame."""

import functools
from collections.abc import Callable
from dataclasses import dataclass
from urllib.parse import urlsplit

from django.conf import settings
from django.http import HttpResponse

View = Callable[..., HttpResponse]


@dataclass(frozen=True)
class ContentPolicy:
    """Nothing inline, nothing from elsewhere: one stylesheet, our own scripts and pictures. A page may need more."""

    connect_to_us: bool = False
    tiles: bool = False
    may_be_framed: bool = False
    runs_scripts: bool = True

    def __str__(self) -> str:
        pictures = " ".join(filter(None, ["'self' data:", host_of_tiles() if self.tiles else ""]))
        parts = [
            "default-src 'none'",
            "style-src 'self'",
            *(["script-src 'self'"] if self.runs_scripts else []),
            f"img-src {pictures}",
            *(["connect-src 'self'"] if self.connect_to_us else []),
            "form-action 'self'" if self.runs_scripts else "form-action 'none'",
            "frame-ancestors *" if self.may_be_framed else "frame-ancestors 'none'",
            "base-uri 'none'",
        ]
        return "; ".join(parts)


STRICT = ContentPolicy()


def policy_of(response: HttpResponse) -> ContentPolicy:
    return getattr(response, "content_policy", STRICT)


def allowing(**more: bool) -> Callable[[View], View]:
    """For the few views whose pages need more than the others. It stands outside of what answers 304."""
    policy = ContentPolicy(**more)

    def decorated(view: View) -> View:
        @functools.wraps(view)
        def answered(*arguments: object, **parts: object) -> HttpResponse:
            response = view(*arguments, **parts)
            response.content_policy = policy  # type: ignore[attr-defined]
            return response

        return answered

    return decorated


def host_of_tiles() -> str:
    """Whom the map asks for its background: scheme and host of MAP_TILES; nobody where it is not set."""
    address = urlsplit(settings.MAP_TILES)
    # {s} stands for one of several servers of the same name.
    return f"{address.scheme}://{address.netloc.replace('{s}', '*')}" if address.netloc else ""
