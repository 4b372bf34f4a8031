"""Invented partnerships, in the proportions of the hundred real ones that ship with the register."""

from .chance import Dice, id_of
from .invented_organisations import COMMUNITY_KINDS, Bodies
from .invented_words import STREETS, place_name, words

STAGES = {"live": 50, "build": 12, "plan": 15, "site": 10, "group": 13}
TENURES = {
    "social_rent": 36, "affordable_rent": 26, "shared_ownership": 14, "coop_rent": 6, "discounted_sale": 6,
    "rent_unspecified": 6, "market_rent": 3, "mid_market_rent": 3,
}  # fmt: skip
SUPPLIES = {"new_build": 70, "refurbishment_of_empty": 14, "existing": 8, "conversion": 5, "acquisition": 3}
STATE_AT = {"live": "completed", "build": "started", "plan": "consented", "site": "planned", "group": "planned"}
OUTCOMES = {"homes_managed": 30, "applicants": 25, "arrears_rate": 15, "jobs": 15, "volunteers": 15}
SOURCES = {"party": 40, "partner": 15, "press": 20, "research": 5, "case_study": 15, "guide": 5}


class Partnerships:
    """The partnerships of one register; `districts` are where they may lie."""

    def __init__(self, seed: int, count: int, bodies: Bodies, districts: list[str]) -> None:
        self.seed, self.count, self.bodies, self.districts = seed, count, bodies, districts

    def editions_of(self, n: int) -> int:
        """A quarter have one edition, two fifths have two, the rest three."""
        return 1 if n % 20 < 5 else 2 if n % 20 < 13 else 3

    def content(self, n: int, edition: int = 1) -> dict:
        """One edition: each later one has come a stage further, and says more."""
        dice = Dice(f"{self.seed}/partnership/{n}")
        stage, status = dice.one(STAGES), dice.one({"active": 86, "stalled": 8, "ended": 6})
        if edition < self.editions_of(n):
            stage, status = {"live": "build", "build": "plan", "plan": "site"}.get(stage, "group"), "active"
        settlement = place_name(dice)
        kind = dice.one(COMMUNITY_KINDS)
        began = dice.randrange(1998, 2019)
        content = {
            "id": id_of("chp", f"{self.seed}/{n}"),
            "name": f"{dice.randrange(1, 99)} {place_name(dice)} {dice.choice(STREETS)}, {settlement}",
            "summary": words(dice, 40),
            "scope": dice.one({"scheme": 92, "stock": 4, "programme": 3, "framework": 1}),
            "community_kinds": [kind],
            "basis": dice.one({"compiled_from_public_sources": 70, "published_by_a_party": 30}),
            "settlement": settlement,
            "areas": [dice.near_the_front(self.districts)],
            "stage": stage,
            "status": status,
            "parties": self._parties(n, dice, began),
            "milestones": milestones(stage, began),
            "homes": homes(stage, dice),
            "asset_transfers": transfers(stage, dice, began),
            "sources": sources(n, dice, edition),
        }
        if dice.happens(70):
            content |= {
                "latitude": round(dice.uniform(50.2, 55.5), 5),
                "longitude": round(dice.uniform(-4.5, 1.2), 5),
                "location_precision": "parish_or_ward",
            }
        if status == "ended":
            content |= {
                "ending_kind": dice.one({"completed": 40, "withdrawn": 30, "terminated": 30}),
                "ended_on": "2024",
            }
        return content | further_tables(dice, edition, content)

    def _parties(self, n: int, dice: Dice, began: int) -> list[dict]:
        of = self.bodies
        landlord = of.associations[0] if n % 4 == 0 else dice.choice(of.associations[1:])
        found = [
            party("ha", "association", landlord, ["landlord", "developer", "lessee"], began + 1),
            party("clt", "community", dice.choice(of.community), ["freeholder", "allocator"], began),
            party("council", "council", dice.choice(of.councils), ["nominator", "funder"], None),
        ]
        if dice.happens(35):
            found.append(party("hub", "other", dice.choice(of.others), ["enabler"], began))
        if dice.happens(15):
            found.append({"key": "builder", "side": "other", "name": place_name(dice), "roles": ["builder"], "part": "took_part"})  # fmt: skip
        return found


def party(key: str, side: str, organisation: str, roles: list[str], since: int | None) -> dict:
    found = {"key": key, "side": side, "organisation": organisation, "roles": roles, "part": "took_part"}
    return found | ({"since": str(since)} if since else {})


def milestones(stage: str, began: int) -> list[dict]:
    found = [{"key": "formed", "kind": "group_formed", "date": str(began), "party": "clt"}]
    if stage in ("build", "live"):
        found.append({"key": "planning", "kind": "planning_granted", "date": f"{began + 3}-05"})
    if stage == "live":
        found.append({"key": "done", "kind": "completion", "date": f"{began + 5}-09"})
    return found


def homes(stage: str, dice: Dice) -> list[dict]:
    """One to three rows; half of the schemes have fewer than fifteen homes, a few have hundreds."""
    rows, supply = dice.choices((1, 2, 3), (50, 38, 12))[0], dice.one(SUPPLIES)
    return [
        {
            "key": f"h{place}",
            "count": min(900, 1 + int(dice.lognormvariate(2.2, 0.9))),
            "bedrooms": place + 1,
            "tenure": dice.one(TENURES),
            "supply": supply,
            "state": STATE_AT[stage],
            "owner": "ha",
            "manager": "ha",
            "allocation_routes": ["local_lettings_plan"] if dice.happens(50) else ["choice_based_lettings"],
            "local_connection": "parish",
            **({"rent": f"{dice.randrange(80, 220)}.50", "rent_period": "week"} if dice.happens(40) else {}),
        }
        for place in range(rows)
    ]


def transfers(stage: str, dice: Dice, began: int) -> list[dict]:
    """The land comes to the community side, and most of it goes on to the association by lease."""
    status = "completed" if stage in ("build", "live") else "agreed" if stage == "plan" else "proposed"
    found = []
    if dice.happens(75):
        basis, price = ("nominal", "1.00") if dice.happens(60) else ("discounted", f"{dice.randrange(10, 400)}000.00")
        found.append(
            {
                "key": "t1", "sequence": 1, "asset_kinds": ["land"], "from_party": "council", "to_party": "clt",
                "instrument": "conveyance", "status": status, "date": f"{began + 2}", "consideration_basis": basis,
                "consideration": price, "hectares": f"0.{dice.randrange(100, 999)}",
            }
        )  # fmt: skip
    if dice.happens(75):
        lease = {
            "key": "t2", "sequence": 2, "asset_kinds": ["land"], "from_party": "clt", "to_party": "ha",
            "instrument": "long_lease", "status": status, "date": f"{began + 3}-02",
            "term_years": dice.choice((99, 125, 125, 125, 250, 999)), "consideration_basis": "nominal",
            "consideration": "1.00",
        }  # fmt: skip
        if dice.happens(60):
            lease |= {
                "recurring_kind": "ground_rent", "recurring_amount": f"{dice.randrange(1, 12)}00.00",
                "recurring_period": "year", "recurring_per": "scheme", "homes_count": 1,
            }  # fmt: skip
        if found:
            lease |= {"linked_to": "t1", "link": "carved_from"}
        found.append(lease)
    return found


def sources(n: int, dice: Dice, edition: int) -> list[dict]:
    return [
        {
            "key": f"s{place}",
            "url": f"https://source-{place}.example.org/scheme/{n}",
            "title": f"{words(dice, 5)} {n}",
            "publisher": place_name(dice),
            "year": dice.randrange(2012, 2026),
            "read_on": "2026-05-12",
            "kind": dice.one(SOURCES),
        }
        for place in range(1, dice.randrange(1, 5) + edition)
    ]


def further_tables(dice: Dice, edition: int, content: dict) -> dict[str, list[dict]]:
    found: dict[str, list[dict]] = {
        "outcomes": [
            {
                "key": f"o{place}", "indicator": dice.one(OUTCOMES), "value": f"{dice.randrange(1, 90)}",
                "period_from": "2023", "kind": "outturn", "population": "scheme", "method": "administrative_record",
                "evidence_level": dice.one({"e0": 40, "e1": 40, "e2": 20}), "measured_by": "self",
            }
            for place in range(dice.randrange(0, 2 + edition))
        ]
    }  # fmt: skip
    if dice.happens(65):
        amount = f"{dice.randrange(5, 900)}000.00"
        found["funding"] = [
            {"key": "f1", "funder": "council", "recipient": "clt", "kind": "grant", "amount": amount, "state": "drawn"}
        ]
    if dice.happens(30):
        found["decision_rights"] = [
            {"key": "d1", "domain": "allocation_criteria", "decides": ["clt"], "consulted": ["ha"]},
            {"key": "d2", "domain": "rent_setting", "decides": ["ha"], "informed": ["clt"]},
        ]
    if len(content["asset_transfers"]) == 2 and dice.happens(30):
        found["protections"] = [{"key": "p1", "kind": "pre_emption", "transfer": "t2", "enforcer": "clt"}]
    if dice.happens(30):
        found["clauses"] = [{"key": "c1", "topic": "allocation", "plain_words": words(dice, 18)}]
    if dice.happens(45):
        found["missing"] = [{"key": "m1", "about": ["/postcode"], "reason": "unknown"}]
    return found
