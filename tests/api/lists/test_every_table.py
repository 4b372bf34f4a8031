"""Every table of a record is a list, and its rows still join with the records after mergers."""

import csv
import io
import json

import pytest

from api.lists.every import lists_by_name
from registry.catalogue.flat.rows import NOW
from registry.catalogue.flat.tables import row_tables
from registry.content import fields_of, kinds
from registry.exports import FORMATS
from registry.publishing.actions import merge_record
from registry.releases.tables import every_table
from tests.api.v1.walking import answer, walk
from tests.builders import a_land_trust, a_partnership, an_association, an_organisation, freeholder, lessee, published

from .test_every_format import READERS

pytestmark = pytest.mark.django_db
OF_RECORDS = [(kind.name, table) for kind in kinds().values() for table in kind.tables]
# Columns that name a record: the table, and what the column is called in its list.
NAMING = [
    (table, table.heading_of(name), field.record_named().prefix)
    for table in row_tables().values()
    for name, field in fields_of(table.model).items()
    if field.record_named()
]


@pytest.mark.parametrize(("kind", "table"), OF_RECORDS)
def test_every_table_has_a_list_in_every_format_under_the_name_of_its_release(public_client, kind, table):
    of_table = next(each for each in row_tables().values() if (each.kind, each.model.table) == (kind, table))
    view = lists_by_name()[of_table.address]
    page = answer(public_client, f"/api/v1/{of_table.address}/")

    assert of_table.name in {each.name for each in every_table() if each.source}
    assert {"id", kind, "name", "url", *map(of_table.heading_of, fields_of(of_table.model))} <= {*view.parts()}
    assert page["count"] >= len(page["results"])
    for written_in in FORMATS:
        assert public_client.get(f"/api/v1/{of_table.address}/?format={written_in}").status_code == 200


def test_rows_of_organisations_are_narrowed_by_the_organisation_and_by_the_row(public_client):
    trust = a_land_trust(identifiers=[{"key": "i1", "scheme": "GB-MPR", "value": "17816R"}])
    other = an_organisation()
    published(trust, other)
    of_both = f"/api/v1/organisation-identifiers/?id={trust['id']},{other['id']}"

    rows = [row for page in walk(public_client, of_both) for row in page["results"]]

    assert [row["organisation"] for row in rows] == sorted(row["organisation"] for row in rows)
    assert len(rows) == 1 + len(other["identifiers"])
    kept = answer(public_client, f"{of_both}&kind={other['kind']}")["results"]
    assert {row["organisation"] for row in kept} == {other["id"]}
    scheme = rows[0]["scheme"]
    kept = answer(public_client, f"{of_both}&row_scheme={scheme}")["results"]
    assert [row["id"] for row in kept] == [row["id"] for row in rows if row["scheme"] == scheme]


@pytest.fixture
def merged():
    """Rows that name records which were merged, one of them twice; id → the record that stands for it."""
    twice, once, stays, landlord = (
        a_land_trust(),
        a_land_trust(),
        a_land_trust(name="The Trust That Stays"),
        an_association(),
    )
    older, newer = a_partnership(), a_partnership()
    naming = a_partnership(
        parties=[freeholder(twice), lessee(landlord)],
        related=[
            {"key": "r1", "relation": "sibling", "partnership": older["id"]},
            {"key": "r2", "relation": "part_of", "organisation": once["id"]},
        ],
    )
    subsidiary = an_organisation(relations=[{"key": "r1", "kind": "subsidiary_of", "organisation": twice["id"]}])
    published(twice, once, stays, landlord, older, newer, naming, subsidiary)
    for gone, into in ((twice, once), (once, stays), (older, newer)):
        merge_record(record=gone["id"], into=into["id"], reason="One and the same.", by="registry editors")
    return {
        "naming": [naming["id"], subsidiary["id"]],
        twice["id"]: stays["id"],
        once["id"]: stays["id"],
        older["id"]: newer["id"],
    }


@pytest.mark.parametrize(("table", "heading", "prefix"), NAMING, ids=lambda each: getattr(each, "name", each))
def test_a_row_that_names_a_merged_record_has_the_id_that_holds_now(public_client, merged, table, heading, prefix):
    ids = ",".join(each for each in merged["naming"] if each.startswith(kinds()[table.kind].prefix))
    rows = answer(public_client, f"/api/v1/{table.address}/?id={ids}")
    as_published = {row["id"]: row[heading] for row in rows["results"]}
    expected = {key: merged.get(value, value) for key, value in as_published.items()}

    assert {row["id"]: row[f"{heading}_{NOW}"] for row in rows["results"]} == expected
    assert set(as_published.values()) & merged.keys(), "a row names a record that was merged"
    for written_in, read in READERS.items():
        payload = public_client.get(f"/api/v1/{table.address}/?id={ids}&format={written_in}").getvalue()
        columns = [column.name for column in lists_by_name()[table.address].file_columns()]
        for row in read(payload):
            values = dict(row) if isinstance(row[0], tuple) else dict(zip(columns, row, strict=True))
            assert (values[f"{heading}_{NOW}"] or None) == expected[values["id"]], written_in


def test_a_join_on_the_id_that_holds_now_loses_no_row(public_client, merged):
    ids = merged["naming"][0]
    known = {kind: set(ids_in(public_client, f"{kind}s")) for kind in kinds()}

    parties = rows_of(public_client, f"parties/?id={ids}")
    naming = [row for row in parties if row["organisation"]]
    assert [row["organisation"] in known["organisation"] for row in naming].count(False) == 1
    assert all(row["organisation_now"] in known["organisation"] for row in naming)
    for row in rows_of(public_client, f"related/?id={ids}"):
        assert row["row_partnership_now"] in known["partnership"] or row["organisation_now"] in known["organisation"]
    transfers = rows_of(public_client, f"asset-transfers/?id={ids}")
    named = {each for row in transfers for name in row if name.endswith("_party_now") for each in row[name].split("; ")}
    assert named - {""} <= known["organisation"]
    assert merged[next(iter(set(merged) & {row["organisation"] for row in parties}))] in named


def test_an_earlier_moment_has_the_ids_that_held_then(public_client, merged):
    ids = merged["naming"][0]
    (edition,) = answer(public_client, f"/api/v1/partnerships/{ids}/editions/")["results"]

    rows = answer(public_client, f"/api/v1/parties/?id={ids}&known_at={edition['sequence']}")["results"]

    assert [row["organisation_now"] for row in rows] == [row["organisation"] for row in rows]


def test_a_page_names_the_organisation_that_holds_now(public_client, merged):
    page = answer(public_client, f"/api/v1/parties/?id={merged['naming'][0]}")

    assert {row["organisation_now"] for row in page["results"]} - {None} <= page["organisations"].keys()
    assert "The Trust That Stays" in page["organisations"].values()


def rows_of(client, address: str) -> list[dict]:
    payload = client.get(f"/api/v1/{address}&format=csv").getvalue().decode()
    return list(csv.DictReader(io.StringIO(payload, newline="")))


def ids_in(client, name: str) -> list[str]:
    lines = client.get(f"/api/v1/{name}/?format=jsonl").getvalue().splitlines()
    return [json.loads(line)["id"] for line in lines]
