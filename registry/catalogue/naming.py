"""Which record of today a text names: for forms, spreadsheets and duplicates.

A search gives all that may be meant. Here a name, a number or an id is taken for one record, and only where no other
can be meant is it certain.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from django.db import connection

from ..fields.characters import unreadable
from ..identifiers import check_is_right, is_well_formed, normalise_id
from ..matching.common_words import is_common
from ..matching.likeness import Degree, Likeness, likeness
from ..matching.names import normalised, words_of
from ..organisations.identifiers import numbers_meant

LEAST_ALIKE = 0.6
MOST_READ, MOST_WORDS, LONGEST = 25, 12, 300
OTHER_NAMES = {
    "organisation": "array(select other.name from organisations_name as other where other.edition_id = card.edition_id)",
    "partnership": "'{}'::text[]",
}
WORDS = {
    "organisation": "card.edition_id in (select words.entry from catalogue_organisationwords as words where words.vector @@ to_tsquery('matching_names', asked.words))",
    "partnership": """card.record_id in (select entry.record_id from catalogue_entrywords as words
           join catalogue_currententry as entry on entry.id = words.entry
          where words.vector @@ to_tsquery('matching_names', asked.words))""",
}
BY_NAME = """
select asked.text, near.record_id, near.name, near.others
from unnest(%(texts)s::text[], %(names)s::text[], %(words)s::text[]) as asked(text, name, words)
cross join lateral (
    (select card.record_id, card.name, {others} as others from catalogue_{kind}card as card
      where card.superseded_seq is null and {words}
      order by similarity(card.name_normalised, asked.name) desc, card.record_id limit {most})
    union
    (select card.record_id, card.name, {others} from catalogue_{kind}card as card
      where card.superseded_seq is null and card.name_normalised %% asked.name
      order by similarity(card.name_normalised, asked.name) desc, card.record_id limit {most})
) as near
"""
BY_NUMBER = """
select asked.text, asked.number, card.record_id, card.name
from unnest(%(texts)s::text[], %(numbers)s::text[]) as asked(text, number)
join catalogue_organisationcard as card
  on card.superseded_seq is null and card.identifiers && array[asked.number]::varchar[]
"""


@dataclass(frozen=True)
class Candidate:
    """A record that a text may name, and why: its number, or the name of it that is likest."""

    id: str
    name: str
    likeness: Likeness
    called: str
    number: str = ""

    @property
    def why(self) -> str:
        if self.number:
            return f"It has the number {self.number}."
        if self.likeness.degree is Degree.SAME:
            return "It has the name." if self.called == self.name else f"It was or is also called {self.called}."
        return f"Its name is {min(int(self.likeness.share * 100), 99)}% alike."


def candidates(kind: str, texts: Iterable[str]) -> dict[str, list[Candidate]]:
    """Text → the current records that it may name, the surest first; none that is only a little alike."""
    sought = sorted({text for text in texts if text.strip() and not unreadable(text)})
    matches: dict[str, dict[str, Candidate]] = {text: {} for text in sought}
    if kind == "organisation":
        for text, number, record, name in _rows(BY_NUMBER, _numbers(sought)):
            matches[text].setdefault(record, Candidate(record, name, Likeness(Degree.SAME, 1.0), name, number))
    for text, record, name, others in _rows(_by_name(kind), _words(sought)):
        best = max((Candidate(record, name, likeness(text, called), called) for called in (name, *others)), key=_surety)
        if best.likeness.share >= LEAST_ALIKE:
            matches[text].setdefault(record, best)
    return {text: sorted(of_text.values(), key=_order) for text, of_text in matches.items()}


def meant(kind: str, text: str) -> Candidate | None:
    """The one current record that a text names; None where it may be another, or where none is named surely."""
    return surely_meant(candidates(kind, [text]).get(text, []))


def surely_meant(of_text: Sequence[Candidate]) -> Candidate | None:
    """Of candidates of one text: the one that it names, if no other comes near."""
    for group in (
        [each for each in of_text if each.number],
        [each for each in of_text if each.likeness.degree is Degree.SAME and each.called == each.name],
        [each for each in of_text if each.likeness.degree is Degree.SAME],
        [each for each in of_text if each.likeness.degree is Degree.TELLING],
    ):
        if group:
            return group[0] if len(group) == 1 else None
    return None


def id_in(text: str, prefix: str) -> str | None:
    """The id that a text is, in any spelling: capitals, look-alike letters, an address that ends in it."""
    last = text.strip().rstrip("/").rpartition("/")[2]
    identifier = normalise_id(last)
    return identifier if is_well_formed(identifier, prefix) and check_is_right(identifier) else None


def _surety(candidate: Candidate) -> tuple[Likeness, bool]:
    return candidate.likeness, candidate.called == candidate.name


def _order(candidate: Candidate) -> tuple:
    return (not candidate.number, -candidate.likeness.degree, -candidate.likeness.share, candidate.name, candidate.id)


def _by_name(kind: str) -> str:
    return BY_NAME.format(kind=kind, others=OTHER_NAMES[kind], words=WORDS[kind], most=MOST_READ)


def _words(texts: Sequence[str]) -> dict[str, list[str]]:
    named = [(text, normalised(text[:LONGEST]), words_of(text[:LONGEST])[:MOST_WORDS]) for text in texts]
    named = [row for row in named if row[2]]
    return {
        "texts": [text for text, _, _ in named],
        "names": [name for _, name, _ in named],
        "words": [_query(words) for _, _, words in named],
    }


def _query(words: Sequence[str]) -> str:
    """Any of the telling words, or else all words, in the names of a record."""
    telling = [word for word in words if not is_common(word)]
    return " | ".join(f"{word}:AB" for word in telling) or " & ".join(f"{word}:AB" for word in words)


def _numbers(texts: Sequence[str]) -> dict[str, list[str]]:
    pairs = [(text, number) for text in texts for number in numbers_meant(text)]
    return {"texts": [text for text, _ in pairs], "numbers": [number for _, number in pairs]}


def _rows(sql: str, values: dict[str, list[str]]) -> list[tuple]:
    if not values["texts"]:
        return []
    with connection.cursor() as cursor:
        cursor.execute(sql, values)
        return cursor.fetchall()
