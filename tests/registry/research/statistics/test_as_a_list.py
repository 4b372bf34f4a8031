"""Statistics as a list: what may be asked, which columns a file has, how it is walked, what it costs."""

import csv
import io

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from .test_known_answers import STATISTICS, rows_of

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize(
    ("query", "code", "says"),
    [
        ("group_by=stge", "unknown_value", "Did you mean stage?"),
        ("measure=hmes", "unknown_value", "Did you mean homes?"),
        ("group_by=stage,model,region", "too_many_values", "2 at most"),
        ("group_by=stage,stage", "repeated_value", "once"),
        ("group_by=", "empty_list", "value"),
        ("stge=live", "unknown_parameter", "Did you mean stage?"),
    ],
)
def test_what_nobody_knows_is_refused(public_client, query, code, says):
    answer = public_client.get(f"{STATISTICS}?{query}")

    assert answer.status_code == 400
    assert (answer.json()["code"], says in answer.json()["detail"]) == (code, True)


def test_a_file_has_the_columns_that_were_asked_for(public_client):
    answer = public_client.get(f"{STATISTICS}?group_by=stage,nation&measure=lease_years&format=csv")
    header, *lines = csv.reader(io.StringIO(answer.getvalue().decode()))

    assert header == [
        "id", "name", "url", "stage", "stage_label", "nation", "nation_label", "partnerships",
        "lease_years_lower_quartile", "lease_years_median", "lease_years_upper_quartile", "lease_years_missing",
    ]  # fmt: skip
    rows = rows_of(public_client, group_by="stage,nation", measure="lease_years")
    assert [line[0] for line in lines] == [row["id"] for row in rows]


def test_all_measures_of_two_dimensions_are_one_statement(public_client):
    query = f"{STATISTICS}?group_by=association,tenure&measure=homes,associations,lease_years,share_confirmed"
    public_client.get(query)
    with CaptureQueriesContext(connection) as captured:
        assert public_client.get(query).status_code == 200
    assert len(captured) == 1


def test_groups_are_walked_page_by_page(public_client):
    whole = [row["id"] for row in rows_of(public_client, group_by="district")]
    walked, address = [], f"{STATISTICS}?group_by=district&page_size=17"
    while address:
        page = public_client.get(address).json()
        walked += [row["id"] for row in page["results"]]
        address = page["next"]
    assert walked == whole
    assert len(whole) == len(set(whole)) > 17


def test_parts_of_rows_are_chosen_by_their_names(public_client):
    (row, *_) = rows_of(public_client, group_by="stage", measure="homes", fields="homes")
    assert row.keys() == {"id", "name", "url", "homes"}
