"""Text that a spreadsheet would run as a formula is refused in every column of text, at every door."""

import json

import pytest
from django.test import Client

from registry.content import fields_of, kinds
from registry.fields.text import LongText, Text
from registry.publishing.actions import create_submission
from tests.builders import a_partnership, lessee, published, token_of
from tests.website.conftest import signed_in
from tests.website.filling import content_of, save

from .files import Book, new
from .test_plans import upload

DANGEROUS = ["=1+1", "+cmd|' /C calc'!A0", "-2+3+cmd|' /C calc'!A0", "@SUM(A1)", "－1+cmd"]


@pytest.mark.parametrize("text", DANGEROUS)
def test_no_column_of_text_holds_it(text):
    columns = 0
    for kind in kinds().values():
        for model in (kind.edition, *kind.tables.values()):
            for name, field in fields_of(model).items():
                if isinstance(field, Text | LongText) and (not field.max_length or field.max_length >= len(text)):
                    columns += 1
                    assert field.problem(text)[0] in ("formula_like", "invalid_url"), name
    assert columns > 50


@pytest.mark.django_db
@pytest.mark.parametrize("text", DANGEROUS)
@pytest.mark.parametrize(("table", "key", "column"), [("record", "", "summary"), ("homes", "h1", "site")])
def test_by_spreadsheet_api_and_form(association, editor, text, table, key, column):
    content = a_partnership(parties=[lessee(association)])
    book = Book("partnership", [new("partnership", content, "P1")])
    # A program that opens CSV writes such text as it stands; a workbook may hold it as text too.
    place = (*book.put((table, "P1", key, column), text), "formula_like")
    (row,) = upload(book.xlsx(lambda made: as_text(made[table], place[1])), editor, association).rows.all()
    assert place in {(each["sheet"], each["row"], each["column_name"], each["code"]) for each in row.listed("problems")}

    for each in content["homes"] if key else [content]:
        each[column] = text
    client = Client(headers={"Authorization": f"Bearer {token_of(association)[1]}"})
    sent = json.dumps({"kind": "partnership", "content": content})
    report = client.post("/api/v1/validate/", sent, content_type="application/json").json()
    assert "formula_like" in {each["code"] for each in report["report"] if column in each["pointer"]}


@pytest.mark.django_db
def test_a_form_names_it_and_keeps_what_was_typed(association, editor):
    scheme = a_partnership(parties=[lessee(association)])
    published(scheme)
    draft = create_submission(kind="partnership", organisation=association, record=scheme["id"], by=editor)
    answer = save(signed_in(editor.person), draft, "homes", {"homes:h1:site": "-2+3+cmd"}, opened=["homes:h1"])
    assert content_of(draft)["homes"][0]["site"] == "-2+3+cmd"
    page = signed_in(editor.person).get(f"/my/submissions/{draft.id}/").text
    assert "begin with a word" in page, answer.status_code


@pytest.mark.parametrize("text", ["-30", "+44 1434 600000", "-22000000.00", "-12.5%"])
def test_a_sign_and_figures_alone_are_no_formula(text):
    assert Text().problem(text) is None


def as_text(sheet, row: int) -> None:
    for cell in sheet[row]:
        if isinstance(cell.value, str):
            cell.data_type = "s"
