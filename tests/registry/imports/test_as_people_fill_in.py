"""A workbook as somebody in a hurry fills it in: what can mean one thing only is read, and the plan says as what."""

import datetime
import json

import pytest
from django.test import Client

from registry.imports.actions import apply_plan, publish_import, upload_file
from tests.builders import token_of
from tests.website.conftest import signed_in

from .files import Book

pytestmark = pytest.mark.django_db
XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
RECORD = {
    "ref": "S1", "name": "Sallow Bank CLT and Border Homes", "summary": "Nine homes on land of the trust.",
    "scope": "SCHEME", "community_kinds": "CLT", "basis": "published by a party", "settlement": "Sallow Bank",
    "areas": "Northumberland", "postcode": "ne43 7dy", "stage": "Live", "status": "Active",
}  # fmt: skip
ROWS = {
    "parties": [
        {"key": "T", "side": "Community", "name": "Sallow Bank CLT", "roles": "Freeholder", "part": "Yes"},
        {
            "key": "HA", "side": "Association", "organisation": "Border Homes for Imports",
            "roles": "Landlord\nDeveloper, Manager", "part": "Took part",
        },
    ],
    "milestones": [
        {"key": "m1", "kind": "Start on site", "date": "April 2018"},
        {"key": "m2", "kind": "Completion", "date": datetime.date(2019, 9, 30)},
        {"key": "m3", "kind": "Group formed", "date": "25/11/2014"},
    ],
    "homes": [
        {
            "key": "H1", "count": "9 homes", "tenure": "affordable Rent", "supply": "New-build", "state": "completed",
            "owner": "Border Homes for Imports", "rent": "£102.50", "rent_period": "Week",
        }
    ],
    "funding": [{"key": "f1", "kind": "Grant", "amount": "£315,000", "date": "FY 2017/18", "recipient": "ha"}],
    "sources": [{"key": "s1", "url": "www.example.org/sallow-bank", "title": "Annual report"}],
}  # fmt: skip


def book_of(record: dict = RECORD, rows: dict = ROWS) -> Book:
    """Only the columns that somebody filled in, in the order of the template."""
    book = Book("partnership", [])
    of = record["ref"]
    filled = {"record": [record]} | {table: [{"record": of, **row} for row in each] for table, each in rows.items()}
    for sheet, each in filled.items():
        names = book.sheets[sheet][0]
        book.sheets[sheet] += [[row.get(name) for name in names] for row in each]
    return book


def sent(editor, association, book: Book):
    return upload_file(data=book.xlsx(), kind="partnership", organisation=association, by=editor)[0]


def test_nothing_is_left_to_ask(association, editor, approver):
    plan = sent(editor, association, book_of())
    (row,) = plan.rows.all()
    assert (row.action, row.listed("problems")) == ("create", [])
    content = json.loads(row.content)
    assert (content["scope"], content["stage"], content["areas"]) == ("scheme", "live", ["E06000057"])
    assert (content["community_kinds"], content["postcode"]) == (["community_land_trust"], "NE43 7DY")
    landlord = content["parties"][1]
    assert (landlord["key"], landlord["organisation"], landlord["part"]) == ("ha", association, "took_part")
    assert landlord["roles"] == ["landlord", "developer", "manager"]
    assert [step["date"] for step in content["milestones"]] == ["2018-04", "2019-09-30", "2014-11-25"]
    (homes,) = content["homes"]
    assert (homes["key"], homes["count"], homes["owner"], homes["rent"]) == ("h1", 9, "ha", "102.50")
    (grant,) = content["funding"]
    assert (grant["amount"], grant["date"], grant["recipient"]) == ("315000.00", "2017-04/2018-03", "ha")
    assert content["sources"][0]["url"] == "https://www.example.org/sallow-bank"

    publish_import(plan=apply_plan(plan=plan, by=editor), by=approver)
    assert Client().get(f"/api/v1/partnerships/{row.record}/").json()["homes"][0]["count"] == 9


def test_the_plan_says_what_each_cell_was_taken_for(association, editor):
    (row,) = sent(editor, association, book_of()).rows.all()
    readings = {
        (cell["sheet"], cell["row"], cell["column_name"]): (cell["value"], cell["taken_for"], cell["words"])
        for cell in row.listed("understood")
    }
    assert readings["homes", 2, "count"] == ("9 homes", "9", "9")
    assert readings["parties", 3, "organisation"][1:] == (association, "Border Homes for Imports")
    assert readings["homes", 2, "owner"][1:] == ("ha", "Border Homes for Imports")
    assert readings["record", 2, "areas"][1:] == ("E06000057", "Northumberland")
    assert readings["milestones", 2, "date"][1] == "2018-04"
    assert readings["homes", 2, "tenure"][1:] == ("affordable_rent", "Affordable Rent")
    assert readings["funding", 2, "amount"][1] == "315000.00"
    assert readings["record", 2, "postcode"][1] == "NE43 7DY"
    # What says it as the register does needs no word.
    assert not {("homes", 2, "state"), ("record", 2, "name"), ("record", 2, "settlement")} & readings.keys()


def test_the_real_questions_stay(association, editor):
    rows = json.loads(json.dumps(ROWS, default=str))
    rows["milestones"][2]["date"] = "12/05/2014"
    rows["funding"][0]["recipient"] = "Upper Thornley Parish Council"
    (row,) = sent(editor, association, book_of(RECORD | {"stage": "completed"}, rows)).rows.all()
    assert {(problem["sheet"], problem["column_name"], problem["code"]) for problem in row.listed("problems")} == {
        ("milestones", "date", "ambiguous_date"),
        ("funding", "recipient", "unknown_key"),
        ("record", "stage", "unknown_code"),
    }


def test_by_token_and_by_page_the_readings_are_shown(association, editor):
    client = Client(headers={"Authorization": f"Bearer {token_of(association)[1]}"})
    made = client.post("/api/v1/imports/?kind=partnership", book_of().xlsx(), content_type=XLSX).json()
    (planned,) = client.get(made["rows"]).json()["results"]
    assert {"value": "9 homes", "taken_for": "9"}.items() <= next(
        cell.items() for cell in planned["understood"] if cell["column_name"] == "count"
    )
    page = signed_in(editor.person).get(f"/my/imports/{made['id']}/").text
    assert "cells read as what they mean" in page
    assert "9 homes" in page
