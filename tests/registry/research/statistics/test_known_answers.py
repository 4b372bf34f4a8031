"""Groups of records made by hand, of which the numbers are known."""

import pytest

from tests.builders import a_land_trust, a_partnership, an_association, freeholder, latest_sequence, lessee, published

pytestmark = pytest.mark.django_db
STATISTICS = "/api/v1/statistics/"


def home(key: str, count: int | None = None, **cells) -> dict:
    return {"key": key, "count": count, "tenure": "social_rent", "supply": "new_build", "state": "completed"} | cells


def a_plain_partnership(**cells) -> dict:
    """With parties, and no row in any other table but those of which a test speaks."""
    whole = a_partnership(**cells)
    kept = {"id", "name", "scope", "community_kinds", "basis", "areas", "stage", "status", "parties", "sources", *cells}
    return {name: value for name, value in whole.items() if name in kept}


def row_of(client, **query) -> dict:
    (row,) = rows_of(client, **query)
    return row


def rows_of(client, **query) -> list[dict]:
    answer = client.get(STATISTICS, {"page_size": 200, **query})
    assert answer.status_code == 200, answer.content[:400]
    return answer.json()["results"]


def by_code(client, name: str, **query) -> dict:
    return {row[name]: row for row in rows_of(client, group_by=name, **query)}


def only(*records: dict) -> str:
    published(*records)
    return ",".join(record["id"] for record in records)


def test_homes_are_those_of_the_tenure_where_tenures_are_grouped(public_client):
    mixed = a_plain_partnership(homes=[home("a", 8), home("b", 4, tenure="shared_ownership")])
    silent = a_plain_partnership(homes=[home("a", None)])
    gone = a_plain_partnership(homes=[home("a", 2), home("b", 5, state="dropped")])
    ids = only(mixed, silent, gone)

    tenures = by_code(public_client, "tenure", id=ids, measure="homes")

    assert {code: (row["partnerships"], row["homes"], row["homes_missing"]) for code, row in tenures.items()} == {
        "social_rent": (3, 10, 1),
        "shared_ownership": (1, 4, 0),
    }
    states = by_code(public_client, "home_state", id=ids, measure="homes")
    assert {code: row["homes"] for code, row in states.items()} == {"completed": 14, "dropped": 5}
    assert row_of(public_client, id=ids, measure="homes")["homes"] == 14


def test_a_part_of_homes_answers_for_its_tenure_without_a_number_of_its_own(public_client):
    part = {"key": "p", "homes": "a", "share": "50", "tenure": "affordable_rent"}
    ids = only(a_plain_partnership(homes=[home("a", 12)], home_parts=[part]))

    tenures = by_code(public_client, "tenure", id=ids, measure="homes")

    assert (tenures["affordable_rent"]["homes"], tenures["affordable_rent"]["homes_missing"]) == (0, 1)
    assert tenures["social_rent"]["homes"] == 12


def test_homes_of_unknown_tenure_are_not_lost(public_client):
    ids = only(a_plain_partnership(homes=[home("a", 7), home("b", 3, tenure=None)]))

    tenures = by_code(public_client, "tenure", id=ids, measure="homes")

    assert (tenures[None]["homes"], tenures[None]["tenure_label"]) == (3, "Not known")


def test_median_and_quartiles_are_of_those_that_tell(public_client):
    def leased(years: int, rent: str | None) -> dict:
        lease = {
            "key": "t1", "asset_kinds": ["land"], "from_party": "trust", "to_party": "landlord", "instrument": "long_lease",
            "status": "completed", "term_years": years,
        }  # fmt: skip
        if rent:
            per_home = {"recurring_amount": rent, "recurring_period": "year", "recurring_per": "home"}
            lease |= {"recurring_kind": "ground_rent"} | per_home
        return a_plain_partnership(asset_transfers=[lease])

    told = (leased(99, "10"), leased(125, "20"), leased(250, "250"), leased(999, None))
    ids = only(*told, a_plain_partnership())

    row = row_of(public_client, id=ids, measure="lease_years,ground_rent_per_home")

    assert [row[f"lease_years_{name}"] for name in ("lower_quartile", "median", "upper_quartile")] == [
        118.5,
        187.5,
        437.25,
    ]
    assert (row["lease_years_missing"], row["ground_rent_per_home_missing"]) == (1, 2)
    assert row["ground_rent_per_home_median"] == 20


def test_nothing_to_measure_is_null_and_counted_as_missing(public_client):
    ids = only(a_plain_partnership())

    row = row_of(public_client, id=ids, measure="lease_years,funding_drawn")

    assert (row["lease_years_median"], row["lease_years_missing"]) == (None, 1)
    assert (row["funding_drawn"], row["funding_drawn_missing"]) == (0, 1)


def test_money_drawn_is_that_of_funders_for_the_whole(public_client):
    def sum_of(key: str, amount: str, **cells) -> dict:
        return {"key": key, "kind": "grant", "amount": amount, "state": "drawn"} | cells

    ids = only(
        a_plain_partnership(
            funding=[
                sum_of("a", "100000"), sum_of("b", "50000.50", kind="loan", amount_per="whole"), sum_of("c", "7", state="offered"),
                sum_of("d", "900000", kind="total_cost"), sum_of("e", "60000", amount_per="home"),
                sum_of("f", "5000000", covers="wider_programme"), sum_of("g", "30000", kind="own_funds"),
            ]
        )
    )  # fmt: skip

    assert row_of(public_client, id=ids, measure="funding_drawn")["funding_drawn"] == 150000.5


def test_an_association_counts_once_however_often_it_took_part(public_client):
    often, once, asked = (an_association(name=name) for name in ("Often", "Once", "Asked"))
    trust = a_land_trust()
    schemes = [
        a_plain_partnership(parties=[freeholder(trust), lessee(often)]),
        a_plain_partnership(parties=[freeholder(trust), lessee(often)]),
        a_plain_partnership(parties=[freeholder(trust), lessee(once)]),
        a_plain_partnership(parties=[freeholder(trust), lessee(asked, part="declined")]),
        a_plain_partnership(),
    ]
    published(often, once, asked, trust)
    ids = only(*schemes)

    row = row_of(public_client, id=ids, measure="associations,community_organisations")

    assert (row["associations"], row["associations_missing"]) == (2, 2)
    assert (row["community_organisations"], row["community_organisations_missing"]) == (1, 1)
    groups = by_code(public_client, "association", id=ids)
    assert {code: (each["partnerships"], each["association_label"]) for code, each in groups.items()} == {
        often["id"]: (2, "Often"),
        once["id"]: (1, "Once"),
        None: (2, "Not known"),
    }


def test_what_was_planned_and_reached_live_is_read_from_milestones(public_client):
    granted = {"key": "m1", "kind": "planning_granted", "date": "2012-05"}
    finished = {"key": "m2", "kind": "completion", "date": "2015"}
    expected = finished | {"forecast": True}
    ids = only(
        a_plain_partnership(stage="live", milestones=[granted, finished]),
        a_plain_partnership(stage="live", milestones=[granted | {"date": None}]),
        a_plain_partnership(stage="build", milestones=[granted, expected], homes=[home("a", 2, state="started")]),
        a_plain_partnership(stage="live", milestones=[finished]),
        a_plain_partnership(stage="plan", milestones=[granted | {"forecast": True}]),
    )

    row = row_of(public_client, id=ids, measure="reached_live")

    assert (row["planned"], row["reached_live"], row["reached_live_missing"]) == (3, 2, 2)
    assert row["reached_live_percent"] == 66.7
    notes = public_client.get(STATISTICS, {"measure": "reached_live"}).json()["how_to_read"]
    assert any("over-represented" in note for note in notes)


def test_what_the_community_owns_and_where_people_meet(public_client):
    hall = {"key": "f1", "kind": "hall", "count": None, "state": "completed", "owner": "trust"}
    shops = {"key": "f2", "kind": "shop", "count": 2, "state": "completed", "owner": "landlord"}
    cafe = {"key": "f3", "kind": "cafe", "count": 1, "state": "planned", "owner": "trust"}
    homes = [home("a", 5, owner="trust", supply="refurbishment_of_empty"), home("b", 4, owner="landlord")]
    ids = only(
        a_plain_partnership(homes=homes, facilities=[hall, shops, cafe]),
        a_plain_partnership(homes=[home("a", 3, owner=None, supply=None)], facilities=[]),
    )

    row = row_of(
        public_client,
        id=ids,
        measure="community_owned_homes,community_owned_facilities,places_to_meet,homes_returned_to_use",
    )

    measured = {
        name: (row[name], row[f"{name}_missing"]) for name in ("community_owned_homes", "community_owned_facilities")
    }
    assert measured == {"community_owned_homes": (5, 1), "community_owned_facilities": (1, 1)}
    assert (row["places_to_meet"], row["places_to_meet_missing"]) == (1, 1)
    assert (row["homes_returned_to_use"], row["homes_returned_to_use_missing"]) == (5, 1)


def test_a_scheme_in_two_districts_is_in_both_and_the_answer_says_so(public_client):
    ids = only(
        a_plain_partnership(
            areas=["E06000057", "E06000052"],
        )
    )

    answer = public_client.get(STATISTICS, {"id": ids, "group_by": "district"}).json()

    assert {row["district"] for row in answer["results"]} == {"E06000057", "E06000052"}
    assert answer["partnerships"] == 1
    assert any("overlap" in note for note in answer["how_to_read"])


def test_what_the_register_said_then_is_counted_as_it_was(public_client):
    scheme = a_plain_partnership(stage="build", homes=[home("a", 4, state="started")])
    published(scheme)
    before = latest_sequence()
    published(scheme | {"stage": "live", "homes": [home("a", 9)]})

    def stage_and_homes(**query) -> list[tuple]:
        rows = rows_of(public_client, id=scheme["id"], group_by="stage", measure="homes", **query)
        return [(row["stage"], row["homes"]) for row in rows]

    assert stage_and_homes() == [("live", 9)]
    assert stage_and_homes(known_at=before) == [("build", 4)]


def test_nobody_matches(public_client):
    ids = only(a_plain_partnership(stage="plan"))

    assert row_of(public_client, id=ids, stage="live", measure="homes,associations,lease_years")["partnerships"] == 0
    assert rows_of(public_client, id=ids, stage="live", group_by="model") == []
