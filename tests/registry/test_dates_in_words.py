"""Dates as people say them."""

import re
from pathlib import Path

import pytest
from django.conf import settings

from registry.dates_in_words import date_in_words, period_in_words, since_in_words, until_in_words

WORDS = {
    "2016": "2016",
    "2016-03": "March 2016",
    "2011-12-09": "9 December 2011",
    "2018~": "about 2018",
    "2018?": "2018 (not certain)",
    "2018%": "about 2018 (not certain)",
    "197X": "the 1970s",
    "19XX": "between 1900 and 1999",
    "2017-22": "summer 2017",
    "2017-24": "winter 2017 to 2018",
    "2017-36": "the last quarter of 2017",
    "2018-37": "early 2018",
    "2018-39~": "about late 2018",
    "2018-41": "the second half of 2018",
    "2016/2017-01": "between 2016 and January 2017",
    "../2021-06": "by June 2021",
    "2019/..": "2019 or later",
    "1/2/2026": "1/2/2026",
    "soon": "soon",
    "": "",
}


@pytest.mark.parametrize("text", WORDS)
def test_a_date_is_in_words(text):
    assert date_in_words(text) == WORDS[text]


def test_no_date_has_no_words():
    assert date_in_words(None) == since_in_words(None) == until_in_words("") == period_in_words(None, "") == ""


@pytest.mark.parametrize(
    ("since", "until", "words"),
    [
        ("2016", "2019-05", "from 2016 until May 2019"),
        ("2016~", None, "since about 2016"),
        (None, "2016?", "until 2016 (not certain)"),
        ("2016/2018", None, "since some time between 2016 and 2018"),
        ("../2018", "2019/..", "from 2018 or before until 2019 or later"),
        ("19XX", None, "since some time between 1900 and 1999"),
    ],
)
def test_a_period_is_told_by_its_two_dates(since, until, words):
    assert period_in_words(since, until) == words


def test_dates_are_put_into_words_in_one_place():
    """Wherever else a date is written out, it is soon written otherwise."""
    root = Path(settings.BASE_DIR)
    elsewhere = [
        str(path.relative_to(root))
        for room in ("registry", "api")
        for path in (root / room).rglob("*.py")
        if path.name != "dates_in_words.py" and re.search(r"%-?d %B|\bJanuary\b.*\bFebruary\b", path.read_text())
    ]
    assert elsewhere == []
