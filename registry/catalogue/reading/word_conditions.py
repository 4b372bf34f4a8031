"""That a row has the words of a search: by their bits where words are common, by an index where they are rare."""

from ...feed.endings import tombstones_at_sql
from ..entries.bits import Bits
from ..filters.conditions import Condition, all_of
from .facts import masks
from .words import Search, all_words, quoted

# Editions that have the words; of organisations that carry on the record of one which has them; and of those with
# which such a record was merged. An array, since few are looked up by their keys and not all looked at.
STONES = tombstones_at_sql("(select sequence from as_of)")
WITH_SUCCESSORS = f"""card.edition_id = any(array(
    with recursive own(edition) as materialized (
        select words.entry from {{words}} as words where words.vector @@ %(query)s::tsquery
    ), line(id) as (
        select unnest(dated.succeeded_by) from catalogue_organisationcard as dated
         where dated.succeeded_by <> '{{{{}}}}' and {{{{validity}}}} and dated.edition_id in (select edition from own)
        union
        select stone.replaced_by from {STONES} as stone
          join catalogue_organisationcard as dated
            on dated.record_id = stone.record and dated.superseded_seq = stone.sequence
         where stone.replaced_by <> '' and dated.edition_id in (select edition from own)
        union
        select successor.id from line, lateral (
            select unnest(dated.succeeded_by) from catalogue_organisationcard as dated
             where dated.record_id = line.id and {{{{validity}}}}
            union all
            select stone.replaced_by from {STONES} as stone where stone.record = line.id and stone.replaced_by <> ''
        ) as successor(id)
    )
    select edition from own
    union all
    select (select dated.edition_id from catalogue_organisationcard as dated
             where dated.record_id = line.id and {{{{validity}}}} limit 1) from line))"""
IN_WORDS = (
    "card.edition_id = any(array(select words.entry from {words} as words where words.vector @@ %(query)s::tsquery))"
)

# Few of many: looked up by the key, which a subquery would not be.
IN_INDEX = "card.id = any(array(select words.entry from {words} as words where words.vector @@ %(query)s::tsquery))"


def organisation_has_words(search: Search, words: str) -> Condition:
    """That an organisation, or one whose record it carries on, has the words; words that tell nothing lead no further."""
    template = WITH_SUCCESSORS if search.tells else IN_WORDS
    return Condition(template.format(words=words), {"query": search.query})


def partnership_has_words(search: Search, words: str, known: Bits) -> Condition:
    """That a partnership has them."""
    if search.all_but_one:
        return _has_all_but_one(search, words, known)
    common = known.lexemes
    alone = {common[word[0]] for word in search.words if len(word) == 1 and word[0] in common}
    parts = [Condition(f"card.words{number} & {mask} >= {mask}") for number, mask in masks(alone).items()]
    rare = [word for word in search.words if not any(lexeme in common for lexeme in word)]
    if rare or not search.words:
        query = all_words(rare) if rare else search.query
        parts.append(Condition(f"card.id in ({_having(words, 'query')})", {"query": query}))
    parts += [
        _one_of(word, common, words)
        for word in search.words
        if len(word) > 1 and any(lexeme in common for lexeme in word)
    ]
    return all_of(parts, "w")


def _has_all_but_one(search: Search, words: str, known: Bits) -> Condition:
    """That all of these words are there but one: by the index where a rare one is always among them."""
    common = known.lexemes
    rare = [word for word in search.all_but_one if not any(lexeme in common for lexeme in word)]
    if len(rare) > 1:  # whichever is left out
        return Condition(IN_INDEX.format(words=words), {"query": search.query})
    ordered = [*rare, *(word for word in search.all_but_one if word not in rare)]
    parts = [_one_of(word, common, words).renamed(f"word{number}_") for number, word in enumerate(ordered)]
    # Of any two one must be there, which is quick to ask of most entries; then they are counted.
    first, second, *_ = parts
    there = " + ".join(f"({part.sql})::integer" for part in parts)
    parameters = {name: value for part in parts for name, value in part.parameters.items()}
    return Condition(f"(({first.sql}) or ({second.sql})) and {there} >= {len(parts) - 1}", parameters)


def _one_of(word: tuple[str, ...], common: dict[str, int], words: str) -> Condition:
    """That one of these alternatives is there."""
    by_word = masks({common[lexeme] for lexeme in word if lexeme in common})
    ways = [f"card.words{number} & {mask} > 0" for number, mask in by_word.items()]
    rare = [lexeme for lexeme in word if lexeme not in common]
    if rare:
        ways.append(f"card.id in ({_having(words, 'rare')})")
    return Condition(" or ".join(ways), {"rare": " | ".join(map(quoted, rare))} if rare else {})


def _having(words: str, parameter: str) -> str:
    return f"select words.entry from {words} as words where words.vector @@ %({parameter})s::tsquery"
