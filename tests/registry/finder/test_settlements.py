"""Settlements that partnerships name are found by their words, however many partnerships there are."""

import pytest
from django.db import connection

from registry.finder.settlements import STATEMENT, schemes_in
from tests.builders.schemes import scheme

pytestmark = pytest.mark.django_db


def test_a_settlement_is_found_by_whole_words_in_either_case():
    made = scheme(settlement="Upper Zelham Green")

    assert [each.record for each in schemes_in("zelham green")] == [made.id]
    assert schemes_in("Zelha") == []


OTHER_INDEXES = """
select indexrelid::regclass::text from pg_index
 where indrelid = 'catalogue_partnershipcard'::regclass and indexrelid <> 'partnership_settlement_words'::regclass
   and not exists (select from pg_constraint where conindid = indexrelid)
"""


def test_the_words_are_looked_up_in_an_index():
    with connection.cursor() as cursor:
        # The seed is small enough to be read from end to end, or by any other index of today's cards.
        cursor.execute("set local enable_seqscan = off; set local enable_indexscan = off")
        cursor.execute(OTHER_INDEXES)
        for (name,) in cursor.fetchall():
            cursor.execute(f"drop index {name}")
        cursor.execute(f"explain {STATEMENT}", {"settlement": r"\mToller Porcorum\M", "district": ""})
        plan = "\n".join(line for (line,) in cursor.fetchall())

    assert "partnership_settlement_words" in plan
