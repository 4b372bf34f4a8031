"""Finding areas by what people call them, spelling mistakes included."""

import re
import unicodedata
from collections import Counter, defaultdict
from collections.abc import Iterable
from typing import NamedTuple

# Words that say what kind of council it is, not where.
NOT_THE_PLACE = frozenset({
    "council", "city", "borough", "county", "counties", "district", "metropolitan", "royal", "of", "the", "and",
    "unitary", "combined", "mayoral", "authority", "cyngor", "sir", "dinas",
})  # fmt: skip
# How near a name is: the same, with the same telling words, beginning so, with words that begin so.
SAME, SAME_WORDS, BEGINS, HAS_WORDS = range(4)
# Names of parishes are many: fewer letters than these would find hundreds.
LEAST_LETTERS_OF_A_PART = 3
# Texts of which the answers are kept.
MOST_RECENT = 500

Precedence = tuple[bool, int]


class AreaNamed(NamedTuple):
    """A name by which people look for an area; `is_part` where it is that of a parish or town within it.

    The lower precedence comes first among equals.
    """

    name: str
    code: str
    precedence: Precedence
    is_part: bool = False


class NameMatch(NamedTuple):
    """An area that a text may mean, by which of its names, and how near that is: SAME is the nearest."""

    code: str
    name: str
    is_part: bool
    nearness: int


class _Entry(NamedTuple):
    of: AreaNamed
    plain: str
    words: frozenset[str]
    pieces: int


def plain_name(name: str) -> str:
    """A name for comparing: lower case, no accents, no punctuation, `&` and `St` written out."""
    letters = unicodedata.normalize("NFKD", name.casefold())
    letters = "".join(letter for letter in letters if not unicodedata.combining(letter))
    letters = re.sub(r"['’‘`´ʼ.]", "", letters.replace("&", " and "))
    words = re.sub(r"[^a-z0-9]+", " ", letters).split()
    return " ".join("saint" if word == "st" else word for word in words)


class NameIndex:
    """Areas by name: the same name first, then names that begin so, then names that have its words."""

    def __init__(self, names: Iterable[AreaNamed]) -> None:
        self._entries: list[_Entry] = []
        self._recent: dict[str, tuple[NameMatch, ...]] = {}
        self._by_trigram: dict[str, list[int]] = defaultdict(list)
        self._by_plain: dict[str, list[int]] = defaultdict(list)
        for named in names:
            plain = plain_name(named.name)
            trigrams = _trigrams(plain)
            for trigram in trigrams:
                self._by_trigram[trigram].append(len(self._entries))
            self._by_plain[plain].append(len(self._entries))
            self._entries.append(_Entry(named, plain, _telling_words(plain), len(trigrams)))

    def matching(self, text: str) -> list[NameMatch]:
        """Areas that are called so, each once: by a name of their own before that of a part of them.

        The last answers are kept: one page looks several times for what its reader typed once.
        """
        text = text[:100]
        if text not in self._recent:
            if len(self._recent) >= MOST_RECENT:
                self._recent.clear()
            self._recent[text] = tuple(self._look_for(text))
        return list(self._recent[text])

    def _look_for(self, text: str) -> list[NameMatch]:
        plain = plain_name(text)
        words = _telling_words(plain)
        if not plain:
            return []
        ranked = []
        for entry in self._entries:
            nearness = _nearness(entry, plain, words)
            if nearness is not None:
                retired, size = entry.of.precedence
                # What is called so today comes before what once was, were its name a word longer.
                at = (entry.of.is_part, max(nearness, SAME_WORDS), retired, nearness, size, entry.plain, entry.of.code)
                ranked.append((at, NameMatch(entry.of.code, entry.of.name, entry.of.is_part, nearness)))
        return _each_once(match for _, match in sorted(ranked))

    def called(self, name: str) -> list[NameMatch]:
        """Areas with exactly this name, without looking at all others: own names first, the larger area first."""
        named = sorted(
            (self._entries[at].of for at in self._by_plain.get(plain_name(name[:100]), ())),
            key=lambda each: (each.is_part, each.precedence, each.code),
        )
        return _each_once(NameMatch(each.code, each.name, each.is_part, SAME) for each in named)

    def within(self, text: str) -> list[NameMatch]:
        """Areas whose whole name stands in the text, the longest names first: Belfast in “Belfast Shankill”."""
        words = plain_name(text[:100]).split()
        runs = {" ".join(words[start:end]) for start in range(len(words)) for end in range(start + 1, len(words) + 1)}
        named = [self._entries[at].of for run in runs for at in self._by_plain.get(run, ())]
        named.sort(key=lambda each: (-len(each.name), each.is_part, each.precedence, each.code))
        return _each_once(NameMatch(each.code, each.name, each.is_part, SAME) for each in named)

    def alike(self, text: str, *, at_least: float = 0.3) -> list[NameMatch]:
        """Areas with a name that looks alike: a share of three-letter pieces in common."""
        pieces = _trigrams(plain_name(text[:100]))
        shared = Counter(entry for piece in pieces for entry in self._by_trigram.get(piece, ()))
        ranked = []
        for at, common in shared.items():
            entry = self._entries[at]
            likeness = common / (len(pieces) + entry.pieces - common)
            if likeness >= at_least:
                match = NameMatch(entry.of.code, entry.of.name, entry.of.is_part, HAS_WORDS + 1)
                ranked.append(((-likeness, entry.of.is_part, entry.of.precedence, entry.of.code), match))
        return _each_once(match for _, match in sorted(ranked))


def _nearness(entry: _Entry, plain: str, words: frozenset[str]) -> int | None:
    if entry.plain == plain:
        return SAME
    if entry.words == words:
        return SAME_WORDS
    if entry.of.is_part and len(plain) < LEAST_LETTERS_OF_A_PART:
        return None
    if entry.plain.startswith(plain):
        return BEGINS
    if not entry.of.is_part and all(any(word.startswith(start) for word in entry.words) for start in words):
        return HAS_WORDS
    return None


def _each_once(matches: Iterable[NameMatch]) -> list[NameMatch]:
    best: dict[str, NameMatch] = {}
    for match in matches:
        best.setdefault(match.code, match)
    return list(best.values())


def _telling_words(plain: str) -> frozenset[str]:
    """The words that say where; all of them if each only says what kind of council it is."""
    words = plain.split()
    return frozenset(word for word in words if word not in NOT_THE_PLACE) or frozenset(words)


def _trigrams(plain: str) -> frozenset[str]:
    pieces = (f"  {word} " for word in _telling_words(plain))
    return frozenset(piece[i : i + 3] for piece in pieces for i in range(len(piece) - 2))
