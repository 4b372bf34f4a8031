"""Addresses of the next and the previous page."""

from collections.abc import Callable
from urllib.parse import urlencode

from django.http import HttpRequest

from registry.catalogue.reading.pages import Page, PagePosition
from registry.catalogue.reading.rows import RowPage


def addresses(
    request: HttpRequest, page: Page | RowPage, position: PagePosition | None, cursor: Callable[[list, bool], str]
) -> tuple[str | None, str | None]:
    """(next, previous), each None where there is no such page. `page` has first, last and more."""
    backwards = position is not None and position.backwards
    has_next = page.more or backwards
    has_previous = page.more if backwards else position is not None
    here = request.build_absolute_uri(request.path)
    kept = [(name, value) for name, value in request.GET.items() if name != "cursor"]

    def at(keys: list, backwards: bool) -> str:
        return f"{here}?{urlencode([*kept, ('cursor', cursor(keys, backwards))])}"

    following = at(page.last, False) if page.last and has_next else None
    previous = at(page.first, True) if page.first and has_previous else None
    return following, previous


def link_header(following: str | None, previous: str | None) -> dict[str, str]:
    """The Link header (RFC 8288) of a page."""
    links = [f'<{url}>; rel="{rel}"' for rel, url in (("next", following), ("prev", previous)) if url]
    return {"Link": ", ".join(links)} if links else {}
