"""Reading what somebody searches for: words in full, their beginnings, and typing mistakes.

One small statement before that of the page looks the words up in the dictionary of the register.
A word that no record has is taken for the beginning of others, else for the likest one.
"""

import difflib
import re
from dataclasses import dataclass

from django.db import connections

from ..entries.bits import Bits
from ..filters.conditions import Condition
from .facts import masks

SHORTEST_BEGINNING = 3
MOST_BEGINNINGS, MOST_ALIKE = 10, 20
LEAST_ALIKE = 0.7  # of 1, as difflib measures
READ = f"""
select websearch_to_tsquery('english', %(text)s)::text,
       coalesce((select json_agg(json_build_array(stem, known.lexeme is not null,
           case when known.lexeme is null and length(stem) >= {SHORTEST_BEGINNING} then array(
               select other.lexeme from catalogue_lexeme as other
                where other.kind = %(kind)s and starts_with(other.lexeme, stem)
                  and other.lexeme like replace(replace(replace(stem, '\\', '\\\\'), '%%', '\\%%'), '_', '\\_') || '%%'
                order by other.bit, length(other.lexeme), other.lexeme limit {MOST_BEGINNINGS}) end,
           case when known.lexeme is null then array(
               select other.lexeme from catalogue_lexeme as other
                where other.kind = %(kind)s order by other.lexeme <-> stem, other.lexeme limit {MOST_ALIKE}) end))
         from unnest(tsvector_to_array(to_tsvector('english', %(text)s))) as stem
         left join catalogue_lexeme as known on known.kind = %(kind)s and known.lexeme = stem), '[]')
"""
ONLY_WORDS = re.compile(r"'(?:[^']|'')+'(?: & '(?:[^']|'')+')*")


@dataclass(frozen=True)
class Search:
    """What to search for, as a tsquery.

    `words` are its words, each with the alternatives one of which must be there; none where the
    query has phrases or says `or`.
    """

    query: str
    words: tuple[tuple[str, ...], ...] = ()


def read_search(kind: str, text: str, *, using: str = "default") -> Search:
    """The search that the text of `q` means on this register today."""
    with connections[using].cursor() as cursor:
        cursor.execute(READ, {"kind": kind, "text": text})
        query, stems = cursor.fetchone()
    if not ONLY_WORDS.fullmatch(query):
        return Search(query)
    words = tuple(_alternatives(*stem) for stem in stems)
    return Search(" & ".join(f"({' | '.join(map(_quoted, word))})" for word in words), words)


def _alternatives(stem: str, known: bool, beginnings: list[str] | None, alike: list[str] | None) -> tuple[str, ...]:
    if known:
        return (stem,)
    # People hardly mistype the first letter; a word that is right and that nobody has is not to be guessed away.
    likely = [other for other in alike or () if other[0] == stem[0]]
    return tuple(beginnings or difflib.get_close_matches(stem, likely, 1, cutoff=LEAST_ALIKE) or [stem])


def _quoted(lexeme: str) -> str:
    escaped = lexeme.replace("\\", "\\\\").replace("'", "''")
    return f"'{escaped}'"


def search_condition(search: Search, entry: str, words: str, known: Bits | None) -> Condition:
    """That a row has the words: by their bits where all of them are common, else by the index of words."""
    if known and search.words and all(lexeme in known.lexemes for word in search.words for lexeme in word):
        alone = {known.lexemes[word[0]] for word in search.words if len(word) == 1}
        parts = [f"card.words{number} & {mask} >= {mask}" for number, mask in masks(alone).items()]
        parts += [_by_bits(word, known) for word in search.words if len(word) > 1]
        return Condition(" and ".join(parts))
    return Condition(
        f"{entry} in (select words.entry from {words} as words where words.vector @@ %(query)s::tsquery)",
        {"query": search.query},
    )


def _by_bits(word: tuple[str, ...], known: Bits) -> str:
    """That one of these alternatives is there."""
    by_word = masks({known.lexemes[lexeme] for lexeme in word})
    return f"({' or '.join(f'card.words{number} & {mask} > 0' for number, mask in by_word.items())})"
