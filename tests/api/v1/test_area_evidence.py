"""Organisations of an area, by the evidence that they are there; and what is loaded changes no question unasked."""

import csv
import io
import json

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from registry.catalogue.models import RenderedEdition
from registry.places.models import HomesInDistrict
from registry.publishing.actions import merge_record
from tests.builders import (
    a_land_trust,
    a_partnership,
    an_association,
    freeholder,
    latest_sequence,
    lessee,
    published,
    withdrawn,
)

from .walking import answer, ids_of, walk

pytestmark = pytest.mark.django_db

# Northumberland, in the North East; Alnwick was a district of it. Dorset is far away.
HERE, REGION, RETIRED, ELSEWHERE = "E06000057", "E12000001", "E07000158", "E06000059"
LIST = "/api/v1/organisations/"
ALL = "partnership,stated,homes_owned"


def association(code: str = "", **fields) -> dict:
    numbers = [{"key": "i1", "scheme": "GB-SHPE", "value": code}] if code else []
    return an_association(identifiers=numbers, **fields)


def owns(code: str, area: str = HERE, *, year: int = 2025, homes: int = 40) -> None:
    """A list shows homes of the landlord there."""
    HomesInDistrict.objects.create(
        landlord_code=code, landlord_name="As listed", landlord_size="small", year=year, area_id=area, homes=homes,
        general_needs=homes, bed_spaces=0, supported=0,
    )  # fmt: skip


def evidence(client, query: str, *contents: dict) -> list[list[str] | None]:
    """Of each organisation: by what it is there; None where it is not."""
    ids = ",".join(content["id"] for content in contents)
    rows = {row["id"]: row["area_evidence"] for row in answer(client, f"{LIST}?id={ids}&{query}")["results"]}
    return [rows.get(content["id"]) for content in contents]


@pytest.fixture
def three() -> tuple[dict, dict, dict]:
    """One says that it works in Northumberland, one took part there, a list shows homes of one; all with numbers."""
    stated = association("9701", operating_areas=[{"key": "a1", "area": HERE}])
    partner, owner = association("9702"), association("9703")
    trust = a_land_trust()
    published(stated, partner, owner, trust, a_partnership(areas=[HERE], parties=[freeholder(trust), lessee(partner)]))
    owns("9703")
    return stated, partner, owner


@pytest.mark.parametrize(
    ("asked", "by"),
    [
        ("", [["stated"], ["partnership"], None]),
        ("&area_evidence=partnership,stated", [["stated"], ["partnership"], None]),
        ("&area_evidence=stated", [["stated"], None, None]),
        ("&area_evidence=partnership", [None, ["partnership"], None]),
        ("&area_evidence=homes_owned", [None, None, ["homes_owned"]]),
        (f"&area_evidence={ALL}", [["stated"], ["partnership"], ["homes_owned"]]),
    ],
)
@pytest.mark.parametrize("area", [HERE, REGION, RETIRED, "E92000001", f"{HERE},{ELSEWHERE}"])
def test_each_is_there_by_its_own_evidence_and_the_question_says_which_counts(public_client, three, area, asked, by):
    assert evidence(public_client, f"area={area}{asked}", *three) == by


def test_none_of_them_is_where_nothing_says_so(public_client, three):
    assert evidence(public_client, f"area={ELSEWHERE}&area_evidence={ALL}", *three) == [None, None, None]


def test_all_evidence_that_was_asked_for_is_named_in_one_order(public_client, three):
    stated, partner, owner = three
    published(
        a_partnership(areas=[HERE], parties=[freeholder(a_known_trust()), lessee(stated)]),
        owner | {"operating_areas": [{"key": "a1", "area": HERE}]},
    )
    owns("9701")

    assert evidence(public_client, f"area={HERE}&area_evidence={ALL}", *three) == [
        ["partnership", "stated", "homes_owned"], ["partnership"], ["stated", "homes_owned"],
    ]  # fmt: skip
    assert evidence(public_client, f"area={HERE}", stated, partner) == [["partnership", "stated"], ["partnership"]]


def a_known_trust() -> dict:
    trust = a_land_trust()
    published(trust)
    return trust


def test_without_an_area_there_is_no_evidence_and_evidence_needs_an_area(public_client, three):
    assert {row["area_evidence"] for row in answer(public_client, f"{LIST}?page_size=200")["results"]} == {None}
    assert answer(public_client, f"{LIST}{three[0]['id']}/")["area_evidence"] is None
    refused = public_client.get(f"{LIST}?area_evidence=stated").json()
    assert (refused["code"], refused["errors"][0]["parameter"]) == ("missing_parameter", "area_evidence")


@pytest.mark.parametrize("part", ["considered", "declined", "proposed"])
def test_who_only_was_considered_took_no_part_there(public_client, part):
    landlord, builder, trust = association(), association(), a_known_trust()
    party = {"key": "c1", "side": "association", "organisation": landlord["id"], "part": part}
    parties = [freeholder(trust), lessee(builder), party]
    published(landlord, builder, a_partnership(areas=[HERE], parties=parties))

    assert evidence(public_client, f"area={HERE}", landlord, trust) == [None, ["partnership"]]


def test_successors_are_there_by_what_they_carry_on(public_client, three):
    _, partner, _ = three
    into, merged_into = association(name="Successor Homes"), association(name="Merged Homes")
    relation = {"key": "r1", "kind": "merged_into", "organisation": into["id"]}
    published(into, merged_into)
    before = latest_sequence()
    published(partner | {"relations": [relation]})
    merge_record(record=into["id"], into=merged_into["id"], reason="The same.", by="a test")

    assert evidence(public_client, f"area={HERE}", partner, merged_into) == [["partnership"], ["partnership"]]
    assert evidence(public_client, f"area={HERE}&known_at={before}", partner, merged_into) == [["partnership"], None]


def test_a_partnership_that_ended_on_the_register_is_none_and_known_at_still_knows_it(public_client, three):
    _, partner, owner = three
    scheme = a_partnership(areas=[HERE], parties=[freeholder(a_known_trust()), lessee(owner)])
    published(scheme)
    then = latest_sequence()
    withdrawn(scheme)

    for moment in ("", f"&known_at={latest_sequence()}"):
        assert evidence(public_client, f"area={HERE}{moment}", partner, owner) == [["partnership"], None]
    assert evidence(public_client, f"area={HERE}&known_at={then}", partner, owner) == [["partnership"]] * 2
    assert evidence(public_client, f"area={HERE}&known_at={then - 1}", owner) == [None]


def test_homes_are_those_of_the_newest_list_under_a_number_of_today(public_client):
    sold, left, none = association("9711"), association("9712"), association("9713")
    left["identifiers"][0]["until"] = "2020"
    published(sold, left, none)
    owns("9711", year=2024)
    owns("9712")
    owns("9713", homes=0)

    assert evidence(public_client, f"area={HERE}&area_evidence=homes_owned", sold, left, none) == [None] * 3


def test_files_and_parts_tell_the_evidence_too(public_client, three):
    address = f"{LIST}?area={HERE}&area_evidence={ALL}&id={','.join(each['id'] for each in three)}"
    by = dict(zip([each["id"] for each in three], ["stated", "partnership", "homes_owned"], strict=True))

    rows = csv.DictReader(io.StringIO(public_client.get(f"{address}&format=csv").getvalue().decode()))
    assert {row["id"]: row["area_evidence"] for row in rows} == by
    features = json.loads(public_client.get(f"{address}&format=geojson").getvalue())["features"]
    assert {each["id"]: each["properties"]["area_evidence"] for each in features} == {k: [v] for k, v in by.items()}
    for more in ("&fields=area_evidence", "&view=full", "&view=full&fields=area_evidence"):
        rows = answer(public_client, f"{address}{more}")["results"]
        assert {row["id"]: row["area_evidence"] for row in rows} == {k: [v] for k, v in by.items()}


def test_a_row_whose_text_is_missing_tells_its_evidence(public_client, three):
    address = f"{LIST}?area={HERE}&area_evidence={ALL}&page_size=200"
    before = answer(public_client, address)["results"]
    RenderedEdition.objects.all().delete()

    assert answer(public_client, address)["results"] == before


def test_pages_hold_every_row_once_and_in_the_order_of_every_kind(public_client, three):
    for query in ("", "&q=housing", "&ordering=-published", f"&known_at={latest_sequence()}"):
        address = f"{LIST}?area={REGION}&area_evidence={ALL}{query}"
        rows = [row for page in walk(public_client, f"{address}&page_size=3") for row in page["results"]]
        whole = answer(public_client, f"{address}&page_size=200")
        assert rows == whole["results"], query
        assert len(rows) == whole["count"] > 3


def test_it_is_one_statement_whatever_the_evidence(public_client, three):
    address = f"{LIST}?area={REGION}&area_evidence={ALL}&page_size=50"
    public_client.get(address)
    for path in (address, f"{address}&known_at={latest_sequence()}", f"{address}&view=full"):
        with CaptureQueriesContext(connection) as captured:
            assert public_client.get(path).status_code == 200
        assert len(captured) == 1


# Every question that asks for an area, and does not say by what.
UNASKED = [
    *(f"area={area}" for area in (HERE, REGION, ELSEWHERE, "E92000001", "K02000001", "W92000004")),
    f"area={REGION}&kind=housing_association",
    f"area={REGION}&q=housing",
    f"area={REGION}&known_at=100",
    f"area={REGION}&view=full&page_size=200",
    f"area={REGION}&area_evidence=stated",
    f"area={REGION}&area_evidence=partnership,stated",
]


@pytest.mark.parametrize("query", UNASKED)
def test_a_question_that_does_not_ask_for_lists_means_the_same_whatever_is_loaded(public_client, three, query):
    def meaning() -> list[tuple[str, list[str]]]:
        pages = walk(public_client, f"{LIST}?{query}" + ("" if "page_size" in query else "&page_size=200"))
        return [(row["id"], row["area_evidence"]) for page in pages for row in page["results"]]

    before = meaning()
    numbers = {
        row["value"]
        for page in walk(public_client, f"{LIST}?page_size=200")
        for record in page["results"]
        for row in record["identifiers"]
        if row["scheme"] == "GB-SHPE"
    } - {"9703"}
    assert len(numbers) > 50
    for code in numbers:
        owns(code)
        owns(code, ELSEWHERE)

    assert meaning() == before
    everything = answer(public_client, f"{LIST}?area={HERE}&area_evidence={ALL}&page_size=200")
    assert len([row for row in everything["results"] if "homes_owned" in row["area_evidence"]]) > 50


def test_an_area_narrows_together_with_other_filters(public_client, three):
    stated, partner, owner = three
    address = f"{LIST}?area={HERE}&area_evidence={ALL}&kind=housing_association&page_size=200"

    found = set(ids_of(answer(public_client, address)))

    assert {stated["id"], partner["id"], owner["id"]} <= found
    assert not found & set(ids_of(answer(public_client, f"{LIST}?area={HERE}&kind=community_land_trust&page_size=200")))
