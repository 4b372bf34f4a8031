"""Every operation that is served, in the order of the addresses: for tests that walk over all of them."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from django.urls import URLPattern, get_resolver

from api.operation import Operation, operation_of
from api.views import View

METHODS = ("GET", "POST", "PUT", "PATCH", "DELETE")


@dataclass(frozen=True)
class Served:
    """One method of one address."""

    address: str
    method: str
    view: type[View]
    operation: Operation

    @property
    def is_a_read_for_anyone(self) -> bool:
        """Whether it has an example that the seed register answers."""
        return self.method == "GET" and bool(self.operation.example)

    @property
    def only_leads_on(self) -> bool:
        """Whether its answer is an address to go on with, and nothing to read."""
        return set(self.operation.answers) == {302}


def every_operation() -> Iterator[Served]:
    for address, view in _views(get_resolver().url_patterns, "/"):
        for method in METHODS:
            declared = operation_of(view, method)
            if declared is not None:
                yield Served(address, method, view, declared)


def _views(patterns: Any, before: str) -> Iterator[tuple[str, type[View]]]:
    for pattern in patterns:
        address = before + str(pattern.pattern)
        if not isinstance(pattern, URLPattern):
            yield from _views(pattern.url_patterns, address)
        elif issubclass(view := getattr(pattern.callback, "view_class", object), View):
            yield address, view
