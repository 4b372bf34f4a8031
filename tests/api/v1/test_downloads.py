"""Downloads hold what the list counts, whatever the format."""

import csv
import io
import json

import pytest

from registry.catalogue.flat.tables import row_tables

from .walking import answer, ids_of, walk

pytestmark = pytest.mark.django_db

LISTS = ["partnerships", "organisations", "parties", "homes", "asset-transfers", "ballots", "outcomes", "funding"]
QUERIES = ["", "?area=E92000001", "?q=trust", "?known_at=200", "?id=chp-cnza8bakrv"]


def asked(name: str, query: str) -> str:
    return f"/api/v1/{name}/{query}".replace(
        "chp-cnza8bakrv", "org-xr3x226n33" if name == "organisations" else "chp-cnza8bakrv"
    )


def in_format(address: str, name: str) -> str:
    return f"{address}{'&' if '?' in address else '?'}format={name}"


@pytest.mark.parametrize("query", QUERIES)
@pytest.mark.parametrize("name", LISTS)
def test_csv_and_geojson_hold_the_rows_that_are_counted(public_client, name, query):
    address = asked(name, query)
    pages = walk(public_client, f"{address}{'&' if query else '?'}page_size=200")
    expected = [identifier for page in pages for identifier in ids_of(page)]

    rows = list(csv.DictReader(io.StringIO(public_client.get(in_format(address, "csv")).getvalue().decode())))
    features = json.loads(public_client.get(in_format(address, "geojson")).getvalue())["features"]

    assert len(expected) == pages[0]["count"]
    assert [row["id"] for row in rows] == expected
    assert [feature["id"] for feature in features] == expected


@pytest.mark.parametrize(
    ("media_type", "begins"), [("text/csv", b"id,"), ("application/geo+json", b'{"type":"FeatureCollection"')]
)
def test_a_format_can_be_asked_by_header_too(public_client, media_type, begins):
    response = public_client.get("/api/v1/partnerships/", headers={"accept": media_type})

    assert response["Content-Type"].partition(";")[0] == media_type
    assert response.getvalue().startswith(begins)
    assert "attachment" in response["Content-Disposition"]


@pytest.mark.parametrize("address", ["partnerships/?", "outcomes/?", "areas/?", "partnerships/?fields=summary&"])
def test_excel_gets_its_mark_and_programs_none(public_client, address):
    plain = public_client.get(f"/api/v1/{address}format=csv").getvalue()
    marked = public_client.get(f"/api/v1/{address}format=csv&excel=1").getvalue()

    assert marked == b"\xef\xbb\xbf" + plain
    assert not plain.startswith(b"\xef")


@pytest.mark.parametrize("other", ["format=json&", "format=geojson&", ""])
def test_the_mark_is_for_csv_alone(public_client, other):
    response = public_client.get(f"/api/v1/partnerships/?{other}excel=1")

    assert (response.status_code, response.json()["code"]) == (400, "not_in_this_format")
    assert "ask for CSV" in response.json()["detail"]


def test_a_point_is_longitude_first_and_no_point_is_no_geometry(public_client):
    features = json.loads(public_client.get("/api/v1/partnerships/?format=geojson").getvalue())["features"]
    points = [feature["geometry"]["coordinates"] for feature in features if feature["geometry"]]

    assert any(feature["geometry"] is None for feature in features)
    assert all(-9 <= east <= 3 and 49 <= north <= 62 for east, north in points)


@pytest.mark.parametrize("table", ["parties", "homes", "asset_transfers", "organisation_relations"])
def test_a_csv_has_a_column_for_every_cell(public_client, table):
    from registry.content import fields_of

    header = (
        public_client.get(f"/api/v1/{table.replace('_', '-')}/?format=csv")
        .getvalue()
        .decode()
        .splitlines()[0]
        .split(",")
    )
    of_table = row_tables()[table]
    names = {of_table.heading_of(name) for name in fields_of(of_table.model)}
    # Beside each id of an organisation and each key of a party stands what it is called, beside a date its days.
    beside = {f"{name}_{word}" for name in names for word in ("name", "now", "earliest", "latest")}
    point = {"latitude", "longitude"} if of_table.kind == "partnership" else set()

    assert names | {"id", of_table.kind, "name", "url", "uri"} | point == set(header) - beside


@pytest.mark.parametrize("name", ["areas", "vocabularies", "vocabularies/tenure", "indicators", "rules"])
def test_reference_comes_as_csv_too(public_client, name):
    pages = walk(public_client, f"/api/v1/{name}/")
    expected = [identifier for page in pages for identifier in ids_of(page)]
    rows = list(csv.DictReader(io.StringIO(public_client.get(f"/api/v1/{name}/?format=csv").getvalue().decode())))

    assert [row["id"] for row in rows] == expected
    assert len(rows) == pages[0]["count"] > 0


def test_no_cell_of_a_csv_can_be_run_as_a_formula(public_client):
    for name in ("partnerships", "organisations", "parties", "clauses"):
        rows = csv.reader(io.StringIO(public_client.get(f"/api/v1/{name}/?format=csv").getvalue().decode()))
        assert not [cell for row in rows for cell in row if cell.startswith(("=", "@", "\t", "+"))]


def test_downloads_show_what_a_page_shows(public_client):
    listed = {row["id"]: row for row in answer(public_client, "/api/v1/partnerships/?page_size=200")["results"]}
    rows = csv.DictReader(io.StringIO(public_client.get("/api/v1/partnerships/?format=csv").getvalue().decode()))

    for row in rows:
        record = listed[row["id"]]
        assert row["name"] == record["name"]
        assert row["model"] == record["derived"]["model"]["code"]
        assert row["areas"] == "; ".join(record["areas"])
