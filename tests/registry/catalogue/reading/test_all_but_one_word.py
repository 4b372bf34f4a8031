"""All words of a search but one: by bits or by the index, the same is found."""

import pytest
from django.db import connection

from registry.catalogue.entries import give_bits
from registry.catalogue.entries.bits import bits, forget_bits
from registry.catalogue.reading.loosened import all_but_one, loosened
from registry.catalogue.reading.word_conditions import partnership_has_words
from registry.catalogue.reading.words import Search

pytestmark = pytest.mark.django_db
TABLE = "catalogue_entrywords"
BY_INDEX = f"card.id in (select entry from {TABLE} where vector @@ %(query)s::tsquery)"


@pytest.fixture
def common(db):
    give_bits(smallest_register=0)
    forget_bits()
    yield list(bits().lexemes)
    forget_bits()


def entries(condition: str, values: dict) -> set[int]:
    with connection.cursor() as cursor:
        cursor.execute(f"select card.id from catalogue_currententry as card where {condition}", values)
        return {entry for (entry,) in cursor.fetchall()}


def rare_words() -> list[str]:
    with connection.cursor() as cursor:
        cursor.execute(
            f"select word from ts_stat('select vector from {TABLE}') where ndoc = 1 order by word desc limit 4"
        )
        return [word for (word,) in cursor.fetchall()]


@pytest.mark.parametrize("number_of_rare", range(5))
def test_common_and_rare_words_are_sought_alike(common, number_of_rare):
    rare = rare_words()
    # A word by several of its beginnings, some of which are common.
    words = (
        *((word,) for word in common[: 3 - min(3, number_of_rare)]),
        (common[5], rare[-1]),
        *((word,) for word in rare[:number_of_rare]),
    )

    condition = partnership_has_words(Search(all_but_one(words), all_but_one=words), TABLE, bits())

    found = entries(condition.sql, condition.parameters)
    assert found == entries(BY_INDEX, {"query": all_but_one(words)})
    assert found or number_of_rare > 1


def test_what_nobody_has_is_sought_by_all_words_but_one():
    search = Search("'aaaa' & 'bbbb' & 'cccc'", (("aaaa",), ("bbbb",), ("cccc",)))

    loose = loosened(search, TABLE)

    assert (loose.words, loose.all_but_one) == ((), search.words)
    assert loose.query.count("|") == 2
