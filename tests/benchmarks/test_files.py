"""The files whose times are told are whole, and a table says what was met."""

import pytest

from registry.catalogue.models import PartnershipCard

from .files import FileTimes, file_times, files_report
from .releases import ReleaseTime, release_report

pytestmark = pytest.mark.django_db


def test_every_partnership_is_in_the_files_that_are_measured():
    there = PartnershipCard.objects.filter(superseded_seq=None).count()

    measured = list(file_times(lambda _: 100.0))

    assert [each.format for each in measured] == ["csv", "jsonl"]
    assert measured[1].rows == there
    assert measured[0].rows >= there, "a cell may hold breaks"


def test_a_table_says_whether_a_file_is_quick_enough():
    quick = FileTimes("jsonl", 100_000, [1.0], [0.8], [20.0], [0.6], [0.5], 120.0)
    slow = FileTimes("csv", 100_000, [3.0], [0.8], [20.0], [0.6], [0.5], 120.0)
    large = FileTimes("csv", 100_000, [1.0], [0.8], [20.0], [0.6], [0.5], 151.0)

    *_, first, second, third = files_report([quick, slow, large])

    assert first == "| jsonl | 100,000 | 100,000 | 125,000 | 20 | 0.60 | 0.62 | 120 | yes |"
    assert second.endswith("| no |")
    assert third.endswith("| 151 | no |")


def test_a_table_says_whether_a_release_is_made_in_time():
    *_, row = release_report(ReleaseTime(301, 200, 310, 1500, 120))

    assert row == "| all formats | 300 | 301 | 200 | 310 | 120 | 1,500 | no |"
