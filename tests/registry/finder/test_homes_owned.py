"""Associations that own homes in the district, by a small list of the regulator: found, and never by their size."""

import re

import pytest

from registry.official_lists.reference import load_reference
from tests.builders.schemes import organisation, scheme
from tests.builders.stock import DURHAM, NORTHUMBERLAND, a_stock_workbook, of_district, of_landlord

pytestmark = pytest.mark.django_db

HERE, ELSEWHERE = NORTHUMBERLAND[1], "E06000052"
QUESTION = f"/api/v1/finder/?area={HERE}&shown=50"
ROWS = [
    of_landlord("Huge", "9801", "Large", NORTHUMBERLAND, (900, 900, 0, 0, 0)),
    of_landlord("Huge", "9801", "Large", DURHAM, (9_000, 9_000, 0, 0, 0)),
    of_landlord("Small", "9802", "Small", NORTHUMBERLAND, (12, 12, 0, 0, 0), "Small"),
    of_landlord("Stating", "9803", "Small", NORTHUMBERLAND, (50, 50, 0, 0, 0), "Small"),
    of_landlord("Experienced", "9804", "Large", NORTHUMBERLAND, (70, 70, 0, 0, 0)),
    of_landlord("Merged since", "9805", "Small", NORTHUMBERLAND, (5, 5, 0, 0, 0), "Small"),
    of_district(NORTHUMBERLAND, (1_037, 1_037, 0, 0, 0)),
    of_district(DURHAM, (9_000, 9_000, 0, 0, 0)),
]


def landlord(number: str, **cells) -> str:
    identifiers = [{"key": "i1", "scheme": "GB-SHPE", "value": number}]
    return organisation(name=f"Landlord {number}", jurisdiction="england", identifiers=identifiers, **cells)


@pytest.fixture
def landlords(tmp_path) -> dict[str, str]:
    """Each by its number; the list is loaded last, as an operator would."""
    ids = {
        "9801": landlord("9801", homes_owned=60_000),
        "9802": landlord("9802", homes_owned=12),
        "9803": landlord("9803", operating_areas=[{"key": "a1", "area": HERE}]),
        "9804": landlord("9804"),
    }
    scheme(association=ids["9804"], areas=[ELSEWHERE])
    load_reference("stock", [a_stock_workbook(tmp_path / "stock.xlsx", ROWS)], edition="2025")
    return ids


def answer(client, question: str = QUESTION) -> dict:
    return client.get(question).json()


def test_owners_have_a_list_of_their_own_and_the_small_one_at_home_comes_first(public_client, landlords):
    page = answer(public_client)
    owning = [each["organisation"] for each in page["owning_homes"]]

    assert owning.index(landlords["9802"]) < owning.index(landlords["9801"])
    assert not set(owning) & {each["organisation"] for each in (*page["results"], *page["without_partnership"])}
    homes = {each["organisation"]: each["homes_here"] for each in page["owning_homes"]}
    assert homes[landlords["9801"]] == {
        "homes": 900,
        "of_all": 9_900,
        "as_at": "2025-03-31",
        "sentence": "Owns 900 homes in Northumberland, of 9,900 that it owns in all (regulator’s list of 31 March 2025).",
    }
    assert "all that it owns" in homes[landlords["9802"]]["sentence"]


def test_what_is_stated_is_stronger_than_homes_and_keeps_them_beside_it(public_client, landlords):
    stating = {each["organisation"]: each for each in answer(public_client)["without_partnership"]}

    assert stating[landlords["9803"]]["homes_here"]["homes"] == 50


def test_homes_change_no_score(public_client, landlords):
    """The same evidence scores the same, with homes and without."""
    without = landlord("9899", operating_areas=[{"key": "a1", "area": HERE}])
    scores = {each["organisation"]: each["score"] for each in answer(public_client)["without_partnership"]}

    assert scores[landlords["9803"]] == scores[without]


def test_weights_move_nobody_into_another_list(public_client, landlords):
    lists = ("without_partnership", "owning_homes")
    ours, none = (answer(public_client, f"{QUESTION}{more}") for more in ("", "&weight_area=0&weight_here=100"))

    for name in lists:
        assert {each["organisation"] for each in ours[name]} == {each["organisation"] for each in none[name]}


def test_where_they_own_nothing_they_are_only_counted(public_client, landlords):
    before = answer(public_client, f"/api/v1/finder/?area={ELSEWHERE}")
    landlord("9898")
    after = answer(public_client, f"/api/v1/finder/?area={ELSEWHERE}")

    assert before["owning_homes"] == []
    assert after["only_registered"] == before["only_registered"] + 1
    assert answer(public_client, "/api/v1/finder/?community_kind=cohousing_group")["only_registered"] is None


def test_a_successor_owns_what_was_counted_of_its_predecessor(public_client, landlords):
    heir = organisation(name="Heir Homes", jurisdiction="england")
    organisation(
        name="Counted Homes",
        identifiers=[{"key": "i1", "scheme": "GB-SHPE", "value": "9805"}],
        relations=[{"key": "r1", "kind": "merged_into", "organisation": heir, "date": "2025-06"}],
    )

    owning = {each["organisation"]: each["homes_here"]["homes"] for each in answer(public_client)["owning_homes"]}
    assert owning[heir] == 5


def test_the_page_has_them_under_headings_of_their_own(public_client, landlords):
    page = re.sub(r"\s+", " ", public_client.get(f"/find/?area={HERE}").text)
    elsewhere = page.index('id="owning-elsewhere"')
    only = page.index('id="owning-only"')

    assert elsewhere < page.index("Landlord 9804") < only < page.index("Landlord 9802") < page.index("Landlord 9801")
    assert "Owns 12 homes in Northumberland, all that it owns" in page
    assert "on the register with nothing recorded for this place" in page


def test_who_offers_something_here_is_found_without_an_area(public_client):
    notice = {"key": "n1", "statement": "Come and see us.", "areas": [HERE]}
    open_now = organisation(partner_notices=[notice | {"valid_until": "2099"}])
    lapsed = organisation(partner_notices=[notice | {"valid_until": "2001"}])
    listed = {each["organisation"] for each in answer(public_client)["without_partnership"]}

    assert open_now in listed
    assert lapsed not in listed
