from datetime import date
from decimal import Decimal

from .gathering import code_of, gathered

SHARES = {"shared", "decides"}


def partnership_columns(content: dict, derived: dict) -> dict:
    """The columns of a partnership's card."""
    place, homes = derived["place"], derived["homes"]
    remaining_homes = [row for row in content["homes"] if row["state"] not in ("dropped", "lost")]
    rent = derived["ground_rent_per_home_year"]["amount"]
    return {
        "scope": content["scope"],
        "basis": content["basis"],
        "stage": content["stage"] or "",
        "status": content["status"] or "",
        "ending_kind": content["ending_kind"] or "",
        "settlement": content["settlement"] or "",
        "areas": place["areas"],
        "region": code_of(place["region"]),
        "nation": code_of(place["nation"]),
        "rurality": code_of(place["rurality"]),
        "deprivation_decile": (place["deprivation"] or {}).get("decile"),
        "latitude": content["latitude"],
        "longitude": content["longitude"],
        "location_precision": content["location_precision"] or "",
        "model": derived["model"]["code"],
        "community_land": derived["community_land"]["code"],
        "community_holds_land": derived["community_holds_land"],
        "has_association": derived["has_association"],
        "perpetuity": derived["perpetuity"]["code"],
        "ground_rent_per_home": Decimal(rent) if rent else None,
        "homes": homes["total"],
        "homes_completed": homes["completed"],
        "lease_years": derived["lease_years"],
        "months_to_live": derived["months_to_live"]["least"],
        "completeness": derived["completeness"]["percent"],
        "began_by": _day(derived["began"], "latest"),
        "completed_from": _day(derived["completed"], "earliest"),
        "completed_until": _day(derived["completed"], "latest"),
        "ended_by": _day(derived["ended"], "latest"),
        "claimed_otherwise": bool(content["other_claims"]),
        "community_decides": sorted({row["domain"] for row in derived["power"] if row["community"] in SHARES}),
        **_gathered_columns(content, remaining_homes),
    }


def _gathered_columns(content: dict, remaining_homes: list[dict]) -> dict[str, list[str]]:
    transfers = content["asset_transfers"]
    return {
        "organisations": gathered(content["parties"], "organisation"),
        "community_kinds": sorted(content["community_kinds"]),
        "roles": gathered(content["parties"], "roles"),
        "sides": gathered(content["parties"], "side"),
        "parts": gathered(content["parties"], "part"),
        "tenures": gathered(remaining_homes, "tenure"),
        "supplies": gathered(remaining_homes, "supply"),
        "home_states": gathered(content["homes"], "state"),
        "for_people": gathered(remaining_homes, "for_people"),
        "allocation_routes": gathered(remaining_homes, "allocation_routes"),
        "facilities": gathered(content["facilities"], "kind"),
        "asset_kinds": gathered(transfers, "asset_kinds"),
        "instruments": gathered(transfers, "instrument"),
        "legal_bases": gathered(transfers, "legal_basis"),
        "transfer_statuses": gathered(transfers, "status"),
        "consideration_bases": gathered(transfers, "consideration_basis"),
        "protections": gathered(content["protections"], "kind"),
        "services": gathered(content["service_transfers"], "services"),
        "agreements": gathered(content["agreements"], "kind"),
        "clause_topics": gathered(content["clauses"], "topic"),
        "decision_domains": gathered(content["decision_rights"], "domain"),
        "ballots": gathered(content["ballots"], "kind"),
        "funding_kinds": gathered(content["funding"], "kind"),
        "indicators": gathered(content["outcomes"], "indicator"),
        "evidence_levels": gathered(content["outcomes"], "evidence_level"),
        "milestones": gathered(content["milestones"], "kind"),
        "related_to": gathered(content["related"], "partnership", "organisation"),
    }


def _day(span: dict | None, end: str) -> date | None:
    return date.fromisoformat(span[end]) if span and span[end] else None
