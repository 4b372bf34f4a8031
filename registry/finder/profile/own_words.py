"""What an organisation says to groups: that it is open to them, what it would hand over, what it does besides."""

import datetime
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from ...content.dates import latest
from ...dates_in_words import date_in_words
from ...places.directory import directory
from ...vocabularies.vocabulary import label


@dataclass(frozen=True)
class Saying:
    """`heading` says what it is; `facts` are (label, words); `until` is the day on which it lapses."""

    heading: str
    statement: str
    facts: tuple[tuple[str, str], ...]
    until: str = ""


# Label of a list of codes, the column, the vocabulary.
OF_NOTICE = (
    ("Works with", "community_kinds", "community_kind"),
    ("Would be", "roles", "role"),
    ("Homes from", "supply", "supply"),
    ("Kinds of home", "tenures", "tenure"),
    ("Ready to agree", "terms", "protection_kind"),
)
OF_OFFER = (
    ("For", "community_kinds", "community_kind"),
    ("By", "instruments", "instrument"),
    ("On these conditions", "terms", "protection_kind"),
)


def notices_of(content: Mapping[str, Any], today: datetime.date) -> list[Saying]:
    """Those that hold today."""
    return [
        Saying(
            label("notice_kind", row["kind"] or "open_to_partners"),
            row["statement"] or "",
            (*_places(row), *_size(row["homes_min"], row["homes_max"]), *_codes(row, OF_NOTICE)),
            date_in_words(row["valid_until"]),
        )
        for row in content["partner_notices"]
        if _holds(row, today)
    ]


def offers_of(content: Mapping[str, Any], today: datetime.date) -> list[Saying]:
    return [
        Saying(
            ", ".join(filter(None, [*_what(row), row["site"]])) or "An offer",
            row["statement"] or row["description"] or "",
            (*_places(row), *_size(row["homes_count"], row["homes_count_to"]), *_codes(row, OF_OFFER)),
            date_in_words(row["valid_until"]),
        )
        for row in content["transfer_offers"]
        if _holds(row, today)
    ]


def services_of(content: Mapping[str, Any]) -> list[Saying]:
    return [
        Saying(label("service", row["service"]), row["description"] or "", tuple(_places(row)))
        for row in content["services"]
        if not row["until"]
    ]


def _holds(row: Mapping[str, Any], today: datetime.date) -> bool:
    ends = latest(row["valid_until"])
    return ends is None or ends >= today


def _what(row: Mapping[str, Any]) -> list[str]:
    kinds = [label("asset_kind", kind) for kind in row["asset_kinds"]]
    return kinds + [label("service", service) for service in row["services"]]


def _places(row: Mapping[str, Any]) -> Iterator[tuple[str, str]]:
    if row["areas"]:
        yield "Where", ", ".join(directory().get(code).name for code in row["areas"])


def _size(least: int | None, most: int | None) -> Iterator[tuple[str, str]]:
    if least is not None and most is not None:
        yield "Homes", f"{least:,} to {most:,}" if least != most else f"{least:,}"
    elif least is not None or most is not None:
        yield "Homes", f"{least:,} or more" if least is not None else f"up to {most:,}"


def _codes(row: Mapping[str, Any], columns: Sequence[tuple[str, str, str]]) -> Iterator[tuple[str, str]]:
    for words, column, vocabulary in columns:
        if row[column]:
            yield words, ", ".join(label(vocabulary, code) for code in row[column])
