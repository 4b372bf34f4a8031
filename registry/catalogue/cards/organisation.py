from ...content.dates import earliest, latest
from ...organisations.identifiers import normalised
from .gathering import code_of, gathered


def organisation_columns(content: dict, derived: dict) -> dict:
    """The columns of an organisation's card."""
    notices = content["partner_notices"]
    lapses = [day for row in notices if (day := latest(row["valid_until"]))]
    return {
        "kind": content["kind"],
        "legal_form": content["legal_form"] or "",
        "jurisdiction": content["jurisdiction"] or "",
        "size_band": code_of(derived["size_band"]),
        "homes_owned": content["homes_owned"],
        "clt_status": code_of(derived["clt_status"]),
        "formed_from": earliest(content["formed_on"]),
        "ended_by": latest(content["ended_on"]),
        "areas": derived["place"]["areas"],
        "statuses": gathered((row for row in content["statuses"] if not row["until"]), "status"),
        "identifiers": sorted(
            f"{row['scheme']}-{normalised(row['scheme'], row['value'])}" for row in content["identifiers"]
        ),
        "succeeded_by": sorted(derived["succeeded_by"]),
        "related_to": gathered(content["relations"], "organisation"),
        "notice_until": max(lapses, default=None),
        "notice_kinds": gathered(notices, "community_kinds"),
        "notice_roles": gathered(notices, "roles"),
        "notice_areas": gathered(notices, "areas"),
    }
