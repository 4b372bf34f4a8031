"""Whatever is sent as a moment is read, or refused with a code; the database can compare with it."""

import datetime

import pytest
from django.db import connection

from registry.catalogue.reading import read_moment
from registry.errors import BadParameter

REFUSED = {
    "2026-01-01T00:00:00-16:00": "invalid_moment",
    "2026-01-01T00:00:00+16:00": "invalid_moment",
    "2026-01-01T00:00:00+14:01": "invalid_moment",
    "2026-01-01T00:00:00-12:01": "invalid_moment",
    "2026-01-01T00:00:00+23:59": "invalid_moment",
    "2026-01-01T00:00:00+99:99": "invalid_moment",
    "0000-01-01T00:00:00Z": "invalid_moment",
    "0000-01-01": "invalid_moment",
    "0001-01-01T00:00:00+14:00": "out_of_range",
    "9999-12-31T23:59:59-12:00": "out_of_range",
    "9999-12-31": "out_of_range",
    "10000-01-01T00:00:00Z": "invalid_moment",
    "2016-12-31T23:59:60Z": "invalid_moment",
    "2026-02-30T00:00:00Z": "invalid_moment",
    "2026-01-01T25:00:00Z": "invalid_moment",
    "2026-01-01T00:00:00": "timezone_required",
    "٢٠٢٦-٠١-٠١": "invalid_moment",
    "٢٠٢٦-٠١-٠١T00:00:00Z": "invalid_moment",
    "1" * 19: "out_of_range",
    "1" * 5000: "out_of_range",
    "٣": "invalid_moment",
    "²": "invalid_moment",
    "-1": "invalid_moment",
    "1e3": "invalid_moment",
    "2" * 399 + "Z": "invalid_moment",
    "2026-01-01T00:00:00" + "0" * 400 + "Z": "invalid_moment",
    "a\0b": "invalid_moment",
    "\ud800": "invalid_moment",
    "": "invalid_moment",
    "yesterday": "invalid_moment",
}
UTC = datetime.UTC
READ = {
    "2026-01-01T00:00:00-12:00": datetime.datetime(2026, 1, 1, 12, tzinfo=UTC),
    "2026-01-01T00:00:00+14:00": datetime.datetime(2025, 12, 31, 10, tzinfo=UTC),
    "2026-01-01T00:00:00 01:00": datetime.datetime(2025, 12, 31, 23, tzinfo=UTC),
    "1800-01-01T00:00:00Z": datetime.datetime(1800, 1, 1, tzinfo=UTC),
    "2100-12-31T23:59:59.999999-12:00": datetime.datetime(2101, 1, 1, 11, 59, 59, 999999, tzinfo=UTC),
    "2026-11-30": datetime.datetime(2026, 11, 30, 23, 59, 59, 999999, tzinfo=UTC),
    "9" * 18: 999_999_999_999_999_999,
    "0": 0,
}


@pytest.mark.parametrize(("text", "code"), REFUSED.items())
def test_what_is_no_moment_is_refused(text, code):
    with pytest.raises(BadParameter) as refusal:
        read_moment(text)

    assert (refusal.value.parameter, refusal.value.code) == ("known_at", code)


@pytest.mark.django_db
@pytest.mark.parametrize(("text", "value"), READ.items())
def test_a_moment_is_one_that_the_database_knows(text, value):
    moment = read_moment(text)
    condition = moment.sequence_sql()
    with connection.cursor() as cursor:
        cursor.execute(f"select {condition.sql}", condition.parameters)
        (sequence,) = cursor.fetchone()

    assert moment.value == value
    assert sequence >= 0
