"""Reading what somebody searches for, before the statement of the page, by a small one of its own.

The words that tell records apart must be there: in full, as a beginning, or meant by a typing mistake. Words that
nearly every name has (`registry/matching/common_words.py`) only order the hits, unless there are no others.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from django.db import connections

from ...matching.common_words import JOINING, LEGAL, is_common, is_common_mistyped
from ...matching.folding import fold
from ...matching.spelling import meant_by
from ...organisations.identifiers import bare_number, from_lookup

SHORTEST_BEGINNING, SHORTEST_PART = 3, 3
MOST_BEGINNINGS, MOST_ALIKE, MOST_WORDS = 10, 20, 20
JOINED = (2, 3)  # so many words that may also be written as one
ENOUGH_KNOWN = 2  # words that records have, for each that none has
BRACKETS = re.compile(r"[(\[][^)\]]*[)\]]?")
NOT_OF_THE_NAME = re.compile(r"\b(?:limited|ltd|plc|llp|cic|the)\b ?")
NO_WORDS_OF_A_NAME = LEGAL | {"limited", "ltd"}
# Quotation marks, `or` between words, a minus before one: searched as written.
WRITTEN_OUT = re.compile(r'"|(?:^|\s)-\w|\S\s+or\s+\S', re.IGNORECASE)
PIECES = re.compile(r'(-?)"([^"]*)"?|(-?)([^\s"]+)')
AS_WRITTEN = "select websearch_to_tsquery('english', matching_widened(%(text)s))::text"
STEM_OF = "(tsvector_to_array(to_tsvector('matching_names', {})))[1]"
# With a limit, so that it is looked up rather than joined to all words.
KNOWN = "(select true from catalogue_lexeme as other where other.kind = %(kind)s and other.lexeme = {} limit 1)"
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
        select json_build_array(first, second)
          from generate_series({SHORTEST_PART}, length(written.word) - {SHORTEST_PART}) as cut
         cross join lateral (select {STEM_OF.format("left(written.word, cut)")} as first,
                                    {STEM_OF.format("substr(written.word, cut + 1)")} as second) as parts
         where {KNOWN.format("first")} and {KNOWN.format("second")}
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
    query has phrases or says `or`. Where `all_but_one` must be there, `words` are none.
    """

    query: str
    words: tuple[tuple[str, ...], ...] = ()
    ranked_by: str = ""
    name: str = ""
    tells: bool = True  # whether any word tells bodies apart
    all_but_one: tuple[tuple[str, ...], ...] = ()


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
    def is_strange(self) -> bool:
        """Whether nobody has it, nor a word that begins so."""
        return not self.known and not self.beginnings

    @property
    def alternatives(self) -> tuple[str, ...]:
        """Lexemes one of which must be there, the likest first; none where nobody has such a word."""
        if any(character.isdigit() for character in self.stem):
            return (self.stem,) if self.known else ()
        if self.known or self.beginnings:
            # A stem may be shorter than what was typed: `coastli`, which is not `coast`.
            longer = tuple(other for other in self.beginnings if other.startswith(self.word) and self.word != self.stem)
            return tuple(dict.fromkeys([*longer, *([self.stem] if self.known else []), *self.beginnings]))
        meant = meant_by(self.word, self.stem, self.alike)
        return (meant,) if meant else ()


def read_search(kind: str, text: str, *, using: str = "default") -> Search:
    """The search that the text of `q` means on this register today."""
    if named := from_lookup(text.strip()):
        text = named[1]
    text = bare_number(text) or text
    if WRITTEN_OUT.search(text):
        (query,) = _row_of(AS_WRITTEN, {"text": _quoted_pieces(text)}, using)
        return Search(query, ranked_by=query, name=_name(text))
    words = [word for word in fold(_without_brackets(text)).split()[:MOST_WORDS] if word not in JOINING]
    joined = ["".join(words[place : place + length]) for length in JOINED for place in range(len(words) - length + 1)]
    common = [is_common(word) for word in words]
    values = {"kind": kind, "words": words + joined, "common": common + [True] * len(joined)}
    (rows,) = _row_of(LOOK_UP, values, using) if words else ([],)
    looked = [Looked(word, stem, known, *(tuple(part or ()) for part in rest)) for word, stem, known, *rest in rows]
    return _search(looked[: len(words)], looked[len(words) :], _name(text))


def _without_brackets(text: str) -> str:
    """What stands in brackets explains a name, unless it is all that tells."""
    outside = BRACKETS.sub(" ", text)
    return outside if _tells(outside) or (fold(outside) and not _tells(text)) else text


def _tells(text: str) -> bool:
    """Whether a text has a word that tells bodies apart."""
    return any(not is_common(word) for word in fold(text).split())


def _name(text: str) -> str:
    """The twin of `matching_named` in the database."""
    return NOT_OF_THE_NAME.sub("", fold(text)).strip()[:100]


def _row_of(sql: str, values: dict[str, Any], using: str) -> Any:
    with connections[using].cursor() as cursor:
        cursor.execute(sql, values)
        return cursor.fetchone()


def _search(words: list[Looked], joined: list[Looked], name: str) -> Search:
    """From the words and what is known of them; `joined` are neighbours written as one."""
    common = [is_common(word.word) or (word.is_strange and is_common_mistyped(word.word)) for word in words]
    telling = [place for place, is_so in enumerate(common) if not is_so]
    if telling:
        required = _required([(words[place], _as_one(words, joined, place)) for place in telling])
    else:
        weighty = [word for word in words if word.word not in NO_WORDS_OF_A_NAME] or words
        required = [word.alternatives or (word.stem,) for word in weighty]
    ordering = [word[0] for word in required] + [word.stem for word, is_so in zip(words, common, strict=True) if is_so]
    return Search(
        all_words(required),
        tuple(required),
        " | ".join(map(quoted, dict.fromkeys(filter(None, ordering)))),
        name,
        tells=bool(telling),
    )


def _required(telling: list[tuple[Looked, list[str]]]) -> list[tuple[str, ...]]:
    """What must be there of each telling word. Of many words a few that nobody has are passed over."""
    required: list[tuple[str, ...]] = []
    unknown: list[tuple[str, ...]] = []
    for word, as_one in telling:
        alternatives = tuple(dict.fromkeys([*word.alternatives, *as_one]))
        if alternatives:
            required.append(alternatives)
        elif word.parts:
            required += [(part,) for part in word.parts]
        else:
            unknown.append((word.stem,))
    return required if len(required) >= ENOUGH_KNOWN * len(unknown) else required + unknown


def _as_one(words: list[Looked], joined: list[Looked], place: int) -> list[str]:
    """Lexemes that are the word at this place and its neighbours, written as one."""
    stems, number = [], 0
    for length in JOINED:
        for begin in range(len(words) - length + 1):
            if begin <= place < begin + length and joined[number].known:
                stems.append(joined[number].stem)
            number += 1
    return stems


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
