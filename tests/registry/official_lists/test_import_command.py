"""`manage.py import_reference`: one command for each list, and a sentence that says what to do where it stops."""

import datetime
import io
from pathlib import Path

import openpyxl
import pytest
from django.core.management import CommandError, call_command

from registry.feed.models import Change
from registry.places.models import HomesInDistrict, ReferenceLoad, RegisteredProvider
from tests.api.v1.walking import answer
from tests.builders.stock import ROWS, TITLES, a_stock_workbook

from .conftest import ALL, ASH, BECKSIDE, CANAL, record_of
from .conftest import TITLES as TITLES_OF_THE_LIST

pytestmark = pytest.mark.django_db


def run(*arguments: str, **more: str) -> str:
    output = io.StringIO()
    call_command("import_reference", *map(str, arguments), stdout=output, **more)
    return output.getvalue()


@pytest.mark.parametrize(
    ("name", "more", "edition"),
    [
        ("list.csv", {"edition": "2023-05"}, "2023-05"),
        ("rsh_registered_providers_2023-04.csv", {}, "2023-04"),
        ("List_of_RPs_202303.csv", {}, "2023-03"),
        ("list.csv", {}, "2010-12"),
    ],
)
def test_the_edition_is_told_by_the_operator_the_name_or_the_last_registration(a_list, name, more, edition):
    said = run("providers", a_list(*ALL, name=name), **more)

    assert RegisteredProvider.objects.get(code="9001").last_listed == edition
    assert ("Taken for the edition" in said) is not more
    assert f"4 listed in {edition}: 4 to publish, 0 changed, 0 unchanged, 0 left as others" in said
    assert said.rstrip().endswith("4 published")


def test_the_second_run_says_that_there_is_nothing_to_do(a_list):
    path = a_list(*ALL)
    run("providers", path, edition="2023-02")

    assert "0 to publish, 0 changed, 4 unchanged" in run("providers", path, edition="2023-02")


def test_an_older_list_says_why_it_publishes_nothing(a_list):
    run("providers", a_list(*ALL), edition="2023-02")

    assert "A newer list is loaded, so nothing is published." in run(
        "providers", a_list(ASH, BECKSIDE, CANAL, ALL[3]), edition="2021-10"
    )


@pytest.mark.parametrize(
    ("lines", "why"),
    [
        ([("Ash", "9001", "20/07/1984", "Charity", "Charity")], "expected a designation"),
        ([("Ash", "9001", "soon", "Non-profit", "Charity")], "is not a date"),
        ([ASH, ASH], "listed twice"),
        ([("", "9001", "20/07/1984", "Non-profit", "Charity")], "without code or name"),
        ([*ALL, ("=HYPERLINK(1)", "9008", "20/07/1984", "Non-profit", "Charity")], "cannot be published.*Correct the row"),
        ([*ALL, ("Ash", "90 TOO LONG"[:10], "20/07/1984", "Non-profit", "Charity")], "cannot be published.*/identifiers/rsh/value"),
        ([], "no rows"),
    ],
)  # fmt: skip
def test_a_bad_list_is_refused_whole_with_what_to_do(a_list, lines, why):
    lines_of_the_feed = Change.objects.count()

    with pytest.raises(CommandError, match=f"(?s){why}"):
        run("providers", a_list(*lines), edition="2023-02")

    assert not RegisteredProvider.objects.exists()
    assert not ReferenceLoad.objects.filter(what="registered_providers").exists()
    assert Change.objects.count() == lines_of_the_feed


def test_a_much_shorter_list_needs_a_reason_and_publishes_nothing_until_then(a_list):
    run("providers", a_list(*ALL), edition="2023-02")
    shorter = a_list(("Ash Tree Homes", *ASH[1:]), BECKSIDE)

    with pytest.raises(CommandError, match=r"50\.0 % fewer"):
        run("providers", shorter, edition="2023-03")
    assert record_of(ASH).number == 1
    run("providers", shorter, edition="2023-03", accept_fewer_rows="Two left the list.")
    assert record_of(ASH).number == 2


def test_one_file_and_a_known_set_and_an_edition_where_nothing_tells_it(a_list):
    path = a_list(*ALL)
    with pytest.raises(CommandError, match="takes 1 file"):
        run("providers", path, path, edition="2023-02")
    with pytest.raises(CommandError, match="invalid choice"):
        run("provider", path)
    with pytest.raises(CommandError, match="say which edition the file is, with --edition"):
        run("areas", path)
    with pytest.raises(CommandError, match="no such file"):
        run("providers", Path("nowhere.csv"))


@pytest.fixture
def tool(tmp_path) -> Path:
    return a_stock_workbook(tmp_path / "RP_look-up_tool.xlsx")


@pytest.mark.parametrize(
    ("name", "edition"),
    [
        ("tool.xlsx", "2025"),
        ("Tool_2026.xlsx", "2026"),
        ("tool_2025-26.xlsx", "2026"),
        ("tool_v1_20251127.xlsx", "2025"),
    ],
)
def test_the_look_up_tool_is_one_command(tool, name, edition):
    said = run("stock", tool.rename(tool.with_name(name)))

    assert f"Loaded stock, edition {edition}: 4 rows" in said
    assert set(HomesInDistrict.objects.values_list("year", flat=True)) == {int(edition)}


def test_a_workbook_says_itself_which_year_it_is_of(tmp_path):
    path = a_stock_workbook(tmp_path / "published_in_2027.xlsx", year=2026)

    assert "Loaded stock, edition 2026: 4 rows" in run("stock", path)


def test_a_list_is_read_from_the_workbook_in_which_it_is_published(tmp_path):
    book = openpyxl.Workbook()
    book.active.append(["Registered providers of social housing"])
    page = book.create_sheet("Providers")
    page.append(["As at 15 October 2026"])
    page.append(TITLES_OF_THE_LIST.split(","))
    for name, code, day, *more in ALL:
        page.append([name, code, datetime.date(*map(int, reversed(day.split("/")))), *more])
    book.save(path := tmp_path / "list_2026-10.xlsx")

    assert "4 listed in 2026-10: 4 to publish" in run("providers", path)
    assert RegisteredProvider.objects.get(code="9001").registered_on == datetime.date(1984, 7, 20)
    book.remove(page)
    book.save(path)
    with pytest.raises(CommandError, match=r"expected but not found|empty"):
        run("providers", path)


def test_another_layout_of_the_tool_says_which_one_to_take(tmp_path):
    path = a_stock_workbook(tmp_path / "tool_2024.xlsx", [row[:12] for row in ROWS], titles=TITLES[:12])

    with pytest.raises(
        CommandError, match=r"(?s)not laid out as in the edition of 2025.*Take the edition of 2025 from https"
    ):
        run("stock", path)


def test_what_a_list_changes_in_answers_is_a_line_of_the_feed(a_list, tool, public_client):
    path = "/api/v1/organisations/?area=E06000057&area_evidence=homes_owned"
    before = public_client.get(path)
    run("stock", tool)

    after = public_client.get(path, headers={"if-none-match": before["ETag"]})
    assert after.status_code == 200
    (karbon,) = after.json()["results"]
    assert (karbon["area_evidence"], karbon["regulator"]["homes"]) == (["homes_owned"], 4200)
    line = Change.objects.latest("sequence")
    assert (line.kind, line.record) == ("recomputed", "")
    run("providers", a_list(*ALL), edition="2023-02")
    assert {row["name"] for row in answer(public_client, path)["results"]} == {"Karbon Homes", ASH[0]}
