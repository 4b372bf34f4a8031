"""The permanent address of an answer: what was asked, the line of the feed, and the day. Nothing is kept for it."""

import datetime
from dataclasses import dataclass
from typing import Any
from urllib.parse import parse_qsl, quote, urlencode

from django.http import HttpResponseBase

from registry.public_address import at

API = "/api/"
# What only says how the answer is shown, or as of when, which the address itself says.
LEFT_OUT = frozenset(
    {"known_at", "cursor", "page_size", "format", "excel", "include", "view", "fields", "ordering", "wait", "labels"}
)


@dataclass(frozen=True)
class Cited:
    """`path` is that of the API below /api/, `query` what was asked there: in one order, whoever asked it."""

    path: str
    query: str
    line: int
    day: datetime.date

    @property
    def address(self) -> str:
        """From the slash on."""
        written = f"?{self.query}" if self.query else ""
        return f"/cite/{self.line}/{self.day.isoformat()}/{quote(self.path)}{written}"

    @property
    def of(self) -> str:
        """The address of the API that was asked."""
        return f"{API}{quote(self.path)}{f'?{self.query}' if self.query else ''}"


def cited(path: str, query: str, line: int, day: datetime.date) -> Cited:
    """What is cited, of the path of the API and the query as they were asked."""
    pairs = [pair for pair in parse_qsl(query, keep_blank_values=True) if pair[0] not in LEFT_OUT]
    return Cited(path.removeprefix(API), urlencode(sorted(pairs), safe=",:"), line, day)


def citation_of(request: Any, line: int, day: datetime.date) -> str:
    """The whole address under which the answer to this request is cited."""
    return at(cited(request.path, request.META.get("QUERY_STRING", ""), line, day).address)


def name_citation(response: HttpResponseBase, address: str) -> None:
    """Say under which address this answer is cited (RFC 8574)."""
    link = f'<{address}>; rel="cite-as"'
    response["Link"] = f"{response['Link']}, {link}" if response.has_header("Link") else link
