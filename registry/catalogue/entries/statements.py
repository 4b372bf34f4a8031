"""The SQL by which entries are written. A statement serves any number of entries."""

from ..models import CurrentEntry
from ..models.entry import BITS_A_WORD, FACT_WORDS, LEXEME_WORDS

COLUMNS = [str(field.column) for field in CurrentEntry._meta.concrete_fields]
BITS = [f"facts{word}" for word in range(FACT_WORDS)] + [f"words{word}" for word in range(LEXEME_WORDS)]
OWN = {"id": "written.id", "edition_id": "written.edition", "since_seq": "written.line"}
WRITTEN = "unnest(%(ids)s::bigint[], %(editions)s::bigint[], %(lines)s::bigint[]) as written(id, edition, line)"

# The names of the areas of a card.
AREAS = """coalesce((
           select string_agg(area.name, ' ' order by area.code) from places_area as area
            where area.code = any(card.areas) and area.level <> 'country'), '')"""
# All that organisations are called, and their numbers, as of a line. One that has ended goes by what it had last.
CALLED = """select string_agg(concat_ws(' ', {called}.name, matching_numbers({called}.identifiers), (
                   select string_agg(other.name, ' ' order by other.position) from organisations_name as other
                    where other.edition_id = {called}.edition_id)), ' ' order by {called}.record_id)
              from catalogue_organisationcard as {called}
             where {called}.record_id = any({ids}) and {called}.edition_id <= written.line
               and ({called}.superseded_seq is null or {called}.superseded_seq > written.line or {called}.ended
                    or {called}.ended_until_seq > written.line)"""


def _weighed(text: str, weight: str, words: str = "matching_names") -> str:
    return f"setweight(to_tsvector('{words}', matching_searched({text})), '{weight}')"


PARTIES = CALLED.format(called="party", ids="card.organisations")
KIN = CALLED.format(called="relative", ids="array(select kin.organisation from kin where kin.entry = written.id)")
NEAR = f"""concat_ws(' ', head.settlement, head.parish, ({PARTIES}),
           (select string_agg(row.name, ' ' order by row.position) from partnerships_party as row
             where row.edition_id = card.edition_id))"""
FAR = f"concat_ws(' ', {AREAS}, ({KIN}))"
# Weights: A for names, B for places and for what parties are called as of that line, C for the
# summary, D for the areas around it and for those whose record parties carry on, or who carry on theirs.
WORDS_OF_ENTRIES = f"""
with kin as materialized (
    select * from unnest(%(kin_of)s::bigint[], %(kin)s::varchar[]) as kin(entry, organisation))
insert into catalogue_entrywords (entry, vector)
select written.id, {_weighed("head.name", "A")} || {_weighed(NEAR, "B")}
       || {_weighed("coalesce(head.summary, '')", "C", "english")} || {_weighed(FAR, "D")}
from {WRITTEN}
join catalogue_partnershipcard as card on card.edition_id = written.edition
join partnerships_partnershipedition as head on head.published_seq = written.edition
"""

OTHER_NAMES = """coalesce((
           select string_agg(other.name, ' ' order by other.position) from organisations_name as other
            where other.edition_id = card.edition_id), '')"""
WORDS_OF_ORGANISATIONS = f"""
insert into catalogue_organisationwords (entry, vector, names)
select card.edition_id, {_weighed("concat_ws(' ', card.name, matching_numbers(card.identifiers))", "A")}
       || {_weighed(OTHER_NAMES, "B")} || {_weighed(AREAS, "D")},
       array(select matching_named(card.name)
             union all select matching_named(other.name) from organisations_name as other where other.edition_id = card.edition_id)
from catalogue_organisationcard as card where card.edition_id = any(%(ids)s)
"""

NEW_LEXEMES = """
insert into catalogue_lexeme (kind, lexeme)
select distinct %(kind)s, stem
from {words} as words, unnest(tsvector_to_array(words.vector)) as stem
where words.entry = any(%(ids)s)
  and not exists (select from catalogue_lexeme as known where known.kind = %(kind)s and known.lexeme = stem)
on conflict do nothing
"""

# Words of records that were removed must not be left in the dictionary.
FORGOTTEN_LEXEMES = """
delete from catalogue_lexeme as known
where known.kind = %(kind)s and known.lexeme = any(%(lexemes)s)
  and not exists (select from {words} as words
                   where words.vector @@ ('''' || replace(replace(known.lexeme, '\\', '\\\\'), '''', '''''') || '''')::tsquery)
"""


def _gathered(names: list[str]) -> str:
    """The bits of each entry, gathered in its words."""
    return ", ".join(
        f"coalesce(bit_or(1::bigint << mod(term.bit, {BITS_A_WORD})) filter (where term.bit / {BITS_A_WORD} = {word}), 0) as {name}"
        for word, name in enumerate(names)
    )


OF_WRITTEN = "where entry.entry = any(%(ids)s)"
# To be followed by OF_WRITTEN, unless all entries are meant, and by BY_ENTRY.
FACT_BITS = f"""
select entry.entry, {_gathered(BITS[:FACT_WORDS])}
from catalogue_entryfacts as entry, unnest(entry.facts) as number
join catalogue_fact as term on term.id = number and term.bit is not null
"""
LEXEME_BITS = f"""
select entry.entry, {_gathered(BITS[FACT_WORDS:])}
from catalogue_entrywords as entry, unnest(tsvector_to_array(entry.vector)) as stem
join catalogue_lexeme as term on term.kind = 'partnership' and term.lexeme = stem and term.bit is not null
"""
BY_ENTRY = "group by entry.entry"


def _written(column: str) -> str:
    """Where an entry has a column from; all but its own are on the card of the edition, under the same name."""
    return OWN.get(column) or (f"coalesce({column}, 0)" if column in BITS else f"card.{column}")


CURRENT_ENTRIES = f"""
insert into catalogue_currententry ({", ".join(COLUMNS)})
select {", ".join(map(_written, COLUMNS))}
from {WRITTEN}
join catalogue_partnershipcard as card on card.edition_id = written.edition
left join ({FACT_BITS} {OF_WRITTEN} {BY_ENTRY}) as of_facts on of_facts.entry = written.id
left join ({LEXEME_BITS} {OF_WRITTEN} {BY_ENTRY}) as of_words on of_words.entry = written.id
"""

CLOSE = f"""
with closed as (
    delete from catalogue_currententry as entry
    using unnest(%(records)s::varchar[], %(lines)s::bigint[]) as ended(record, line)
    where entry.record_id = ended.record
    returning {", ".join(f"entry.{column}" for column in COLUMNS)}, ended.line
), gone as (
    delete from catalogue_involvement where record_id = any(%(records)s::varchar[])
)
insert into catalogue_endedentry ({", ".join(COLUMNS)}, until_seq) select * from closed
"""

NEW_IDS = "select nextval('catalogue_entry_id') from generate_series(1, %(count)s)"
