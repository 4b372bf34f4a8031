"""Reading what somebody searches for, before the statement of the page, by a small one of its own.

The words that tell records apart must be there: in full, as a beginning, or meant by a typing mistake. Words that
nearly every name has (`registry/matching/common_words.py`) only order the hits, unless there are no others.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from django.db import connections

from ...matching.common_words import JOINING, is_common
from ...matching.folding import fold
from ...matching.names import normalised
from ...matching.spelling import meant_by
from ...organisations.identifiers import from_lookup

SHORTEST_BEGINNING, SHORTEST_PART = 3, 3
MOST_BEGINNINGS, MOST_ALIKE, MOST_WORDS = 10, 20, 20
# Quotation marks, `or` between words, a minus before one: searched as written.
WRITTEN_OUT = re.compile(r'"|(?:^|\s)-\w|\S\s+or\s+\S', re.IGNORECASE)
PIECES = re.compile(r'(-?)"([^"]*)"?|(-?)([^\s"]+)')
AS_WRITTEN = "select websearch_to_tsquery('english', matching_widened(%(text)s))::text"
STEM_OF = "(tsvector_to_array(to_tsvector('matching_names', {})))[1]"
LOOK_UP = f"""
select coalesce(json_agg(json_build_array(written.word, stem, known.lexeme is not null,
    case when length(stem) >= {SHORTEST_BEGINNING} and not written.common then array(
        select other.lexeme from catalogue_lexeme as other
         where other.kind = %(kind)s and starts_with(other.lexeme, stem) and other.lexeme <> stem
           and other.lexeme like stem || '%%'
         order by other.bit, length(other.lexeme), other.lexeme limit {MOST_BEGINNINGS}) end,
    case when known.lexeme is null and not written.common then array(
        select other.lexeme from catalogue_lexeme as other
         where other.kind = %(kind)s order by other.lexeme <-> stem, other.lexeme limit {MOST_ALIKE}) end,
    case when known.lexeme is null and not written.common then (
        select json_build_array(first.lexeme, second.lexeme)
          from generate_series({SHORTEST_PART}, length(written.word) - {SHORTEST_PART}) as cut
          join catalogue_lexeme as first on first.kind = %(kind)s
           and first.lexeme = {STEM_OF.format("left(written.word, cut)")}
          join catalogue_lexeme as second on second.kind = %(kind)s
           and second.lexeme = {STEM_OF.format("substr(written.word, cut + 1)")}
         order by abs(2 * cut - length(written.word)), cut limit 1) end
) order by place), '[]')
from unnest(%(words)s::text[], %(common)s::boolean[]) with ordinality as written(word, common, place)
cross join lateral (select {STEM_OF.format("written.word")} as stem) as stemmed
left join catalogue_lexeme as known on known.kind = %(kind)s and known.lexeme = stem
"""


@dataclass(frozen=True)
class Search:
    """What to search for, as a tsquery; what hits are ordered by, as another, and as a name.

    `words` are its words, each with the alternatives one of which must be there; none where the
    query has phrases or says `or`.
    """

    query: str
    words: tuple[tuple[str, ...], ...] = ()
    ranked_by: str = ""
    name: str = ""


@dataclass(frozen=True)
class Looked:
    """A word and what the dictionary of the register knows of it."""

    word: str
    stem: str
    known: bool
    beginnings: tuple[str, ...]
    alike: tuple[str, ...]
    parts: tuple[str, ...]

    @property
    def alternatives(self) -> tuple[str, ...]:
        """Lexemes one of which must be there. A right word that nobody has is not to be guessed away."""
        if any(character.isdigit() for character in self.stem):
            return (self.stem,)
        if self.known or self.beginnings:
            return (self.stem, *self.beginnings) if self.known else self.beginnings
        meant = meant_by(self.word, self.stem, self.alike)
        return (meant or self.stem,)


def read_search(kind: str, text: str, *, using: str = "default") -> Search:
    """The search that the text of `q` means on this register today."""
    if number := from_lookup(text.strip()):
        text = number[1]
    if WRITTEN_OUT.search(text):
        (query,) = _asked(AS_WRITTEN, {"text": _quoted_pieces(text)}, using)
        return Search(query, ranked_by=query, name=normalised(text)[:100])
    words = [word for word in fold(text).split()[:MOST_WORDS] if word not in JOINING]
    joined = [first + second for first, second in zip(words, words[1:], strict=False)]
    common = [is_common(word) for word in words]
    values = {"kind": kind, "words": words + joined, "common": common + [True] * len(joined)}
    (rows,) = _asked(LOOK_UP, values, using) if words else ([],)
    looked = [Looked(word, stem, known, *(tuple(part or ()) for part in rest)) for word, stem, known, *rest in rows]
    return _search(looked[: len(words)], common, looked[len(words) :], normalised(text)[:100])


def _asked(sql: str, values: dict[str, Any], using: str) -> Any:
    with connections[using].cursor() as cursor:
        cursor.execute(sql, values)
        return cursor.fetchone()


def _search(words: list[Looked], common: list[bool], joined: list[Looked], name: str) -> Search:
    """From the words and what is known of them; `joined` are each two neighbours written as one."""
    telling = [place for place, is_common_word in enumerate(common) if not is_common_word]
    required: list[tuple[str, ...]] = []
    for place in telling or range(len(words)):
        alternatives = words[place].alternatives if telling else (words[place].stem,)
        as_one = [pair.stem for pair in joined[max(place - 1, 0) : place + 1] if pair.known]
        if words[place].parts and not words[place].known and alternatives == (words[place].stem,) and not as_one:
            required += [(part,) for part in words[place].parts]
        else:
            required.append(tuple(dict.fromkeys([*alternatives, *as_one])))
    ordering = [word[0] for word in required] + [word.stem for word, is_so in zip(words, common, strict=True) if is_so]
    return Search(
        all_words(required),
        tuple(required),
        " | ".join(map(quoted, dict.fromkeys(ordering))),
        name,
    )


def _quoted_pieces(text: str) -> str:
    """Each word in quotation marks, so that what it is widened to stays one thing."""
    pieces = []
    for minus, phrase, minus_of_word, word in PIECES.findall(text):
        if word.lower() == "or":
            pieces.append("or")
        elif folded := fold(phrase or word):
            pieces.append(f'{minus or minus_of_word}"{folded}"')
    return " ".join(pieces)


def all_words(words: Iterable[tuple[str, ...]]) -> str:
    """A tsquery of words, each by one of its alternatives."""
    return " & ".join(f"({' | '.join(map(quoted, word))})" for word in words)


def quoted(lexeme: str) -> str:
    """A lexeme as it is written in a tsquery."""
    escaped = lexeme.replace("\\", "\\\\").replace("'", "''")
    return f"'{escaped}'"
