"""Every file says where its columns are described; a data frame that is told so reads it as it was meant."""

import io
import re

import pandas
import pytest

from api.lists.every import lists_by_name

from .test_every_list import PUBLIC, address_of

pytestmark = pytest.mark.django_db
DTYPES = {"string": "string", "integer": "Int64", "number": "Float64", "boolean": "boolean"}
DESCRIBED_BY = re.compile(r'<http[^>]+?(/api/v1/columns/[^>]+)>; rel="describedby"')


@pytest.mark.parametrize("more", ["", "&labels=true"])
@pytest.mark.parametrize("name", PUBLIC)
def test_a_data_frame_reads_every_list_with_the_types_it_is_told(public_client, settings, name, more):
    settings.READS_PER_MINUTE = 0
    answer = public_client.get(f"{address_of(PUBLIC[name])}?format=csv{more}")
    address = DESCRIBED_BY.search(answer["Link"])[1]
    described = public_client.get(
        address.replace("/?", "/table-schema/?") if "?" in address else f"{address}table-schema/"
    )
    on_the_web = public_client.get(address).json()
    fields = described.json()["fields"]
    payload = answer.getvalue()

    frame = pandas.read_csv(
        io.BytesIO(payload),
        dtype={field["name"]: DTYPES.get(field["type"], "string") for field in fields},
        keep_default_na=False, na_values=[""],
    )  # fmt: skip

    assert list(frame.columns) == [field["name"] for field in fields]
    assert list(frame.columns) == [column["name"] for column in on_the_web["tableSchema"]["columns"]]
    assert not frame["id"].isna().any()
    required = [field["name"] for field in fields if field.get("constraints", {}).get("required")]
    assert not frame[required].isna().any().any() if len(frame) else True
    days = [field["name"] for field in fields if field["type"] == "date"]
    assert all(text is pandas.NA or re.fullmatch(r"\d{4}-\d\d-\d\d", text) for day in days for text in frame[day])


def test_a_date_such_as_2012_07_stays_text(public_client):
    fields = {
        f["name"]: f["type"] for f in public_client.get("/api/v1/columns/milestones/table-schema/").json()["fields"]
    }

    assert (fields["date"], fields["date_earliest"], fields["date_latest"]) == ("string", "date", "date")


def test_a_file_names_licence_filter_moment_and_how_to_cite_it(public_client):
    answer = public_client.get("/api/v1/partnerships/?stage=live&format=csv&fields=stage")

    assert 'rel="license"' in answer["Link"]
    assert 'columns/partnerships/?fields=stage>; rel="describedby"' in answer["Link"]
    assert answer["Register-Filter"] == "stage=live&fields=stage"
    (cite_as,) = re.findall(r'<([^>]+)>; rel="cite-as"', answer["Link"])
    assert cite_as in answer["Register-Citation"]
    assert f"/cite/{answer['Register-As-Of']}/" in cite_as
    assert "Register-Filter" not in public_client.get("/api/v1/homes/?format=csv")


def test_a_list_that_there_is_not_is_said_with_the_nearest(public_client):
    answer = public_client.get("/api/v1/columns/hoems/")

    assert answer.status_code == 404
    assert "homes" in answer.json()["detail"]


def test_every_list_has_a_name_of_its_own():
    assert {served.view.name for served in PUBLIC.values()} <= lists_by_name().keys()
    assert len({served.view.name for served in PUBLIC.values()}) == len(PUBLIC)


@pytest.mark.parametrize("written_in", ["csv", "jsonl", "geojson", "xlsx", "parquet"])
def test_labels_stand_behind_their_codes(public_client, written_in):
    answer = public_client.get(f"/api/v1/partnerships/?format={written_in}&labels=true&fields=stage,community_kinds")
    payload = answer.getvalue()

    assert answer.status_code == 200
    if written_in == "csv":
        heading, first = payload.decode().splitlines()[:2]
        assert heading.split(",") == [
            "id",
            "name",
            "stage",
            "stage_label",
            "community_kinds",
            "community_kinds_label",
            "url",
        ]
        assert "Live" in first or "live" in first


def test_labels_are_refused_where_they_cannot_be(public_client):
    for query in ("labels=true", "labels=true&view=full&format=jsonl"):
        answer = public_client.get(f"/api/v1/partnerships/?{query}")
        assert (answer.status_code, answer.json()["code"]) == (400, "not_in_this_format"), query


def test_whole_records_come_as_json_lines(public_client):
    payload = public_client.get("/api/v1/partnerships/?format=jsonl&view=full&stage=live").getvalue()
    page = public_client.get("/api/v1/partnerships/?view=full&stage=live&page_size=1").json()

    assert pandas.read_json(io.BytesIO(payload), lines=True).shape[0] == page["count"]
    first = pandas.read_json(io.BytesIO(payload.splitlines()[0]), lines=True).iloc[0]
    assert (first["id"], first["name"]) == (page["results"][0]["id"], page["results"][0]["name"])
