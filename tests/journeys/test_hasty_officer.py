"""A housing officer in a hurry, by page: the template, filled in as people talk, to published by a colleague."""

import datetime
import io

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from openpyxl import load_workbook

from registry.accounts.models import Role
from registry.imports.models import Import
from registry.publishing.models import Submission
from tests.builders import member, signed_in

pytestmark = pytest.mark.django_db
HASTOE = "org-a07kgb7s5f"
ROWS = {
    "record": [
        {
            "ref": "P1", "name": "Wincanton CLT and Hastoe, Dancing Lane", "summary": "Twelve homes for local people.",
            "scope": "Scheme", "community_kinds": "Community land trust", "basis": "Published by a party",
            "settlement": "Wincanton", "areas": "South Somerset", "postcode": "ba9 9lp", "stage": "Live",
            "status": "Active",
        },
        {
            "ref": "P2", "name": "Brampford Speke, Upton Pyne & Cowley CLT and Hastoe", "scope": "scheme",
            "basis": "published_by_a_party", "settlement": "Upton Pyne", "areas": "East Devon", "stage": "completed",
        },
    ],
    "parties": [
        {"record": "P1", "key": "a", "side": "Association", "organisation": "Hastoe", "roles": "Landlord, Developer",
         "part": "yes"},
        {"record": "P1", "key": "b", "side": "community", "name": "Wincanton CLT", "roles": "freeholder",
         "part": "took_part"},
        {"record": "P2", "key": "a", "side": "association", "organisation": HASTOE, "roles": "landlord",
         "part": "took_part"},
    ],
    "milestones": [
        {"record": "P1", "key": "m1", "kind": "Start on site", "date": "March 2016"},
        {"record": "P1", "key": "m2", "kind": "completion", "date": datetime.date(2017, 6, 30)},
        {"record": "P1", "key": "m3", "kind": "group_formed", "date": "12/05/2011"},
    ],
    "homes": [
        {"record": "P1", "key": "h1", "count": "12 homes", "tenure": "Affordable rent", "supply": "New build",
         "state": "completed", "owner": "Hastoe"},
    ],
    "funding": [
        {"record": "P1", "key": "f1", "funder": "Homes England", "kind": "Grant", "amount": "£450,000"},
        {"record": "P1", "key": "f2", "kind": "loan", "amount": 125000.5, "date": 2015},
    ],
    "sources": [{"record": "P1", "key": "s1", "url": "www.hastoe.com/report", "title": "Annual report"}],
}  # fmt: skip
# What only the officer knows: which day, whether the funder takes part, how far it is.
QUESTIONS = {
    ("milestones", "date", "ambiguous_date"), ("funding", "funder", "unknown_key"), ("record", "stage", "unknown_code"),
}  # fmt: skip


def answered() -> dict[str, list[dict]]:
    rows = {sheet: [dict(row) for row in each] for sheet, each in ROWS.items()}
    rows["milestones"][2]["date"] = "12 May 2011"
    rows["parties"].append(
        {
            "record": "P1",
            "key": "c",
            "side": "Other",
            "organisation": "Homes England",
            "roles": "funder",
            "part": "yes",
        }
    )
    rows["record"][1]["stage"] = "In use"
    return rows


def filled(rows: dict[str, list[dict]]) -> SimpleUploadedFile:
    """The template of the page, filled in below its headings."""
    book = load_workbook(io.BytesIO(Client().get("/api/v1/imports/template.xlsx?kind=partnership").content))
    for sheet, each in rows.items():
        columns = {cell.value: cell.column for cell in book[sheet][1]}
        for number, row in enumerate(each, 2):
            for name, value in row.items():
                book[sheet].cell(number, columns[name]).value = value
    data = io.BytesIO()
    book.save(data)
    return SimpleUploadedFile("our schemes.xlsx", data.getvalue())


def sent(client: Client, rows: dict[str, list[dict]]) -> tuple[Import, str]:
    answer = client.post(
        f"/my/organisations/{HASTOE}/imports/", {"file": filled(rows), "kind": "partnership"}, follow=True
    )
    assert answer.status_code == 200
    return Import.objects.get(pk=answer.request["PATH_INFO"].split("/")[3]), answer.text


def test_from_the_hasty_workbook_to_published():
    officer = signed_in(member(HASTOE, Role.EDITOR).person)
    colleague = signed_in(member(HASTOE, Role.APPROVER).person)

    plan, page = sent(officer, ROWS)
    problems = [problem for row in plan.rows.all() for problem in row.listed("problems")]
    errors = {(each["sheet"], each["column_name"], each["code"]) for each in problems if each["severity"] == "error"}
    assert errors == QUESTIONS
    assert "There is nothing to apply: put right what is listed below" in page

    plan, page = sent(officer, answered())
    assert (plan.creates, plan.problems) == (2, 0), [row.problems for row in plan.rows.all()]
    for words in ("Read all that it would say", "£450,000", "12 May 2011", "Homes England", "South Somerset"):
        assert words in page
    officer.post(f"/my/imports/{plan.id}/apply/")

    before = colleague.get(f"/my/imports/{plan.id}/").text
    assert "£450,000" in before
    assert "Publish all of it" in before
    asked = colleague.post(f"/my/imports/{plan.id}/publish/")
    assert "Publish 2 new records and 0 changed ones?" in asked.text
    assert all(row.name.replace("&", "&amp;") in asked.text for row in plan.rows.all())
    assert Submission.objects.filter(batch=plan.id, status="submitted").count() == 2

    done = colleague.post(f"/my/imports/{plan.id}/publish/", {"confirmed": asked.context["waiting"].mark}, follow=True)
    assert "Published. Everyone can read it from now on." in done.text
    for row in plan.rows.all():
        assert Client().get(f"/partnerships/{row.record}/").status_code == 200
