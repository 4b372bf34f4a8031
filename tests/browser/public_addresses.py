"""Addresses of every public page, with something to see on it. A new page joins by standing in `urls.py`.

A page without parts in its address is walked as it is; one with parts gets the records below. States besides, such as
an empty answer or a refusal, stand here under the name of the page.
"""

import re

from registry.website.public.urls import urlpatterns

ASSOCIATION, PARTNERSHIP, WITH_MUCH = "org-xr3x226n33", "chp-cnza8bakrv", "chp-hzngf03rtf"
# A value for each part of an address, by its name; by the name of the page where the part is called alike.
PARTS = {
    "organisation": ASSOCIATION,
    "partnership": PARTNERSHIP,
    "record": PARTNERSHIP,
    "indicator": "loneliness",
    "outcome": "loneliness",
    "subject": "partnerships",
}
PARTS_OF_PAGE: dict[tuple[str, str], str] = {}
COMMUNITY_PAGE = "/organisations/org-mffrqv8fmt/"
COMPARED = "with=org-xr3x226n33&with=org-amfzqj16ak&with=org-a07kgb7s5f"
# Besides the plain address: more states of a page, by its name.
STATES = {
    "find": (
        "/find/?place=Hexham&community_kind=community_land_trust",
        "/find/?area=S12000027",
        "/find/?place=Newport",
        "/find/?place=Wales",
        "/find/?place=Hexhamm",
        "/find/?place=zzqqxx",
        "/find/?area=E99999999",
    ),
    "organisation": ("/organisations/org-amfzqj16ak/", "/organisations/org-a07kgb7s5f/", COMMUNITY_PAGE),
    # Carried on by another; without any contact on record.
    "enquiry": ("/organisations/org-a07kgb7s5f/enquiry/?place=Hexham", "/organisations/org-9zbkjcaa58/enquiry/"),
    "partnership": tuple(
        f"/partnerships/{record}/" for record in (WITH_MUCH, "chp-9sc4x0t8yx", "chp-2abz769607", "chp-1865j7vgw1")
    ),
    "compare": (
        f"/compare/?{COMPARED}",
        f"/compare/?{COMPARED}&with=org-m275dt5dfx&with=org-9zbkjcaa58",
        f"/compare/?{COMPARED}&with=org-m275dt5dfx&with=org-9zbkjcaa58&place=Hexham",
    ),
    "checklist": (f"/checklist/?{COMPARED}",),
    "explore": ("/explore/?q=zzqqxx", "/explore/?stage=live,build&area=South West", "/explore/?stge=live"),
    "explore_map": ("/explore/map/?q=zzqqxx", "/explore/map/?area=E12000009"),
    "explore_charts": ("/explore/charts/?q=zzqqxx", "/explore/charts/?tenure=social_rent"),
    "explore_organisations": ("/explore/organisations/?area=Wales&kind=housing_association",),
    "card": ("/organisations/org-9zbkjcaa58/card/",),
    "left_behind": ("/left-behind/?area=E12000001", "/left-behind/?area=S92000003", "/left-behind/?area=E99999999"),
    "clauses": ("/clauses/?topic=exit", "/clauses/?topic=ground-rent"),
    "outcome": ("/what-worked/satisfaction/", "/what-worked/lessons/"),
}
NOT_THERE = "/no-such-page/"


def names() -> set[str]:
    return {pattern.name for pattern in urlpatterns}


def addresses_of(pattern) -> list[str]:
    """The plain address of a page, and its states."""

    def value(match: re.Match) -> str:
        part = match[1]
        known = PARTS_OF_PAGE.get((pattern.name, part)) or PARTS.get(part)
        assert known, f"{pattern.name}: say in tests/browser/public_addresses.py what <{part}> may be"
        return known

    return ["/" + re.sub(r"<(?:\w+:)?(\w+)>", value, str(pattern.pattern)), *STATES.get(pattern.name, ())]


def every_public_address() -> list[str]:
    walked = [address for pattern in urlpatterns for address in addresses_of(pattern)]
    return list(dict.fromkeys([*walked, NOT_THERE]))
