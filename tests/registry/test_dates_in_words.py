"""Dates as people say them."""

import pytest

from registry.dates_in_words import date_in_words

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
