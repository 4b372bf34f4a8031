"""Under which names and numbers an organisation is known, and what the list of landlords says of it."""

from collections.abc import Mapping
from typing import Any

from ...dates_in_words import date_in_words, period_in_words
from ...vocabularies.vocabulary import label


def identity_of(content: Mapping[str, Any]) -> list[tuple[str, list[str]]]:
    """(label, lines); no lines where nothing is recorded."""
    formed, ended = date_in_words(content["formed_on"]), date_in_words(content["ended_on"])
    rows = [
        ("Legal form", [label("legal_form", content["legal_form"])] if content["legal_form"] else []),
        ("Formed", [formed] if formed else []),
        ("Other names", [_dated(f"{row['name']} ({_name_kind(row['kind'])})", row) for row in content["names"]]),
        (
            "Numbers on other registers",
            [
                _dated(f"{label('identifier_scheme', row['scheme'])}: {row['value']}", row)
                for row in content["identifiers"]
            ],
        ),
    ]
    return [*rows, *([("Ended", [ended])] if ended else [])]


def landlord_list_of(beside: Mapping[str, Any]) -> Mapping[str, Any] | None:
    """What the lists of the regulator in England say, with their days in words; None where none is loaded."""
    lists = beside.get("regulator")
    if not lists:
        return None
    return lists | {
        "homes_as_at": date_in_words(lists.get("homes_as_at")),
        "districts_as_at": date_in_words(lists.get("districts_as_at")),
    }


def _name_kind(kind: str) -> str:
    return label("name_kind", kind).lower().replace("welsh", "Welsh").replace("gaelic", "Gaelic")


def _dated(words: str, row: Mapping[str, Any]) -> str:
    period = period_in_words(row["since"], row["until"])
    return f"{words}, {period}" if period else words
