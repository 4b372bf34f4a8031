"""A long text is read as the bytes that are sent on."""

import pytest
from django.db import DataError

from registry.catalogue.reading.copied import one_text

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize("text", ["", "a", 'Tŷ "Bach"\r\n\t\\n\\.\n', "£" * 100_000])
def test_a_text_comes_as_it_is_whatever_stands_in_it(text):
    assert one_text("select %(text)s::text", {"text": text}) == text.encode()


def test_a_null_is_nothing():
    assert one_text("select null::text", {}) is None


@pytest.mark.parametrize("sql", ["select 'a', 'b'", "select 'a' where false", "select unnest(array['a', 'b'])"])
def test_what_is_not_one_value_is_refused(sql):
    with pytest.raises(ValueError, match="one row of one value"):
        one_text(sql, {})


def test_a_statement_that_fails_says_so_as_any_other():
    with pytest.raises(DataError):
        one_text("select (1 / 0)::text", {})
