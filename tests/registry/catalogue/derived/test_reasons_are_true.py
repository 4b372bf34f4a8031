"""No sentence says that something is not on record which is: over the seed, and over arrangements made at random."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from registry.catalogue.derived.community_land import community_land_of
from registry.catalogue.derived.model import model_of
from registry.catalogue.derived.model_rules import RULES
from registry.catalogue.derived.months_to_live import months_to_live_of
from registry.catalogue.derived.perpetuity import perpetuity_of
from registry.catalogue.derived.reasons import NAMES

from .arrangements import CLT, COUNCIL, HA, OWNER, arrangement, homes, party, service, transfer
from .of_seed import content_of_case, contents, derived_of_case

TITLES = {"freeholder", "landowner", "head_lessee", "lessee", "licensee"}
PASSING = {"conveyance", "lease", "long_lease", "short_lease", "licence"}


def recorded(content: dict) -> dict[str, bool]:
    """What a reader finds in the record, looked for without any of our rules."""
    took_part = [row for row in content["parties"] if row["part"] == "took_part" and not row["until"]]
    roles = {role for row in took_part for role in row["roles"]}
    there = [row for row in content["homes"] if row["state"] in ("started", "completed")]
    passed = [row for row in content["asset_transfers"] if row["status"] == "completed" and row["to_party"]]
    served = [row for row in content["service_transfers"] if row["status"] == "in_force" and row["to_party"]]
    return {
        "who holds the land": any(row["instrument"] in PASSING and row["asset_kinds"] == ["land"] for row in passed),
        "who owns the homes": any(row["owner"] for row in there),
        "who lets the homes": "landlord" in roles,
        "who manages them": "manager" in roles
        or any(row["manager"] for row in there)
        or any("housing_management" in row["services"] for row in served),
    }


def sides_of_claims(content: dict) -> dict[str, set[str]]:
    """Every side that the record gives a reader to name, claim by claim."""
    side = {row["key"]: row["side"] for row in content["parties"]}

    def with_role(*roles: str) -> set[str]:
        return {row["side"] for row in content["parties"] if set(roles) & set(row["roles"])}

    served = {side.get(row["to_party"]) for row in content["service_transfers"]}
    ends = {side.get(row[end]) for row in content["asset_transfers"] for end in ("from_party", "to_party")}
    return {
        "land or homes held by": with_role(*TITLES) | ends,
        "homes owned by": {side.get(row["owner"]) for row in content["homes"]},
        "homes let by": with_role("landlord"),
        "homes managed by": with_role("manager") | served | {side.get(row["manager"]) for row in content["homes"]},
    }


def unfounded_claims(content: dict, reason: str) -> list[str]:
    """Claims of a reason that name a side of which the record says nothing like it."""
    wrong = []
    for claim, sides in sides_of_claims(content).items():
        for clause in re.findall(rf"{claim} ([^;.(]*)", reason):
            wrong += [f"{claim} {clause}" for side, name in NAMES.items() if name in clause and side not in sides]
    return wrong


def denied_of_land(content: dict, reasons: dict[str, str]) -> list[str]:
    """What is said of land although the record has it otherwise."""
    side = {row["key"]: row["side"] for row in content["parties"]}
    against = {row["key"] for row in content["parties"] if "opponent" in row["roles"]}
    coming = [
        row
        for row in content["asset_transfers"]
        if row["status"] in ("agreed", "proposed") and side.get(row["to_party"]) == "community"
        and side.get(row["from_party"]) and row["to_party"] not in against
    ]  # fmt: skip
    owning = {
        row["side"]
        for row in content["parties"]
        if {"freeholder", "landowner"} & set(row["roles"]) and row["part"] == "took_part" and not row["until"]
    }
    wrong = []
    if "nothing on record gives the community side" in reasons["land"] and coming:
        wrong.append(reasons["land"])
    nobody_else = "nobody else is recorded as owner" in reasons["model"] and not content["asset_transfers"]
    if (
        nobody_else
        and "freeholder" in {role for row in content["parties"] for role in row["roles"]}
        and owning - {"community"}
    ):
        wrong.append(reasons["model"])
    return wrong


def said_too_early(content: dict, model: str) -> list[str]:
    """Homes that are only planned are nobody's today, and whoever only opposes takes no part."""
    today = model.partition("On record: ")[2].partition("Only meant")[0].partition("Not on record")[0]
    unbuilt = content["stage"] in ("group", "site", "plan") and content["homes"]
    unbuilt = unbuilt and all(row["state"] in ("planned", "consented") for row in content["homes"])
    early = [words for words in ("homes owned", "homes let", "homes managed") if unbuilt and words in today]
    along = [row for row in content["parties"] if row["side"] == "community" and "opponent" not in row["roles"]]
    if "the community side takes part" in model and not along:
        early.append(model)
    return early


def false_sentences(content: dict) -> list[str]:
    """What the reasons deny although it is there, or assert although it is not."""
    reasons = {
        "model": model_of(content)["reason"],
        "land": community_land_of(content)["reason"],
        "perpetuity": perpetuity_of(content)["reason"],
        "months": months_to_live_of(content)["reason"],
    }
    model = reasons["model"]
    denied = model.partition("Not on record: ")[2]
    there = recorded(content)
    wrong = [f"{name}: {model}" for name, is_there in there.items() if is_there and name in denied]
    wrong += unfounded_claims(content, model) + denied_of_land(content, reasons) + said_too_early(content, model)
    if "no transfer is recorded" in model and content["asset_transfers"]:
        wrong.append(model)
    if "does not say who holds the land" in reasons["land"] and there["who holds the land"]:
        wrong.append(reasons["land"])
    if "says nothing of protections" in reasons["perpetuity"] and content["protections"]:
        wrong.append(reasons["perpetuity"])
    dated = {row["kind"] for row in content["milestones"] if row["date"] and not row["forecast"]}
    if "when the scheme's own group was formed" in reasons["months"] and "group_formed" in dated:
        wrong.append(reasons["months"])
    if "when homes were first occupied" in reasons["months"] and dated & {"first_let", "completion"}:
        wrong.append(reasons["months"])
    return wrong


@pytest.mark.parametrize("record", contents(), ids=str)
def test_no_reason_of_the_seed_denies_what_is_recorded(record):
    assert false_sentences(contents()[record]) == []


SIDES = [CLT, HA, COUNCIL, OWNER]
ROLES = [
    "freeholder",
    "landowner",
    "lessee",
    "landlord",
    "manager",
    "developer",
    "promoter",
    "funding_channel",
    "opponent",
    "vendor",
]


@st.composite
def any_arrangement(draw):
    maybe = st.sampled_from([None, *SIDES])
    parties = [
        party(key, *draw(st.sets(st.sampled_from(ROLES), max_size=3)), part=draw(st.sampled_from(PARTS)))
        for key in SIDES
    ]
    transfers = [
        transfer(
            f"t{number}", draw(maybe), draw(maybe), draw(st.sampled_from([*sorted(PASSING), None, "contract_only"])),
            status=draw(st.sampled_from(["completed", "agreed", "proposed", "ended"])),
            asset_kinds=draw(st.sampled_from([["land"], ["homes"], ["building"], ["green_land"], []])),
        )
        for number in range(draw(st.integers(0, 3)))
    ]  # fmt: skip
    rows = [
        homes(
            f"h{number}", draw(st.sampled_from([None, 4, 12])), owner=draw(maybe), manager=draw(maybe),
            state=draw(st.sampled_from(["completed", "started", "planned", "consented", "rival"])),
        )
        for number in range(draw(st.integers(0, 2)))
    ]  # fmt: skip
    services = [service(draw(maybe), draw(st.sampled_from(SIDES)))] if draw(st.booleans()) else []
    return arrangement(
        stage=draw(st.sampled_from(["site", "plan", "build", "live"])),
        scope=draw(st.sampled_from(["scheme", "stock", "programme", "framework"])),
        parties=parties, asset_transfers=transfers, homes=rows, service_transfers=services,
        missing=draw(st.sampled_from([[], [{"key": "m", "about": ["/asset_transfers"], "reason": "unknown"}]])),
    )  # fmt: skip


PARTS = ["took_part", "took_part", "proposed"]


@given(any_arrangement())
def test_no_reason_denies_what_is_recorded(content):
    assert false_sentences(content) == []


@pytest.mark.parametrize("case", ["A15", "A50"])
def test_land_that_never_passed_is_only_meant(case):
    reason = derived_of_case(case)["model"]["reason"]
    assert "On record: land" not in reason
    assert "Only meant, and not carried out: land or homes held by the community side" in reason


@pytest.mark.parametrize(
    ("case", "words"),
    [
        ("A37", "homes managed by an association"),
        ("A32", "land or homes held by a council"),
    ],
)
def test_what_is_recorded_is_said(case, words):
    assert words in derived_of_case(case)["model"]["reason"]


@pytest.mark.parametrize(("case", "side"), [("B44", "council"), ("B56", "other")])
def test_a_recorded_holder_of_the_land_is_named(case, side):
    assert derived_of_case(case)["facets"]["land"]["sides"] == [side]
    assert "does not say who holds" not in derived_of_case(case)["community_land"]["reason"]
    assert content_of_case(case)["parties"]


def test_each_rule_says_its_reason_in_a_sentence_of_its_own():
    sentences = [rule.sentence for rule in RULES]
    assert len(set(sentences)) == len(sentences)
    assert all(sentence.endswith(".") for sentence in sentences)
