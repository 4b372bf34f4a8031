"""Dates as sources give them."""

import datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from registry.edtf import FIRST_YEAR, LAST_YEAR, span_of


def day(text: str | None) -> datetime.date | None:
    return datetime.date.fromisoformat(text) if text else None


@pytest.mark.parametrize(
    ("text", "earliest", "latest"),
    [
        ("2016", "2016-01-01", "2016-12-31"),
        ("2016-05", "2016-05-01", "2016-05-31"),
        ("2016-02", "2016-02-01", "2016-02-29"),
        ("2016-05-12", "2016-05-12", "2016-05-12"),
        ("2016-21", "2016-03-01", "2016-05-31"),
        ("2019-22", "2019-06-01", "2019-08-31"),
        ("2016-23", "2016-09-01", "2016-11-30"),
        ("2016-24", "2016-12-01", "2017-02-28"),
        ("2016-33", "2016-01-01", "2016-03-31"),
        ("2016-36", "2016-10-01", "2016-12-31"),
        ("2018-37~", "2018-01-01", "2018-04-30"),
        ("2018-38", "2018-05-01", "2018-08-31"),
        ("2018-39", "2018-09-01", "2018-12-31"),
        ("2018-41", "2018-07-01", "2018-12-31"),
        ("197X", "1970-01-01", "1979-12-31"),
        ("19XX", "1900-01-01", "1999-12-31"),
        ("2018~", "2018-01-01", "2018-12-31"),
        ("2018?", "2018-01-01", "2018-12-31"),
        ("2018-05%", "2018-05-01", "2018-05-31"),
        ("2011/2012", "2011-01-01", "2012-12-31"),
        ("2011-03/2012-04-05", "2011-03-01", "2012-04-05"),
        ("../2021-06", None, "2021-06-30"),
        ("/2021-06", None, "2021-06-30"),
        ("2019/..", "2019-01-01", None),
        ("197X/1985", "1970-01-01", "1985-12-31"),
    ],
)
def test_a_date_is_as_exact_as_it_is_written(text, earliest, latest):
    assert span_of(text) == (day(earliest), day(latest))


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("31-02-2024", "is not a date"),
        ("31/12/2024", "write 2024-12-31"),
        ("01/02/2026", "two ways: write 2026-02-01 or 2026-01-02"),
        ("1.2.2026", "two ways"),
        ("2/2/2026", "write 2026-02-02"),
        ("2016-13", "no month 13"),
        ("2016-00", "no month 00"),
        ("2016-02-30", "no day 30"),
        ("2016-22-01", "no month 22"),
        ("197X-05", "unknown year"),
        ("1799", "1800 to 2100"),
        ("2101-01", "1800 to 2100"),
        ("17XX", "1800 to 2100"),
        ("21XX", "1800 to 2100"),
        ("2012/2011", "ends before it begins"),
        ("../..", "not a date"),
        ("/", "not a date"),
        ("2011/2012/2013", "not a date"),
        ("by June 2021", "write 2016"),
        ("16", "write 2016"),
        ("٢٠١٦", "write 2016"),
        ("2016-5", "write 2016"),
        (" 2016", "write 2016"),
        ("2016~~", "write 2016"),
    ],
)
def test_what_is_no_date_is_refused_with_advice(text, words):
    with pytest.raises(ValueError, match=words):
        span_of(text)


@given(st.dates(datetime.date(FIRST_YEAR, 1, 1), datetime.date(LAST_YEAR, 12, 31)))
def test_every_day_is_itself_and_lies_in_its_month_and_year(date):
    text = date.isoformat()

    assert span_of(text) == (date, date)
    for wider in (text[:7], text[:4], f"{text[:3]}X"[:4]):
        if not (wider.endswith("X") and int(wider[:3] + "9") > LAST_YEAR):
            first, last = span_of(wider)
            assert first <= date <= last


@given(st.text(max_size=30) | st.text("0123456789-/.X~", max_size=12))
def test_any_text_is_a_span_or_a_sentence(text):
    first, last, sentence = None, None, "."
    try:
        first, last = span_of(text)
    except ValueError as error:
        sentence = str(error)

    assert sentence.endswith(".")
    assert first is None or last is None or first <= last
