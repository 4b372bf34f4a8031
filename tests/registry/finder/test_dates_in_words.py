"""Dates as people write them."""

import pytest

from registry.finder.dates_in_words import date_in_words


@pytest.mark.parametrize(
    ("edtf", "words"),
    [
        (None, ""), ("2011-12-09", "9 December 2011"), ("2016-03", "March 2016"), ("2015", "2015"), ("2015~", "about 2015"),
        ("2012/2014-05", "2012 to May 2014"), ("2015-09/..", "since September 2015"), ("../2015", "until 2015"),
        ("2001-21", "2001-21"), ("201X", "201X"),
    ],
)  # fmt: skip
def test_a_date_is_written_as_people_do(edtf, words):
    assert date_in_words(edtf) == words
