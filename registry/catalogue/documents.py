"""The stored answers: a pure function of a content, what we derive of it, and its edition.

No serializer is at work: a record is plain data, and this only puts it in reading order.
"""

from typing import Any

import orjson

from ..content import fields_of, kinds
from .flat import flat_texts

# Raised whenever this module puts the same values in another form.
FORMAT = 3

SUMMARY = {
    "partnership": (
        "name",
        "summary",
        "scope",
        "community_kinds",
        "basis",
        "settlement",
        "areas",
        "latitude",
        "longitude",
        "location_precision",
        "stage",
        "status",
        "ending_kind",
        "ended_on",
    ),
    "organisation": (
        "name",
        "kind",
        "legal_form",
        "jurisdiction",
        "formed_on",
        "ended_on",
        "homes_owned",
        "homes_owned_as_at",
        "website",
        "contact_email",
        "contact_url",
    ),
}
# Derived values that a list shows, by kind; whole records show all of them.
SUMMARY_DERIVED = {
    "partnership": (
        "model",
        "community_land",
        "community_holds_land",
        "has_association",
        "place",
        "homes",
        "lease_years",
        "ground_rent_per_home_year",
    ),
    "organisation": ("size_band", "clt_status", "succeeded_by", "former_names"),
}
SUMMARY_TABLES: dict[str, dict[str, tuple[str, ...]]] = {
    "partnership": {"parties": ("key", "side", "organisation", "name", "roles", "part")},
    "organisation": {
        "identifiers": ("scheme", "value"),
        "statuses": ("status", "since", "until"),
        "operating_areas": ("area",),
    },
}
# What is not in a text, but put behind it when it is read; in their order.
BESIDE = {"partnership": ("assurance",), "organisation": ("assurance", "regulator", "area_evidence")}
PATHS = {"partnership": "partnerships", "organisation": "organisations"}


def texts_of(kind: str, content: dict, derived: dict, edition: dict) -> tuple[str, str, str, str]:
    """(full, summary, flat, csv) of one edition. `edition` tells its number, moment and digests."""
    first = {
        "id": content["id"],
        "url": f"/api/v1/{PATHS[kind]}/{content['id']}/",
        "name": content["name"],
    }
    rest = {name: value for name, value in content.items() if name not in first}
    full = first | {"edition": edition, "derived": derived} | rest
    short = {name: content[name] for name in SUMMARY[kind] if name != "name"} | _point(derived)
    derived_short = {name: _short(derived[name]) for name in SUMMARY_DERIVED[kind]}
    tables = {
        table: [{name: row[name] for name in columns} for row in content[table]]
        for table, columns in SUMMARY_TABLES[kind].items()
    }
    meta = {"edition": edition["number"], "published_at": edition["published_at"]}
    summary = first | short | {"derived": derived_short} | tables | meta
    return orjson.dumps(full).decode(), orjson.dumps(summary).decode(), *flat_texts(kind, full)


def fields_of_summary(kind: str) -> tuple[str, ...]:
    """The names at the top of a summary, in reading order."""
    own = [name for name in SUMMARY[kind] if name != "name"]
    return ("id", "url", "name", *own, "derived", *SUMMARY_TABLES[kind], "edition", "published_at", *BESIDE[kind])


def fields_of_whole(kind: str) -> tuple[str, ...]:
    """The names at the top of a whole record, in reading order."""
    of = kinds()[kind]
    own = [name for name in fields_of(of.edition) if name != "name"]
    return ("id", "url", "name", "edition", "derived", *own, *of.tables, *BESIDE[kind])


def _point(derived: dict) -> dict:
    """Lists and maps show the point of the postcode where the record gives none itself."""
    point = derived.get("place", {}).get("point")
    if not point:
        return {}
    return {
        "latitude": point["latitude"],
        "longitude": point["longitude"],
        "location_precision": point["precision"],
    }


def _short(value: Any) -> Any:
    """A derived value without the words that explain it: those are for the whole record."""
    if isinstance(value, dict):
        return {name: inner for name, inner in value.items() if name not in ("reason", "label", "areas")}
    return value
