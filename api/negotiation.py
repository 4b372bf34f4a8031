"""Which of its formats a view answers in."""

from collections.abc import Iterable
from functools import lru_cache

from rest_framework.exceptions import NotAcceptable
from rest_framework.negotiation import BaseContentNegotiation
from rest_framework.parsers import BaseParser
from rest_framework.renderers import BaseRenderer
from rest_framework.request import Request

from .preferences import preferences


class ByQuality(BaseContentNegotiation):
    """The format that is liked best; of those liked alike the one that is named most exactly, then ours in order.

    The framework's own reads no `q`.
    """

    def select_parser(self, request: Request, parsers: Iterable[BaseParser]) -> BaseParser | None:
        return None

    def select_renderer(
        self, request: Request, renderers: Iterable[BaseRenderer], format_suffix: str | None = None
    ) -> tuple[BaseRenderer, str]:
        known = list(renderers)
        header = request.META.get("HTTP_ACCEPT", "") or "*/*"
        best = best_of(header, tuple(renderer.media_type for renderer in known))
        if best is None:
            raise NotAcceptable(available_renderers=known)
        return known[best], known[best].media_type


@lru_cache(256)
def best_of(header: str, media_types: tuple[str, ...]) -> int | None:
    """The place of the best media type; None where none is acceptable."""
    known = dict(reversed(list(preferences(header))))
    ranked = []
    for place, media_type in enumerate(media_types):
        ranges = (media_type, f"{media_type.partition('/')[0]}/*", "*/*")
        exactness = next((at for at, name in enumerate(ranges) if name in known), None)
        if exactness is not None and (quality := known[ranges[exactness]]) > 0:
            ranked.append((-quality, exactness, place))
    return min(ranked)[2] if ranked else None
