"""Giving bits to what became common. Like ANALYZE it changes no answer, only how quickly it comes."""

from dataclasses import dataclass

from django.db import connection, transaction

from ..models.entry import BITS_A_WORD, FACT_WORDS, LEXEME_WORDS
from . import statements

# From this share of current partnerships on, a lookup in an index costs more than reading all entries.
COMMON_FACT, COMMON_LEXEME = 0.01, 0.02
# Of a register that is read in no time anyway, nothing is common.
SMALLEST_REGISTER = 1000

COUNTED = (
    "catalogue_currententry",
    "catalogue_endedentry",
    "catalogue_entryfacts",
    "catalogue_entrywords",
    "catalogue_fact",
    "catalogue_lexeme",
)
FREQUENT_FACTS = """
select fact.id
from catalogue_currententry as entry join catalogue_entryfacts as facts on facts.entry = entry.id,
     unnest(facts.facts) as number join catalogue_fact as fact on fact.id = number and fact.bit is null
group by fact.id having count(*) >= %(least)s order by count(*) desc, fact.id limit %(free)s
"""
FREQUENT_LEXEMES = """
select known.id
from catalogue_currententry as entry join catalogue_entrywords as words on words.entry = entry.id,
     unnest(tsvector_to_array(words.vector)) as stem
     join catalogue_lexeme as known on known.kind = 'partnership' and known.lexeme = stem and known.bit is null
group by known.id having count(*) >= %(least)s order by count(*) desc, known.id limit %(free)s
"""
NUMBERED = """
update {dictionary} as term set bit = %(first)s + chosen.place - 1
from unnest(%(terms)s::bigint[]) with ordinality as chosen(id, place) where term.id = chosen.id
"""
# The new bits alone are added, to entries that lack one: the nightly run writes few rows.
ADDED = """
update {entries} as entry set {sets}
from ({bits}) as added where added.entry = entry.id and ({lacks})
"""


@dataclass(frozen=True)
class NewBits:
    """How many facts and words were given a bit."""

    facts: int
    lexemes: int


@transaction.atomic
def give_bits(*, smallest_register: int = SMALLEST_REGISTER) -> NewBits:
    """Give a bit to facts and words that have become common; the caller has the feed's lock."""
    with connection.cursor() as cursor:
        cursor.execute("select count(*) from catalogue_currententry")
        (partnerships,) = cursor.fetchone()
        if partnerships < smallest_register:
            return NewBits(0, 0)
        cursor.execute("set local work_mem = '128MB'")
        # A table that was filled a moment ago is planned for as if it were empty.
        cursor.execute(f"analyze {', '.join(COUNTED)}")
    facts = _give("catalogue_fact", FREQUENT_FACTS, partnerships * COMMON_FACT, FACT_WORDS)
    lexemes = _give("catalogue_lexeme", FREQUENT_LEXEMES, partnerships * COMMON_LEXEME, LEXEME_WORDS)
    if facts:
        _add(statements.FACT_BITS, statements.BITS[:FACT_WORDS])
    if lexemes:
        _add(statements.LEXEME_BITS, statements.BITS[FACT_WORDS:])
    return NewBits(facts, lexemes)


def _give(dictionary: str, frequent: str, least: float, words: int) -> int:
    with connection.cursor() as cursor:
        cursor.execute(f"select coalesce(max(bit) + 1, 0) from {dictionary}")
        (first,) = cursor.fetchone()
        cursor.execute(frequent, {"least": least, "free": words * BITS_A_WORD - first})
        terms = [id_ for (id_,) in cursor.fetchall()]
        cursor.execute(NUMBERED.format(dictionary=dictionary), {"terms": terms, "first": first})
    return len(terms)


def _add(bits: str, names: list[str]) -> None:
    sets = ", ".join(f"{name} = entry.{name} | added.{name}" for name in names)
    lacks = " or ".join(f"added.{name} & ~entry.{name} > 0" for name in names)
    of_all = f"{bits} {statements.BY_ENTRY}"
    with connection.cursor() as cursor:
        for entries in ("catalogue_currententry", "catalogue_endedentry"):
            cursor.execute(ADDED.format(entries=entries, sets=sets, bits=of_all, lacks=lacks))
