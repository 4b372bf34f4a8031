"""The columns of CSV downloads: header → where the value stands in a document."""

from collections.abc import Mapping

from django.db import models

from registry.content import fields_of

PARTNERSHIPS = {
    "id": ("id",),
    "name": ("name",),
    "url": ("url",),
    "scope": ("scope",),
    "stage": ("stage",),
    "status": ("status",),
    "ending_kind": ("ending_kind",),
    "ended_on": ("ended_on",),
    "community_kinds": ("community_kinds",),
    "model": ("derived", "model", "code"),
    "community_land": ("derived", "community_land", "code"),
    "community_holds_land": ("derived", "community_holds_land"),
    "has_association": ("derived", "has_association"),
    "homes": ("derived", "homes", "total"),
    "homes_completed": ("derived", "homes", "completed"),
    "lease_years": ("derived", "lease_years"),
    "ground_rent_per_home_year": ("derived", "ground_rent_per_home_year", "amount"),
    "settlement": ("settlement",),
    "areas": ("areas",),
    "district": ("derived", "place", "district", "name"),
    "region": ("derived", "place", "region", "name"),
    "nation": ("derived", "place", "nation", "name"),
    "rurality": ("derived", "place", "rurality", "code"),
    "rurality_of": ("derived", "place", "rurality", "of"),
    "deprivation_decile": ("derived", "place", "deprivation", "decile"),
    "deprivation_of": ("derived", "place", "deprivation", "of"),
    "deprivation_index": ("derived", "place", "deprivation", "index"),
    "uk_deprivation_decile": ("derived", "place", "uk_deprivation", "decile"),
    "latitude": ("latitude",),
    "longitude": ("longitude",),
    "location_precision": ("location_precision",),
    "basis": ("basis",),
    "edition": ("edition",),
    "published_at": ("published_at",),
    "confirmation": ("assurance", "confirmation"),
    "confirmed_by": ("assurance", "confirmed_by"),
    "disputed_by": ("assurance", "disputed_by"),
    "open_challenges": ("assurance", "open_challenges"),
    "summary": ("summary",),
}
ORGANISATIONS = {
    "id": ("id",),
    "name": ("name",),
    "url": ("url",),
    "kind": ("kind",),
    "legal_form": ("legal_form",),
    "jurisdiction": ("jurisdiction",),
    "formed_on": ("formed_on",),
    "ended_on": ("ended_on",),
    "homes_owned": ("homes_owned",),
    "homes_owned_as_at": ("homes_owned_as_at",),
    "size_band": ("derived", "size_band", "code"),
    "clt_status": ("derived", "clt_status", "code"),
    "former_names": ("derived", "former_names"),
    "succeeded_by": ("derived", "succeeded_by"),
    "website": ("website",),
    "contact_email": ("contact_email",),
    "contact_url": ("contact_url",),
    "edition": ("edition",),
    "published_at": ("published_at",),
    "open_challenges": ("assurance", "open_challenges"),
    "regulator_number": ("regulator", "number"),
    "regulator_listed": ("regulator", "listed"),
    "regulator_list": ("regulator", "list"),
    "regulator_homes": ("regulator", "homes"),
    "regulator_homes_as_at": ("regulator", "homes_as_at"),
    "area_evidence": ("area_evidence",),
}
OF = {"partnership": PARTNERSHIPS, "organisation": ORGANISATIONS}


def row_columns(model: type[models.Model]) -> Mapping[str, tuple[str, ...]]:
    """The columns of a flat list: whose row it is, then the table's own."""
    of_the_record = {name: (name,) for name in ("id", "partnership", "name", "url")}
    # The partnership's name is `name`; a table's own column of that name keeps its own header.
    own = {
        ("row_name" if name == "name" else name): ("row_name" if name == "name" else name,) for name in fields_of(model)
    }
    return of_the_record | own
