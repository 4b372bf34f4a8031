"""Columns that may be added to a table whose names have been reconciled: values of the card of each record."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from django.db import connection

from .questions import ORGANISATION, PARTNERSHIP


@dataclass(frozen=True)
class Column:
    """A value of a record as SQL over its card; `of` is the kind of record where it is the name of another."""

    id: str
    name: str
    sql: str
    of: str = ""


PARTIES = """(select coalesce(json_agg(json_build_array(party.organisation_id, other.name) order by other.name, party.organisation_id), '[]')
   from (select distinct row.organisation_id from partnerships_party as row
          where row.edition_id = card.edition_id and row.side = '{side}' and row.organisation_id is not null) as party
   join catalogue_organisationcard as other on other.record_id = party.organisation_id and other.superseded_seq is null)"""
COLUMNS: dict[str, tuple[Column, ...]] = {
    ORGANISATION: (
        Column("name", "Name", "card.name"),
        Column("kind", "Kind", "card.kind"),
        Column("legal_form", "Legal form", "card.legal_form"),
        Column("jurisdiction", "Jurisdiction", "card.jurisdiction"),
        Column("identifiers", "Official numbers", "card.identifiers"),
        Column("homes_owned", "Homes owned", "card.homes_owned"),
        Column("size_band", "Size band", "card.size_band"),
        Column("areas", "Areas, with all that contain them", "card.areas"),
        Column("succeeded_by", "Organisations that carry its record on", "card.succeeded_by"),
    ),
    PARTNERSHIP: (
        Column("name", "Name", "card.name"),
        Column("stage", "Stage", "card.stage"),
        Column("status", "Status", "card.status"),
        Column("model", "Model", "card.model"),
        Column("settlement", "Settlement", "card.settlement"),
        Column("district", "District", "card.district"),
        Column("region", "Region", "card.region"),
        Column("nation", "Nation", "card.nation"),
        Column("latitude", "Latitude", "card.latitude"),
        Column("longitude", "Longitude", "card.longitude"),
        Column("homes", "Homes", "card.homes"),
        Column("homes_completed", "Homes completed", "card.homes_completed"),
        Column("lease_years", "Years of the longest lease", "card.lease_years"),
        Column("community", "Community organisations", PARTIES.format(side="community"), ORGANISATION),
        Column("association", "Housing associations", PARTIES.format(side="association"), ORGANISATION),
    ),
}


def columns_of(kind: str) -> dict[str, Column]:
    return {each.id: each for each in COLUMNS[kind]}


def values_of(kind: str, records: Sequence[str], columns: Sequence[Column]) -> dict[str, list[list[Any]]]:
    """Record → for each column its values, in one statement; a record that is not on the register now is left out.

    A value is a text, a number, or id and name of another record.
    """
    of_columns = ", ".join(["card.record_id", *(each.sql for each in columns)])
    sql = f"select {of_columns} from catalogue_{kind}card as card where card.superseded_seq is null and card.record_id = any(%(records)s)"
    with connection.cursor() as cursor:
        cursor.execute(sql, {"records": list(records)})
        return {record: [_listed(value) for value in values] for record, *values in cursor.fetchall()}


def _listed(value: Any) -> list[Any]:
    """No value, one, or several."""
    if isinstance(value, list):
        return value
    return [] if value in (None, "") else [value]
