"""Finding areas by what people call them, spelling mistakes included."""

import re
import unicodedata
from collections import Counter, defaultdict
from collections.abc import Iterable

# Words that say what kind of council it is, not where.
NOT_THE_PLACE = frozenset(
    "council city borough county district metropolitan royal london of the and unitary authority cyngor".split()
)


def plain_name(name: str) -> str:
    """A name for comparing: lower case, no accents, no punctuation, `&` and `St` written out."""
    letters = unicodedata.normalize("NFKD", name.casefold())
    letters = "".join(letter for letter in letters if not unicodedata.combining(letter))
    words = re.sub(r"[^a-z0-9]+", " ", letters.replace("&", " and ")).split()
    return " ".join("saint" if word == "st" else word for word in words)


class NameIndex:
    """Codes by name, nearest first: the same name, then names that begin so, then names with most letters in common."""

    def __init__(self, names: Iterable[tuple[str, str]]) -> None:
        """`names` are (name, code), those to be preferred among equals first."""
        self._entries: list[tuple[str, str, int]] = []
        self._by_trigram: dict[str, list[int]] = defaultdict(list)
        for name, code in names:
            plain = plain_name(name)
            trigrams = _trigrams(plain)
            for trigram in trigrams:
                self._by_trigram[trigram].append(len(self._entries))
            self._entries.append((plain, code, len(trigrams)))

    def nearest(self, text: str, *, limit: int, at_least: float = 0.3) -> list[str]:
        """At most `limit` codes, each once. `at_least` is the share of three-letter pieces in common, 0 to 1."""
        plain = plain_name(text[:100])
        wanted = _trigrams(plain)
        if not wanted:
            return []
        shared = Counter(entry for trigram in wanted for entry in self._by_trigram.get(trigram, ()))
        scored = []
        for entry, common in shared.items():
            name, code, size = self._entries[entry]
            likeness = common / (len(wanted) + size - common)
            score = 2.0 if name == plain else 1.0 + likeness if name.startswith(plain) else likeness
            if score >= at_least:
                scored.append((-score, entry, code))
        return list(dict.fromkeys(code for _, _, code in sorted(scored)))[:limit]


def _trigrams(plain: str) -> frozenset[str]:
    words = [word for word in plain.split() if word not in NOT_THE_PLACE] or plain.split()
    pieces = (f"  {word} " for word in words)
    return frozenset(piece[i : i + 3] for piece in pieces for i in range(len(piece) - 2))
