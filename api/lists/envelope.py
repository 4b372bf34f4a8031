"""What stands around every list, and the addresses of the pages beside this one."""

import datetime
from collections.abc import Iterator
from urllib.parse import parse_qsl, urlencode

import orjson
from django.http import HttpRequest
from rest_framework import serializers

from registry.catalogue.reading import Moment, Page
from registry.catalogue.reading.cursors import Cursor
from registry.catalogue.reading.matches import COUNT_LIMIT
from registry.catalogue.reading.pages import PagePosition

from .query import ListQuery

AS_OF = "The line of the feed as of which this is the answer."
NAMES = "Names of the organisations spoken of, by id, as of that line."


class SampleSerializer(serializers.Serializer):
    """Of what the answer is a sample, where one was asked for."""

    size = serializers.IntegerField(min_value=1, help_text="How many were asked for.")
    seed = serializers.IntegerField(min_value=0, help_text="The number that drew them.")
    of = serializers.IntegerField(min_value=0, help_text="How many partnerships the question keeps without the sample.")


class EnvelopeSerializer(serializers.Serializer):
    """What stands around every list."""

    count = serializers.IntegerField(min_value=0, help_text="How many there are in all; 10,000 at most.")
    count_is_exact = serializers.BooleanField(help_text="false where there are more than 10,000.")
    as_of = serializers.IntegerField(min_value=0, help_text=AS_OF)
    next = serializers.CharField(allow_null=True, help_text="Address of the next page; null on the last one.")
    previous = serializers.CharField(allow_null=True, help_text="Address of the page before; null on the first one.")
    note = serializers.CharField(
        required=False,
        help_text="Only where the answer is to something else than was asked: `known_at` beyond the feed or in the future, a code that "
        "was retired, half a postcode, a name that no area has. What was answered instead.",
    )


class SampledEnvelopeSerializer(EnvelopeSerializer):
    """What stands around a list of which a sample can be asked for."""

    sample = SampleSerializer(required=False, help_text="Of what it is a sample; only where one was asked for.")


def enclosed(page: Page, links: dict[str, str | None], query: ListQuery) -> bytes:
    """The page as JSON."""
    envelope = {
        "count": min(page.count, COUNT_LIMIT),
        "count_is_exact": page.count_is_exact,
        "as_of": page.as_of,
        "next": links["next"],
        "previous": links["prev"],
    }
    if notes := list(_notes(page, query)):
        envelope["note"] = " ".join(notes)
    envelope |= page.about
    opening = orjson.dumps(envelope)[:-1]
    return (
        opening + b',"results":[' + page.results.encode() + b'],"organisations":' + page.organisations.encode() + b"}"
    )


def _notes(page: Page, query: ListQuery) -> Iterator[str]:
    """Where something else is answered than was asked. Values of filters bring their own notes along."""
    if note := note_on_moment(query.known_at, page.as_of, query.day, f"line {page.as_of}"):
        yield note
    for value in query.values.values():
        if note := getattr(value, "note", ""):
            yield note


def note_on_moment(known_at: Moment, line: int, day: datetime.date, answered: str) -> str:
    """What to say of a moment that has not come; `line` is the last of the feed, `answered` how it is called."""
    if known_at.sequence is not None and known_at.sequence > line:
        return f"known_at lies beyond the last line of the feed; answered as of {answered}."
    return f"known_at lies in the future; answered as of {answered}." if known_at.is_after(day) else ""


def links_of(request: HttpRequest, query: ListQuery, page: Page) -> dict[str, str | None]:
    """The addresses of the next and the previous page, None where there is none."""
    backwards = query.position is not None and query.position.backwards
    has_next = page.more or backwards
    has_previous = page.more if backwards else query.position is not None
    return {
        "next": _address(request, query, page, page.last, backwards=False) if has_next and page.last else None,
        "prev": _address(request, query, page, page.first, backwards=True) if has_previous and page.first else None,
    }


def _address(request: HttpRequest, query: ListQuery, page: Page, keys: list, *, backwards: bool) -> str:
    cursor = Cursor(PagePosition(keys, backwards), page.count, page.as_of, query.day)
    sent = parse_qsl(request.META.get("QUERY_STRING", ""), keep_blank_values=True)
    others = [(name, text) for name, text in sent if name != "cursor"]
    here = request.build_absolute_uri(request.path)
    return f"{here}?{urlencode([*others, ('cursor', cursor.signed(query.bound))])}"


def link_header(links: dict[str, str | None]) -> dict[str, str]:
    """The Link header (RFC 8288) of a page."""
    present = [f'<{address}>; rel="{relation}"' for relation, address in links.items() if address]
    return {"Link": ", ".join(present)} if present else {}
