"""Addresses of the next and the previous page."""

from collections.abc import Callable
from urllib.parse import urlencode


def addresses(request, page, cut, cursor: Callable[[list, bool], str]) -> tuple[str | None, str | None]:
    """(next, previous), each None where there is no such page. `page` has first, last and more."""
    backwards = cut is not None and cut.backwards
    has_next = page.last and (page.more or backwards)
    has_previous = page.first and (page.more if backwards else cut is not None)
    here = request.build_absolute_uri(request.path)
    kept = [(name, value) for name, value in request.GET.items() if name != "cursor"]

    def at(keys: list, backwards: bool) -> str:
        return f"{here}?{urlencode([*kept, ('cursor', cursor(keys, backwards))])}"

    return at(page.last, False) if has_next else None, at(page.first, True) if has_previous else None


def link_header(following: str | None, previous: str | None) -> dict[str, str]:
    """The Link header (RFC 8288) of a page."""
    links = [f'<{url}>; rel="{rel}"' for rel, url in (("next", following), ("prev", previous)) if url]
    return {"Link": ", ".join(links)} if links else {}
