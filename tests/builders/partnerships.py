"""Arrangements between a community organisation and an association."""

from registry.identifiers import mint


def a_party(key: str, side: str, roles: list[str], organisation: dict | str | None = None, **cells) -> dict:
    """A row of parties: of an organisation on the register (a content or an id), else of a named one."""
    row = {"key": key, "side": side, "roles": roles, "part": "took_part"}
    if organisation is None:
        row["name"] = f"An organisation called {key}"
    else:
        row["organisation"] = organisation if isinstance(organisation, str) else organisation["id"]
    return row | cells


def freeholder(organisation=None, **cells) -> dict:
    return a_party("trust", "community", ["freeholder", "allocator"], organisation, **cells)


def lessee(organisation=None, **cells) -> dict:
    return a_party("landlord", "association", ["lessee", "developer", "landlord", "manager"], organisation, **cells)


def a_partnership(**fields) -> dict:
    """A live scheme of twelve homes on leased land, with a row in every table.

    Its parties are named in the record itself, so that it can be published alone. Anyone who gives
    other `parties` keeps the keys trust and landlord, to which other rows point; the council is
    added where it lacks.
    """
    if "parties" in fields:
        listed = {row["key"] for row in fields["parties"]}
        usual = (freeholder(), lessee(), _council())
        fields["parties"] = [*fields["parties"], *(row for row in usual if row["key"] not in listed)]
    return _head() | _people() | _things() | _terms() | _evidence() | fields


def _council() -> dict:
    return a_party("council", "council", ["vendor", "funder", "nominating_authority"])


def _head() -> dict:
    return {
        "id": mint("chp"),
        "name": "Ashgill Green",
        "summary": "The trust owns the land and leased it to the association, which built twelve homes.",
        "scope": "scheme",
        "community_kinds": ["community_land_trust"],
        "basis": "compiled_from_public_sources",
        "settlement": "Ashgill",
        "areas": ["E06000057"],
        "parish": "Ashgill",
        "postcode": "NE43 7DY",
        "latitude": 54.95,
        "longitude": -1.93,
        "location_precision": "postcode",
        "site_hectares": "0.8",
        "planning_routes": ["rural_exception_site"],
        "stage": "live",
        "status": "active",
        "as_at": "2024-06",
    }


def _people() -> dict:
    return {
        "related": [{"key": "r1", "relation": "sibling", "name": "Ashgill Mill"}],
        "parties": [freeholder(), lessee(), _council()],
        "milestones": [
            {"key": "formed", "kind": "group_formed", "date": "2012-05", "party": "trust"},
            {"key": "start", "kind": "start_on_site", "date": "2016-03-01"},
            {"key": "done", "kind": "completion", "date": "2017-22"},
        ],
    }


def _things() -> dict:
    return {
        "homes": [
            {
                "key": "h1",
                "count": 8,
                "tenure": "affordable_rent",
                "supply": "new_build",
                "state": "completed",
                "owner": "landlord",
                "manager": "landlord",
                "allocation_routes": ["local_lettings_plan"],
                "nomination_share_first_let": "50",
                "rent": "110.50",
                "rent_period": "week",
            },
            {"key": "h2", "count": 4, "tenure": "shared_ownership", "supply": "new_build", "state": "completed"},
        ],
        "home_parts": [{"key": "p1", "homes": "h1", "share": "25", "for_people": ["local_workers"]}],
        "letting_steps": [
            {"key": "l1", "homes": ["h1"], "step": 1, "after": 0, "after_unit": "week", "local_connection": "parish"},
            {
                "key": "l2",
                "homes": ["h1"],
                "step": 2,
                "after": 6,
                "after_unit": "week",
                "who": "People of the parishes around",
                "decides": ["landlord"],
            },
        ],
        "facilities": [{"key": "hall", "kind": "hall", "count": 1, "state": "completed", "owner": "trust"}],
        "asset_transfers": [
            {
                "key": "t1",
                "sequence": 1,
                "asset_kinds": ["land"],
                "hectares": "0.8",
                "from_party": "council",
                "to_party": "trust",
                "instrument": "conveyance",
                "status": "completed",
                "date": "2014-09-30",
                "consideration_basis": "nominal",
                "consideration": "1",
            },
            {
                "key": "t2",
                "sequence": 2,
                "asset_kinds": ["land"],
                "homes_count": 12,
                "from_party": "trust",
                "to_party": "landlord",
                "instrument": "long_lease",
                "status": "completed",
                "date": "2015-10",
                "term_years": 125,
                "recurring_kind": "ground_rent",
                "recurring_amount": "3000",
                "recurring_period": "year",
                "recurring_per": "scheme",
                "linked_to": "t1",
                "link": "carved_from",
            },
        ],
        "payments": [{"key": "y1", "transfer": "t2", "kind": "recurring", "to_party": "trust", "share": "100"}],
        "protections": [
            {"key": "x1", "kind": "pre_emption", "transfer": "t2", "enforcer": "trust", "perpetual": True},
            {"key": "x2", "kind": "use_restriction", "transfer": "t1", "enforcer": "council", "term_years": 80},
        ],
        "service_transfers": [
            {
                "key": "s1",
                "kind": "management_agreement",
                "status": "in_force",
                "from_party": "trust",
                "to_party": "landlord",
                "services": ["lettings", "repairs"],
                "since": "2017",
                "until": "2027",
            }
        ],
    }


def _terms() -> dict:
    return {
        "agreements": [
            {"key": "a1", "kind": "partnership_agreement", "parties": ["trust", "landlord"], "since": "2013", "until": "2033"}
        ],
        "clauses": [
            {
                "key": "c1",
                "topic": "promise",
                "plain_words": "Four homes go to people of the parish first.",
                "agreement": "a1",
                "due": "2017",
                "kept": "kept",
                "kept_stated_by": "trust",
            }
        ],
        "decision_rights": [
            {"key": "d1", "domain": "allocation_criteria", "decides": ["trust"], "consulted": ["landlord"]}
        ],
        "board_seats": [{"key": "b1", "body": "landlord", "held_by": "trust", "constituency": "community_member", "seats": 1}],
        "ballots": [
            {
                "key": "v1",
                "kind": "ballot",
                "electorate": "Members of the trust",
                "date": "2013-06-12",
                "eligible": 200,
                "votes_cast": 100,
                "votes_for": 90,
                "turnout_percent": "50",
                "in_favour_percent": "90",
                "threshold_percent": "50",
                "passed": True,
            }
        ],
        "funding": [
            {"key": "total", "kind": "total_cost", "amount": "1500000.00", "covers": "this_arrangement"},
            {"key": "grant", "funder": "council", "recipient": "landlord", "kind": "grant", "amount": "400000", "state": "drawn"},
        ],
        "outcomes": [
            {"key": "o1", "indicator": "jobs", "value": "3", "kind": "outturn", "population": "scheme"},
            {
                "key": "o2",
                "indicator": "tp01",
                "value": "91.5",
                "kind": "outturn",
                "method": "survey",
                "base_n": 40,
                "response_rate": "60",
                "evidence_level": "e3",
                "period_from": "2019",
                "period_to": "2020",
                "comparator": "80",
                "comparator_description": "All homes of the landlord",
            },
        ],
    }  # fmt: skip


def _evidence() -> dict:
    return {
        "sources": [
            {
                "key": "s1",
                "url": "https://www.ashgill.example.org/",
                "title": "The story of Ashgill Green",
                "publisher": "Ashgill Community Land Trust",
                "year": 2018,
                "read_on": "2026-11-02",
                "kind": "party",
            }
        ],
        "other_claims": [{"key": "k1", "about": ["/homes/h1/count"], "value": "nine homes"}],
        "missing": [{"key": "m1", "about": ["/asset_transfers/t1/assessed_value"], "reason": "unknown"}],
    }
