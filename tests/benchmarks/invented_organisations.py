"""Invented bodies: associations from ten homes to sixty thousand, trusts, councils, and others."""

from collections.abc import Sequence

from .chance import Dice, id_of
from .invented_words import place_name

# Shares of a hundred bodies, in this order.
ASSOCIATIONS, COUNCILS, COMMUNITY = 30, 15, 45
COMMUNITY_KINDS = {
    "community_land_trust": 60,
    "housing_cooperative": 20,
    "cohousing_group": 12,
    "development_trust": 8,
}
OTHERS = {"enabler": 50, "funder": 30, "developer": 20}
ENDINGS = {
    "housing_association": ("Homes", "Housing", "Housing Association", "Housing Group", "Living"),
    "local_authority": ("Council", "District Council", "Borough Council"),
    "community_land_trust": ("Community Land Trust", "CLT", "Community Homes"),
    "housing_cooperative": ("Housing Co-operative", "Co-op"),
    "cohousing_group": ("Cohousing",),
    "development_trust": ("Development Trust",),
    "enabler": ("Housing Hub", "Community Assets"),
    "funder": ("Foundation", "Fund"),
    "developer": ("Construction", "Builders"),
}
PROVIDERS = "GB-SHPE"


def provider_number(n: int) -> str:
    """Under which the regulator lists the association of this number."""
    return f"L{n:05}"


def operating_area(place: int, area: str) -> dict:
    return {"key": f"a{place}", "area": area, "certainty": "stated", "as_at": "2025", "sources": ["s1"]}


class Bodies:
    """Who may take part, by kind; the first association is the big landlord. `districts` are where they may work."""

    def __init__(self, seed: int, count: int, districts: Sequence[str]) -> None:
        self.seed, self.count, self.districts = seed, count, districts
        self.ids = [id_of("org", f"{seed}/{n}") for n in range(count)]
        first = max(2, count * ASSOCIATIONS // 100)
        second = first + max(1, count * COUNCILS // 100)
        third = second + max(1, count * COMMUNITY // 100)
        self.associations, self.councils = self.ids[:first], self.ids[first:second]
        self.community, self.others = self.ids[second:third], self.ids[third:] or self.ids[-1:]

    def content(self, n: int) -> dict:
        """The first edition of one body."""
        dice = Dice(f"{self.seed}/organisation/{n}")
        kind = self._kind(n, dice)
        content = {
            "id": self.ids[n],
            "name": f"{place_name(dice)} {dice.choice(ENDINGS[kind])}",
            "kind": kind,
            "jurisdiction": dice.one({"england": 85, "wales": 8, "scotland": 7}),
            "formed_on": str(dice.randrange(1960, 2022)),
            "website": f"https://body-{n}.example.org/",
            "contact_email": f"info@body-{n}.example.org",
            "sources": [{"key": "s1", "title": "Annual report", "publisher": "the body itself", "kind": "party"}],
        }
        if kind == "housing_association":
            homes = 61_000 if n == 0 else min(60_000, int(dice.lognormvariate(6.5, 1.8)) + 10)
            content |= {"homes_owned": homes, "homes_owned_as_at": "2025-03-31"}
            content["statuses"] = [{"key": "t1", "status": "registered_provider", "since": content["formed_on"]}]
            content["identifiers"] = [{"key": "i1", "scheme": "GB-COH", "value": f"{10_000_000 + n:08}"}]
            if content["jurisdiction"] == "england":
                content["identifiers"].append({"key": "i2", "scheme": PROVIDERS, "value": provider_number(n)})
        return content | self._says(n, kind)

    def _says(self, n: int, kind: str) -> dict:
        """Where it works, and what it says to groups: by dice of their own, so that other cells stay what they were."""
        dice = Dice(f"{self.seed}/organisation/{n}/says")
        share = {"local_authority": 100, "enabler": 80, "housing_association": 60}.get(kind, 20)
        if not dice.happens(share):
            return {}
        number = 1 if kind == "local_authority" else dice.choices((1, 3, 8), (50, 40, 10))[0]
        areas = dice.sample(self.districts, min(number, len(self.districts)))
        found: dict = {"operating_areas": [operating_area(place, area) for place, area in enumerate(areas, 1)]}
        if kind == "housing_association" and dice.happens(10):
            found["partner_notices"] = [
                {"key": "o1", "kind": "open_to_partners", "statement": "We would like to hear from groups.",
                 "roles": ["landlord"], "valid_until": "2099"}
            ]  # fmt: skip
        if kind in ("housing_association", "local_authority") and dice.happens(5):
            found["transfer_offers"] = [
                {"key": "f1", "asset_kinds": ["land"], "areas": areas[:1], "description": "A site of half a hectare.",
                 "valid_until": "2099"}
            ]  # fmt: skip
        return found

    def renamed(self, n: int) -> bool:
        return n % 3 == 1

    def merged_into(self, n: int) -> str | None:
        """One association in six has gone into one of the larger ones."""
        first = len(self.associations)
        return self.ids[n // 6 % max(1, first // 12)] if n < first and n % 6 == 5 else None

    def later(self, n: int) -> dict | None:
        """The second edition, of bodies that took another name or merged."""
        content, dice = self.content(n), Dice(f"{self.seed}/organisation/{n}/later")
        if into := self.merged_into(n):
            gone = f"20{dice.randrange(10, 26)}-0{dice.randrange(1, 10)}"
            content["ended_on"] = max(gone, f"{int(content['formed_on']) + 1}-01")
            content["relations"] = [
                {"key": "r1", "kind": "merged_into", "organisation": into, "date": content["ended_on"]}
            ]
        elif self.renamed(n):
            content["names"] = [{"key": "n1", "name": content["name"], "kind": "former", "until": "2022"}]
            content["name"] = f"{place_name(dice)} {dice.choice(ENDINGS[content['kind']])}"
        else:
            return None
        return content

    def _kind(self, n: int, dice: Dice) -> str:
        body = self.ids[n]
        if n < len(self.associations):
            return "housing_association"
        if n < len(self.associations) + len(self.councils):
            return "local_authority"
        return dice.one(COMMUNITY_KINDS if body in self._community_ids else OTHERS)

    @property
    def _community_ids(self) -> set[str]:
        if not hasattr(self, "_known"):
            self._known = set(self.community)
        return self._known
