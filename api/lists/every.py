"""Every list by its name."""

from collections.abc import Iterator
from functools import cache

from .view import ListView


@cache
def lists_by_name() -> dict[str, type[ListView]]:
    """Those that have an address; only when the addresses are loaded."""
    return {view.name: view for view in sorted(_below(ListView), key=lambda view: view.__name__) if _has_address(view)}


def _below(view: type[ListView]) -> Iterator[type[ListView]]:
    for each in view.__subclasses__():
        yield each
        yield from _below(each)


def _has_address(view: type[ListView]) -> bool:
    return view.reading is not None and hasattr(view, "name")
