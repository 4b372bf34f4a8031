"""Entries find what the plain columns of cards say: whatever is asked, now and then, with bits and without."""

import pytest
from django.db import connection
from hypothesis import HealthCheck, assume, given, settings
from hypothesis import strategies as st

from registry.catalogue.entries import give_bits
from registry.catalogue.entries.bits import bits, forget_bits
from registry.catalogue.filters import Conditions, PartnershipFilters
from registry.catalogue.filters.conditions import all_of
from registry.catalogue.models import Fact, Lexeme
from registry.catalogue.reading import Moment
from registry.catalogue.reading.sources import all_matches, selection_of, source_of
from registry.errors import BadParameter
from tests.api.v1.test_every_page import queries

pytestmark = pytest.mark.django_db

NOW = Moment()


@pytest.fixture(params=["bits", "no bits"])
def known(request):
    """The seed register, as it is and after the common facts have been given bits."""
    forget_bits()
    if request.param == "bits":
        given_bits = give_bits(smallest_register=0)
        assert given_bits.facts > 100
        assert given_bits.lexemes > 100
    yield
    forget_bits()


def by_entries(conditions: Conditions, moment: Moment) -> set[str]:
    source = source_of("partnership", moment)
    asked = selection_of(source, conditions, None, moment)
    return _records(all_matches(source, asked, "card.record_id"), asked.condition.parameters, moment)


def by_cards(conditions: Conditions, moment: Moment) -> set[str]:
    plain = all_of((clause.condition for clause in conditions.clauses), "c")
    where = f"{moment.validity('card')} and {plain.sql.replace('{validity}', moment.validity('dated'))}"
    return _records(
        f"select card.record_id from catalogue_partnershipcard as card where {where}", plain.parameters, moment
    )


def _records(sql: str, parameters: dict, moment: Moment) -> set[str]:
    as_of = moment.sequence_sql()
    with connection.cursor() as cursor:
        cursor.execute(
            f"with as_of as materialized (select {as_of.sql} as sequence) {sql}", {**as_of.parameters, **parameters}
        )
        found = [record for (record,) in cursor.fetchall()]
    assert len(found) == len(set(found)), "a record is found twice"
    return set(found)


@settings(max_examples=150, suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow])
@given(query=queries(PartnershipFilters, None), line=st.sampled_from([None, 0, 100, 330, 380, 418, 10**9]))
def test_entries_find_what_the_columns_of_cards_say(known, query, line):
    asked = {name: text for name, text in query.items() if name not in ("q", "known_at", "ordering")}
    try:
        conditions = PartnershipFilters.read(asked.items())
    except BadParameter as error:
        assume(error.code != "range_reversed")
        raise
    moment = NOW if line is None else Moment(sequence=line)

    assert by_entries(conditions, moment) == by_cards(conditions, moment)


ROWS = {
    filters: list(columns) for filters, columns in PartnershipFilters.same_row_groups().items()
}  # table → its filters


@pytest.mark.parametrize("table", ROWS)
def test_filters_of_one_row_find_what_the_rows_say(known, table):
    """All pairs, and all of them together, with values that stand in rows of the register."""
    columns = PartnershipFilters.same_row_groups()[table]
    asked = {
        name: {"organisation": "org-xr3x226n33", "lease_years_min": "50", "lease_years_max": "150"}.get(
            name, PartnershipFilters.base_filters[name].example
        )
        for name in columns
    }
    for one in asked:
        for other in asked:
            conditions = PartnershipFilters.read({one: asked[one], other: asked[other]}.items())
            assert by_entries(conditions, NOW) == by_cards(conditions, NOW), (one, other)
    conditions = PartnershipFilters.read(asked.items())
    assert by_entries(conditions, NOW) == by_cards(conditions, NOW)


def test_bits_are_given_to_what_is_common_and_stay():
    forget_bits()
    give_bits(smallest_register=0)
    first = dict(Fact.objects.exclude(bit=None).values_list("name", "bit"))
    words = dict(Lexeme.objects.exclude(bit=None).values_list("lexeme", "bit"))

    give_bits(smallest_register=0)

    assert {name: Fact.objects.get(name=name).bit for name in first} == first
    assert first["has_association=true"] < 63, "the commonest come first"
    assert "home" in words
    assert bits().facts.items() >= first.items()
    forget_bits()


def test_of_a_small_register_nothing_needs_a_bit():
    given_bits = give_bits()

    assert (given_bits.facts, given_bits.lexemes) == (0, 0)
