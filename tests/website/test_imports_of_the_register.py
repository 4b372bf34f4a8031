"""Curators load what they compiled from a spreadsheet, by page: one sends it, another publishes it."""

import io

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from openpyxl import load_workbook

from registry.imports.layout import sheets_of_kind
from registry.imports.models import PlanRow
from tests.builders import an_organisation, person
from tests.registry.imports.files import Book, new

from .conftest import signed_in

ADDRESS = "/my/records/spreadsheets/"


def test_many_organisations_are_sent_by_one_curator_and_published_by_another(curator):
    contents = [
        new("organisation", an_organisation(name=f"Ashgill Homes {n}", identifiers=[], relations=[]), f"O{n}")
        for n in range(1, 4)
    ]
    file = SimpleUploadedFile("organisations.xlsx", Book("organisation", contents).xlsx())
    client, second = signed_in(curator), signed_in(person("second", is_curator=True))
    plan = client.post(ADDRESS, {"file": file, "kind": "organisation"}, follow=True)
    assert [row.listed("problems") for row in PlanRow.objects.filter(action="problem")] == []
    assert "3 new" in plan.text
    assert "Spreadsheets of the register" in plan.text
    address = plan.request["PATH_INFO"]
    client.post(f"{address}apply/")
    asks = second.post(f"{address}publish/")
    second.post(f"{address}publish/", {"confirmed": asks.context["waiting"].mark})
    assert Client().get("/api/v1/organisations/?q=Ashgill&page_size=1").json()["count"] == 3
    assert "organisations.xlsx" in client.get(ADDRESS).text


def test_a_file_that_cannot_be_read_is_refused_in_a_sentence(curator):
    file = SimpleUploadedFile("no.xlsx", b"nothing")
    answer = signed_in(curator).post(ADDRESS, {"file": file, "kind": "organisation"})
    assert answer.status_code == 400
    assert "Please look again" in answer.text


def test_spreadsheets_of_the_register_are_for_curators(approver):
    assert signed_in(approver).get(ADDRESS).status_code == 403


@pytest.mark.parametrize("kind", ["organisation", "partnership"])
def test_the_empty_workbooks_that_the_page_links_can_be_filled_in(curator, kind):
    client = signed_in(curator)
    address = f"/my/records/spreadsheets/empty-{kind}s.xlsx"
    assert f'href="{address}"' in client.get(ADDRESS).text
    book = load_workbook(io.BytesIO(client.get(address).content))
    assert set(sheets_of_kind(kind)) <= set(book.sheetnames)
    assert client.get("/my/records/spreadsheets/empty-things.xlsx").status_code == 404
