"""Spreadsheets over HTTP: from the template to the submissions that wait for a second person."""

import io

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from openpyxl import load_workbook

from registry.accounts.policy import READ, WRITE
from registry.imports.layout import sheets_of_kind
from registry.imports.models import Import
from registry.publishing.models import Submission
from tests.builders import a_partnership, an_association, lessee, published, token_of
from tests.registry.imports.files import Book, new

IMPORTS = "/api/v1/imports/"
JSON = "application/json"
XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"


def a_program_of(name: str, scopes: list[str]) -> tuple[Client, str]:
    """A client with a token of a new organisation; (client, id of the organisation)."""
    organisation = an_association(name=name)
    published(organisation)
    _, key = token_of(organisation["id"], scopes)
    return Client(headers={"Authorization": f"Bearer {key}"}), organisation["id"]


@pytest.fixture
def program(db) -> tuple[Client, str]:
    return a_program_of("Border Homes for Imports", [READ, WRITE])


def a_book(organisation: str, **fields) -> Book:
    return Book("partnership", [new("partnership", a_partnership(parties=[lessee(organisation)], **fields), "P1")])


def send(client: Client, data: bytes, query: str = "?kind=partnership", **options):
    return client.post(f"{IMPORTS}{query}", data, content_type=XLSX, **options)


def test_from_template_to_submission(program):
    client, organisation = program
    template = client.get(f"{IMPORTS}template.xlsx?kind=partnership")
    assert load_workbook(io.BytesIO(template.content)).sheetnames == [
        "read me",
        *sheets_of_kind("partnership"),
        "district names",
        "codes",
    ]

    form = {"file": SimpleUploadedFile("../mine.xlsx", a_book(organisation).xlsx()), "kind": "partnership"}
    created = client.post(IMPORTS, form)
    assert created.status_code == 201, created.content
    plan = created.json()
    assert (plan["status"], plan["file_name"], plan["counts"]["create"]) == ("planned", "mine.xlsx", 1)
    assert created["Location"] == plan["url"]
    assert Submission.objects.filter(batch=plan["id"]).count() == 0

    applied = client.post(f"{plan['url']}apply/", content_type=JSON)
    assert applied.json()["status"] == "applied"
    waiting = client.get(applied.json()["submissions"]).json()["results"]
    assert [one["status"] for one in waiting] == ["submitted"]

    # People publish, on pages: there is no such address for programs.
    assert client.post(f"{plan['url']}publish/").json()["code"] == "no_such_endpoint"
    assert client.post(f"{plan['url']}undo/").json()["status"] == "undone"


def test_a_plan_is_read_page_by_page_and_by_action(program):
    client, organisation = program
    book = a_book(organisation)
    book.put(("homes", "P1", "h1", "count"), "eight")
    book.sheets["homes"].append(["P2", "h1"])
    url = send(client, book.xlsx()).json()["url"]
    first = client.get(f"{client.get(url).json()['rows']}?action=problem&page_size=1").json()
    assert first["count"] == 2
    (row,) = first["results"]
    assert row["problems"] == [
        {
            "sheet": "homes",
            "row": 2,
            "column": "D",
            "column_name": "count",
            "value": "eight",
            "code": "not_an_integer",
            "fix": 'Write a whole number such as 12, not "eight".',
            "severity": "error",
            "pointer": "/homes/h1/count",
        }
    ]
    (second,) = client.get(first["next"]).json()["results"]
    assert second["problems"][0]["code"] == "unknown_ref"
    refused = client.post(f"{url}apply/", content_type=JSON)
    assert (refused.status_code, refused.json()["code"]) == (409, "plan_has_problems")


def test_our_own_records_come_back_unchanged(program):
    client, organisation = program
    published(a_partnership(parties=[lessee(organisation)]))
    for form in ("xlsx", "csv"):
        file = client.get(f"{IMPORTS}export.{form}?kind=partnership")
        assert "attachment" in file["Content-Disposition"]
        created = send(client, file.content)
        assert created.json()["counts"] == {"create": 0, "change": 0, "unchanged": 1, "problem": 0}


def test_the_same_file_twice_is_said_to_be_there(program):
    client, organisation = program
    data = a_book(organisation).xlsx()
    first, again = send(client, data), send(client, data)
    assert (again.status_code, again.json()["already_imported"]) == (200, True)
    assert again.json()["id"] == first.json()["id"]


def test_one_key_makes_one_import(program):
    client, organisation = program
    data = a_book(organisation).xlsx()
    key = {"headers": {"Idempotency-Key": "k1"}}
    first, again = send(client, data, **key), send(client, data, **key)
    assert first.content == again.content
    other = send(client, a_book(organisation, name="Another").xlsx(), **key)
    assert (other.status_code, other.json()["code"]) == (422, "key_reused")
    assert Import.objects.count() == 1


@pytest.mark.parametrize(
    ("data", "query", "status", "code"),
    [
        (b"\x89PNG\r\n", "?kind=partnership", 400, "not_a_spreadsheet"),
        (b"id,nom\r\n,x\r\n", "?kind=partnership", 400, "headers"),
        (b"id;name\r\n;x\r\n", "?kind=partnership", 400, "separator"),
        (b"id,name\r\n,Caf\xe9\r\n", "?kind=partnership", 400, "encoding_guess"),
        (b"id,name\r\n", "?kind=house", 400, "unknown_value"),
        (b"id,name\r\n", "?kind=partnership&format=xlsx", 400, "unknown_parameter"),
        (b"0" * 11_000_000, "?kind=partnership", 413, "workbook_too_large"),
    ],
)
def test_what_cannot_be_taken_is_a_problem(program, data, query, status, code):
    client, _ = program
    answer = send(client, data, query)
    assert (answer.status_code, answer.json()["code"]) == (status, code)
    assert answer["Content-Type"] == "application/problem+json"
    assert Import.objects.count() == 0


def test_differences_of_headers_are_listed(program):
    errors = send(program[0], b"id,nom\r\n,x\r\n").json()["errors"]
    assert {"sheet": "record", "row": 1, "column": "B", "code": "unknown_column"}.items() <= errors[0].items()
    assert len(errors) == 1
    without_id = send(program[0], b"ref,nom\r\nP1,x\r\n").json()["errors"]
    assert {error["code"] for error in without_id} == {"unknown_column", "missing_column"}


def test_a_form_without_a_file_is_a_problem(program):
    answer = program[0].post(IMPORTS, {"kind": "partnership"})
    assert (answer.status_code, answer.json()["code"]) == (400, "file_missing")
    broken = program[0].post(IMPORTS, b"x", content_type="multipart/form-data")
    assert (broken.status_code, broken.json()["code"]) == (400, "invalid_form")


def test_anothers_import_is_as_if_it_never_was(program):
    client, organisation = program
    url = send(client, a_book(organisation).xlsx()).json()["url"]
    stranger, _ = a_program_of("Somebody Else", [READ, WRITE])
    for step in ("", "apply/", "publish/", "undo/"):
        ask = stranger.post if step else stranger.get
        theirs, nobodys = ask(f"{url}{step}").json(), ask(f"{IMPORTS}imp-0000/{step}").json()
        assert theirs | {"request_id": ""} == nobodys | {"request_id": ""}
        assert theirs["status"] == 404
    assert stranger.get(IMPORTS).json()["count"] == 0
    assert stranger.get(f"{IMPORTS}export.csv?kind=partnership&organisation={organisation}").status_code == 403


def test_who_may_not(program, public_client):
    reader, _ = a_program_of("Readers Only", [READ])
    assert send(public_client, b"id\r\n").json()["code"] == "token_missing"
    assert send(reader, b"id\r\n").json()["code"] == "missing_scope"
    assert public_client.get(IMPORTS).status_code == 401
    assert public_client.get(f"{IMPORTS}template.csv?kind=organisation&table=names").status_code == 200


def test_a_long_plan_is_made_elsewhere(program, settings, monkeypatch, django_capture_on_commit_callbacks):
    client, organisation = program
    settings.IMPORT_PLANNED_AT_ONCE = 0
    started: list[str] = []
    monkeypatch.setattr("registry.imports.actions.starting.plan_elsewhere", started.append)
    with django_capture_on_commit_callbacks(execute=True):
        created = send(client, a_book(organisation).xlsx())
    assert created.status_code == 202
    assert created.json()["progress"] == {"done": 0, "of": 1, "is_stalled": False}
    assert started == [created.json()["id"]]


def test_what_a_file_leaves_open_is_answered_by_sending_it_again(program):
    client, organisation = program
    book = a_book(organisation)
    book.put(("milestones", "P1", "start", "date"), "01/02/2016")
    first = send(client, book.xlsx()).json()
    assert first["questions"] == [{"parameter": "dates", "cells": 1, "examples": ["01/02/2016"]}]
    again = client.post(f"{IMPORTS}?kind=partnership&dates=day_first", book.xlsx(), content_type=XLSX)
    assert (again.status_code, again.json()["id"]) == (200, first["id"])
    assert (again.json()["questions"], again.json()["counts"]["problem"]) == ([], 0)
    assert client.post(f"{IMPORTS}?kind=partnership&dates=both", book.xlsx(), content_type=XLSX).status_code == 400
