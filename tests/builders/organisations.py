"""Organisations of the kinds that meet in partnerships."""

from registry.identifiers import mint


def an_organisation(**fields) -> dict:
    """An organisation with a row in every table; tests of what an organisation may say start here."""
    other = mint("org")
    content = {
        "id": mint("org"),
        "name": "Tyne Valley Homes",
        "kind": "housing_association",
        "legal_form": "cbs",
        "jurisdiction": "england",
        "formed_on": "1975-04-01",
        "homes_owned": 1200,
        "homes_owned_as_at": "2025-03-31",
        "website": "https://www.tynevalleyhomes.example.org/",
        "contact_email": "partnerships@tynevalleyhomes.example.org",
        "contact_url": "https://www.tynevalleyhomes.example.org/contact",
        "members": 90,
        "members_as_at": "2025",
        "membership_open_to": "Anyone who lives in the valley.",
        "share_price": "1.00",
        "share_terms": "One member, one vote.",
        "names": [{"key": "n1", "name": "Tyne Valley Rural Housing Association", "kind": "former", "until": "2010"}],
        "forms": [{"key": "f1", "legal_form": "coop_society", "since": "1975", "until": "1990"}],
        "identifiers": [
            {"key": "i1", "scheme": "GB-MPR", "value": "17815R"},
            {"key": "i2", "scheme": "GB-SHPE", "value": "LH9901"},
        ],
        "operating_areas": [{"key": "a1", "area": "E06000057", "as_at": "2025", "among_others": True}],
        "statuses": [{"key": "s1", "status": "registered_provider", "since": "1976"}],
        "relations": [{"key": "r1", "kind": "member_of", "organisation": other, "date": "2001"}],
        "board_seats": [
            {"key": "b1", "constituency": "resident", "seats": 4, "majority": False},
            {"key": "b2", "constituency": "independent", "seats": 5, "majority": True},
        ],
        "figures": [{"key": "g1", "indicator": "jobs", "value": "12", "as_at": "2024"}],
        "services": [{"key": "v1", "service": "employment_and_training", "areas": ["E06000057"], "since": "2015"}],
        "clt_test": [{"key": "t1", "limb": "body_corporate", "met": "met", "evidence": "Rules, section 1."}],
        "partner_notices": [
            {
                "key": "o1",
                "community_kinds": ["community_land_trust"],
                "areas": ["E06000057"],
                "roles": ["landlord", "developer"],
                "homes_min": 5,
                "homes_max": 40,
                "supply": ["new_build"],
                "statement": "We lease land from trusts and build on it.",
                "stated_on": "2026-11",
                "valid_until": "2027-12-31",
            },
            {
                "key": "o2",
                "kind": "seeks_partner",
                "roles": ["adviser"],
                "statement": "We look for an adviser on old buildings.",
                "valid_until": "2027-12-31",
            },
        ],
        "transfer_offers": [
            {
                "key": "f1",
                "asset_kinds": ["garages"],
                "services": ["grounds"],
                "areas": ["E06000057"],
                "instruments": ["long_lease"],
                "consideration_basis": "nominal",
                "statement": "Twelve garages in two villages are free for a community use.",
                "valid_until": "2027-12-31",
            }
        ],
        "sources": [
            {
                "key": "c1",
                "url": "https://www.tynevalleyhomes.example.org/about",
                "title": "About us",
                "publisher": "Tyne Valley Homes",
                "year": 2025,
                "read_on": "2026-11-01",
                "kind": "party",
            }
        ],
        "other_claims": [{"key": "k1", "about": ["/formed_on"], "value": "1974"}],
        "missing": [{"key": "m1", "about": ["/identifiers"], "reason": "not_yet_collected"}],
    }
    return content | fields


def _plain(name: str, kind: str, fields: dict) -> dict:
    content = {
        "id": mint("org"),
        "name": name,
        "kind": kind,
        "jurisdiction": "england",
        "sources": [
            {
                "key": "c1",
                "url": "https://www.example.org/register",
                "title": "A register",
                "read_on": "2026-11-01",
                "kind": "regulator",
            }
        ],
    }
    return content | fields


def a_land_trust(**fields) -> dict:
    return _plain("Hexhamshire Community Land Trust", "community_land_trust", {"legal_form": "cbs", **fields})


def an_association(**fields) -> dict:
    return _plain("Border Housing Association", "housing_association", {"legal_form": "cbs", **fields})


def a_council(**fields) -> dict:
    return _plain("Northumbria Council", "local_authority", {"legal_form": "statutory_body", **fields})
