"""Official editions as they should never be."""

import gzip
from collections.abc import Callable
from pathlib import Path

import pytest
from django.core.management import call_command
from django.core.management.base import CommandError
from django.db import DatabaseError, transaction

from registry.errors import LoadStopped
from registry.places.importers import run_import
from registry.places.models import ReferenceLoad, RegisteredProvider

Find = Callable[[str], Path]
pytestmark = pytest.mark.django_db


@pytest.mark.parametrize(
    ("file", "why"),
    [
        ("designation_column_missing.csv", "expected but not found: designation"),
        ("designation_column_twice.csv", "expected one column for designation"),
        ("unknown_designation.csv", "expected a designation of non-profit"),
        ("provider_listed_twice.csv", "listed twice"),
        ("date_of_no_calendar.csv", "is not a date"),
        ("row_too_short.csv", "line 3: expected 5 cells, found 4"),
        ("no_rows.csv", "no rows"),
        ("empty.csv", "the file is empty"),
        ("latin_1.csv", "cannot be read"),
        ("absent.csv", "no such file"),
    ],
)
def test_a_file_that_is_not_as_expected_is_refused_whole(sample: Find, file: str, why: str) -> None:
    with pytest.raises(LoadStopped, match=why):
        run_import("registered_providers", [sample(file)], edition="2024-01")
    assert not RegisteredProvider.objects.exists()
    assert not ReferenceLoad.objects.filter(what="registered_providers").exists()


def test_titles_are_read_whatever_their_case_and_spacing(sample: Find) -> None:
    run_import("registered_providers", [sample("shouting_titles.csv")], edition="2024-01")
    assert RegisteredProvider.objects.get(code="0001").registered_on is not None


def test_a_small_file_that_unpacks_to_one_endless_line_is_refused(tmp_path: Path) -> None:
    file = tmp_path / "bomb.csv.gz"
    with gzip.open(file, "wb") as unpacked:
        unpacked.write(b"a" * 5_000_000)
    with pytest.raises(LoadStopped, match="longer than any honest file"):
        run_import("registered_providers", [file], edition="2024-01")


def test_six_percent_fewer_rows_stop_a_load_and_five_do_not(tmp_path: Path) -> None:
    def listing(count: int) -> Path:
        file = tmp_path / f"{count}.csv"
        titles = "Organisation name,Registration number,Registration date,Designation,Corporate form"
        rows = [f"Organisation {n},{n:04},,Non-profit,Company" for n in range(count)]
        file.write_text("\n".join([titles, *rows]))
        return file

    run_import("registered_providers", [listing(100)], edition="2024-01")
    with pytest.raises(LoadStopped, match=r"6\.0 % fewer"):
        run_import("registered_providers", [listing(94)], edition="2024-02")
    assert run_import("registered_providers", [listing(95)], edition="2024-02").rows == 95


@pytest.mark.parametrize("edition", ["", "2024-13", "Oct 2024", "latest", "2024"])
def test_an_edition_of_the_provider_list_is_a_year_and_month(sample: Find, edition: str) -> None:
    with pytest.raises(LoadStopped, match="year"):
        run_import("registered_providers", [sample("shouting_titles.csv")], edition=edition)


def test_the_command_says_in_one_line_what_was_wrong(sample: Find) -> None:
    with pytest.raises(CommandError, match="takes 2 file"):
        call_command("import_reference", "deprivation_wales", sample("empty.csv"), edition="2019")


def test_a_record_of_a_load_can_be_neither_changed_nor_removed(sample: Find) -> None:
    load = run_import("registered_providers", [sample("shouting_titles.csv")], edition="2024-01")
    for change in (lambda: load.delete(), lambda: load.save()):
        with (
            pytest.raises(DatabaseError, match="neither changed nor removed"),
            transaction.atomic(),
        ):
            change()
