"""Codes that are no more, and what answers for them."""

import pytest

from registry.places.directory import Directory
from registry.places.what_became import what_became_of

# Every code of England and Wales that ended in 2009, and what it is today. From the ONS Code History Database.
ENDED_IN_2009 = {
    "E06000047": "E07000054 E07000055 E07000056 E07000057 E07000058 E07000059 E07000060",
    "E06000049": "E07000014 E07000015 E07000017",
    "E06000050": "E07000013 E07000016 E07000018",
    "E06000051": "E07000182 E07000183 E07000184 E07000185 E07000186",
    "E06000052": "E07000019 E07000020 E07000021 E07000022 E07000023 E07000024",
    "E06000053": "E07000025",
    "E06000054": "E07000230 E07000231 E07000232 E07000233",
    "E06000055": "E07000002",
    "E06000056": "E07000001 E07000003",
    "E06000057": "E07000157 E07000158 E07000159 E07000160 E07000161 E07000162",
    "W06000023": "W06000007",
    "W06000024": "W06000017",
}
PAIRS = [(retired, today) for today, codes in ENDED_IN_2009.items() for retired in codes.split()]


def test_there_are_forty() -> None:
    assert len(PAIRS) == 40


@pytest.mark.parametrize(("retired", "today"), PAIRS)
def test_a_code_that_ended_in_2009_resolves(places: Directory, retired: str, today: str) -> None:
    assert places.resolve(retired) == (today,)
    assert not places.get(retired).current


def test_an_answer_for_a_larger_area_is_told(places: Directory) -> None:
    note = what_became_of("E07000004", places)
    assert note.startswith("Aylesbury Vale (E07000004) ended on 31 March 2020")
    assert "all of Buckinghamshire (E06000060)" in note
    assert "Cumberland (E06000063) and Westmorland and Furness (E06000064)" in what_became_of("E10000006", places)
    # Tynedale went into a county that was then recoded.
    assert "Northumberland (E06000057)" in what_became_of("E07000161", places)


@pytest.mark.parametrize("code", ["E06000057", "E06000048", "S12000015", "S12000043", "E07000025", "W06000007"])
def test_a_code_of_today_or_a_new_code_of_the_same_area_needs_no_telling(places: Directory, code: str) -> None:
    assert what_became_of(code, places) == ""
