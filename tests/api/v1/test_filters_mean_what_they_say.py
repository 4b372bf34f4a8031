"""A filter finds what its help says: homes that are gone, statuses of other days, months and years, sides of a transfer."""

import datetime

import pytest

from registry.catalogue.filters import PartnershipFilters
from registry.clock import uk_day
from tests.builders import a_partnership, an_association, latest_sequence, published

from .walking import answer, count, ids_of, walk

pytestmark = pytest.mark.django_db

PARTNERSHIPS, ORGANISATIONS = "/api/v1/partnerships/", "/api/v1/organisations/"
TRANSFERS = "/api/v1/asset-transfers/"


def home(key: str, tenure: str, supply: str, state: str) -> dict:
    return {"key": key, "count": 4, "tenure": tenure, "supply": supply, "state": state}


def finds(client, content: dict, query: str, path: str = PARTNERSHIPS) -> bool:
    return count(client, f"{path}?id={content['id']}&{query}") == 1


@pytest.fixture
def of_two_rows():
    """Rented homes that are there, and bought ones that were dropped."""
    content = a_partnership(
        homes=[
            home("h1", "social_rent", "new_build", "completed"),
            home("h2", "shared_ownership", "conversion", "dropped"),
        ]
    )
    published(content)
    return content


@pytest.mark.parametrize(
    ("query", "is_found"),
    [
        ("tenure=social_rent", True),
        ("tenure=shared_ownership", False),
        ("supply=conversion", False),
        ("tenure=shared_ownership&home_state=dropped", True),
        ("tenure=social_rent&home_state=dropped", False),
        ("tenure=shared_ownership&supply=conversion", False),
        ("tenure=social_rent&supply=conversion", False),
        ("tenure=shared_ownership&supply=conversion&home_state=dropped", True),
        ("tenure=shared_ownership&supply=new_build&home_state=dropped", False),
        ("home_state=dropped", True),
    ],
)
def test_homes_that_are_gone_count_only_where_their_state_is_asked(public_client, of_two_rows, query, is_found):
    assert finds(public_client, of_two_rows, query) is is_found


def test_a_dropped_row_lends_nothing_to_a_pair(public_client):
    content = a_partnership(
        homes=[
            home("h1", "social_rent", "new_build", "completed"),
            home("h2", "affordable_rent", "conversion", "completed"),
            home("h3", "social_rent", "conversion", "dropped"),
        ]
    )
    published(content)
    assert not finds(public_client, content, "tenure=social_rent&supply=conversion")
    assert finds(public_client, content, "tenure=affordable_rent&supply=conversion")


@pytest.mark.parametrize("name", ["tenure", "supply", "for_people"])
def test_help_says_what_becomes_of_homes_that_are_gone(name):
    assert "dropped, lost or of a rival plan" in PartnershipFilters.base_filters[name].extra["help_text"]


@pytest.mark.parametrize(
    ("since", "until", "counts"),
    [
        ("2010-04-01", None, True),
        ("2035-01-01", None, False),
        ("2010-04-01", "2090", True),
        ("2010-04-01", "2015", False),
        (None, None, True),
    ],
)
def test_a_status_counts_from_its_day_to_its_day(public_client, since, until, counts):
    content = an_association(statuses=[{"key": "s1", "status": "registered_provider", "since": since, "until": until}])
    published(content)

    assert finds(public_client, content, "status=registered_provider", ORGANISATIONS) is counts
    assert finds(public_client, content, "status__known=true", ORGANISATIONS) is counts
    assert finds(public_client, content, "status__not=registered_provider", ORGANISATIONS) is False
    assert finds(public_client, content, "status__not=registered_charity", ORGANISATIONS) is counts


def test_a_status_that_begins_tomorrow_counts_from_tomorrow_on(public_client, monkeypatch):
    tomorrow = uk_day() + datetime.timedelta(days=1)
    status = {"key": "s1", "status": "registered_provider", "since": tomorrow.isoformat()}
    content = an_association(statuses=[status])
    published(content)
    query = f"{ORGANISATIONS}?id={content['id']}&status=registered_provider"
    today = public_client.get(query)
    monkeypatch.setattr("api.lists.view.uk_day", lambda: tomorrow)
    later = public_client.get(query)

    assert (today.json()["count"], later.json()["count"]) == (0, 1)
    assert today["ETag"] != later["ETag"]


@pytest.mark.parametrize(
    ("query", "same_as"),
    [
        ("completed_after=2016", "completed_after=2016-01-01"),
        ("completed_after=2015-07", "completed_after=2015-07-01"),
        ("completed_before=2016", "completed_before=2016-01-01"),
        ("published_after=2026", "published_after=2026-01-01"),
    ],
)
def test_a_month_or_a_year_is_understood(public_client, query, same_as):
    ids = [each for page in walk(public_client, f"{PARTNERSHIPS}?{query}&page_size=200") for each in ids_of(page)]
    same = [each for page in walk(public_client, f"{PARTNERSHIPS}?{same_as}&page_size=200") for each in ids_of(page)]
    assert ids == same
    assert ids or "before" in query


def test_in_being_in_a_year_is_in_being_all_through_it(public_client):
    ended = a_partnership(status="ended", ending_kind="completed", ended_on="2024-06")
    published(ended)
    assert finds(public_client, ended, "active_on=2023")
    assert finds(public_client, ended, "active_on=2024-03")
    assert not finds(public_client, ended, "active_on=2024")


@pytest.mark.parametrize("text", ["20", "2016-13", "2016-1", "1/2/2016", "2016~", "../2016"])
def test_what_is_no_day_is_refused_with_what_to_write(public_client, text):
    response = public_client.get(PARTNERSHIPS, {"completed_after": text})
    assert response.status_code == 400
    assert "YYYY-MM-DD, YYYY-MM or YYYY" in str(response.json()) or "year from" in str(response.json())


def test_a_point_with_its_numbers_swapped_gets_a_hint(public_client):
    response = public_client.get(PARTNERSHIPS, {"near": "-1.93,54.95"})
    assert response.status_code == 400
    assert "Did you mean 54.95,-1.93?" in str(response.json())
    assert public_client.get(PARTNERSHIPS, {"near": "54.95,-1.93"}).status_code == 200
    assert public_client.get(PARTNERSHIPS, {"near": "40.7,-74.0"}).status_code == 200


@pytest.mark.parametrize(
    ("known_at", "says"), [("2090-01-01", "lies in the future"), ("999999999", "beyond the last line")]
)
def test_a_list_as_of_a_time_to_come_has_a_note(public_client, known_at, says):
    page = answer(public_client, f"{PARTNERSHIPS}?known_at={known_at}")
    assert says in page["note"]
    assert str(page["as_of"]) in page["note"]
    assert page["count"] == count(public_client, PARTNERSHIPS)


@pytest.mark.parametrize("record", ["partnerships/chp-cnza8bakrv/", "organisations/org-xr3x226n33/"])
@pytest.mark.parametrize(
    ("known_at", "says"), [("2090-01-01", "lies in the future"), ("999999999", "beyond the last line")]
)
def test_a_record_as_of_a_time_to_come_has_a_note(public_client, record, known_at, says):
    address = f"/api/v1/{record}?known_at={known_at}"
    first = public_client.get(address)
    today = answer(public_client, f"/api/v1/{record}")
    assert says in first.json()["known_at_note"]
    assert {name: value for name, value in first.json().items() if name != "known_at_note"} == today
    assert public_client.get(address, headers={"if-none-match": first["ETag"]}).status_code == 304
    assert says in answer(public_client, f"{address}&fields=name")["known_at_note"]


def test_a_record_of_a_time_that_came_has_no_note(public_client):
    for known_at in ("819", f"{uk_day():%Y-%m-%d}"):
        assert "known_at_note" not in answer(public_client, f"/api/v1/partnerships/chp-cnza8bakrv/?known_at={known_at}")


def test_when_the_line_has_come_the_answer_has_another_tag(public_client):
    line = latest_sequence() + 1
    address = f"/api/v1/partnerships/chp-cnza8bakrv/?known_at={line}"
    before = public_client.get(address)
    published(a_partnership())
    after = public_client.get(address, headers={"if-none-match": before["ETag"]})
    assert "known_at_note" in before.json()
    assert after.status_code == 200
    assert "known_at_note" not in after.json()


def test_a_list_of_today_has_no_note(public_client):
    assert "note" not in answer(public_client, PARTNERSHIPS)
    assert "note" not in answer(public_client, f"{PARTNERSHIPS}?known_at={uk_day():%Y-%m-%d}")


def test_leases_granted_to_co_operatives_can_be_asked_for(public_client):
    page = answer(public_client, f"{TRANSFERS}?row_instrument=short_lease&row_to_kind=housing_cooperative")
    assert {row["partnership"] for row in page["results"]} == {"chp-gq3ffb9ttm", "chp-r6a1rj1wvz"}
    from_association = answer(
        public_client,
        f"{TRANSFERS}?row_instrument=short_lease&row_to_kind=housing_cooperative&row_from_side=association",
    )
    assert {row["partnership"] for row in from_association["results"]} == {"chp-r6a1rj1wvz"}


def test_the_sides_of_a_transfer_can_be_asked_for(public_client):
    page = answer(public_client, f"{TRANSFERS}?row_from_side=community&row_to_side=association&page_size=200")
    assert page["count"] > 10
    first = next(row for row in page["results"] if row["partnership"] == "chp-cnza8bakrv")
    assert (first["from_party"], first["to_party"]) == ("scata", "isos")


def test_the_kind_of_a_party_is_that_of_the_moment(public_client):
    assert count(public_client, f"{TRANSFERS}?row_to_kind=housing_association&known_at=1") == 0
    assert count(public_client, f"{TRANSFERS}?row_to_kind=housing_association") > 10


def test_roles_that_are_only_meant_can_be_asked_for(public_client):
    meant = [
        each
        for page in walk(public_client, f"{PARTNERSHIPS}?intended_role=freeholder&page_size=200")
        for each in ids_of(page)
    ]
    assert {"chp-6bbpca1v9k", "chp-6mg3n6a0dh", "chp-9y9ywyt6n7", "chp-yhjkxt39qr"} <= set(meant)
    assert "chp-cnza8bakrv" not in meant
    assert count(public_client, f"{PARTNERSHIPS}?role=freeholder&stage=plan&intended_role__known=false") == 3


def test_buildings_next_door_are_not_land_that_a_community_owns(public_client):
    page = answer(public_client, f"{PARTNERSHIPS}?community_holds_land=true&status=ended&page_size=200")
    assert "chp-z64hstcgxf" not in ids_of(page)
