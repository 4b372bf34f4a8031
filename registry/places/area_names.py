"""Finding areas by what people call them, spelling mistakes included."""

import re
import unicodedata
from collections import Counter, defaultdict
from collections.abc import Iterable

# Words that say what kind of council it is, not where.
NOT_THE_PLACE = frozenset(
    [
        "council",
        "city",
        "borough",
        "county",
        "district",
        "metropolitan",
        "royal",
        "of",
        "the",
        "and",
        "unitary",
        "authority",
        "cyngor",
    ]
)
SAME, BEGINS_SO, ALIKE = range(3)

Precedence = tuple[bool, int]


def plain_name(name: str) -> str:
    """A name for comparing: lower case, no accents, no punctuation, `&` and `St` written out."""
    letters = unicodedata.normalize("NFKD", name.casefold())
    letters = "".join(letter for letter in letters if not unicodedata.combining(letter))
    letters = re.sub(r"['’]", "", letters.replace("&", " and "))
    words = re.sub(r"[^a-z0-9]+", " ", letters).split()
    return " ".join("saint" if word == "st" else word for word in words)


class NameIndex:
    """Codes by name: the same name first, then names that begin so, then names that look alike."""

    def __init__(self, names: Iterable[tuple[str, str, Precedence]]) -> None:
        """`names` are (name, code, precedence); the lower precedence comes first among equals."""
        self._entries: list[tuple[str, str, Precedence, int]] = []
        self._by_trigram: dict[str, list[int]] = defaultdict(list)
        for name, code, precedence in names:
            plain = plain_name(name)
            trigrams = _trigrams(plain)
            for trigram in trigrams:
                self._by_trigram[trigram].append(len(self._entries))
            self._entries.append((plain, code, precedence, len(trigrams)))

    def nearest(self, text: str, *, limit: int, at_least: float = 0.3) -> list[str]:
        """At most `limit` codes, each once; alike is a share of three-letter pieces in common."""
        plain = plain_name(text[:100])
        pieces = _trigrams(plain)
        shared = Counter(entry for piece in pieces for entry in self._by_trigram.get(piece, ()))
        ranked = []
        for entry, common in shared.items():
            name, code, precedence, size = self._entries[entry]
            likeness = common / (len(pieces) + size - common)
            if name == plain:
                ranked.append((SAME, precedence, 0.0, code))
            elif name.startswith(plain):
                ranked.append((BEGINS_SO, precedence, -likeness, code))
            elif likeness >= at_least:
                ranked.append((ALIKE, (False, 0), -likeness, code))
        return list(dict.fromkeys(code for *_, code in sorted(ranked)))[:limit]


def _trigrams(plain: str) -> frozenset[str]:
    words = [word for word in plain.split() if word not in NOT_THE_PLACE] or plain.split()
    pieces = (f"  {word} " for word in words)
    return frozenset(piece[i : i + 3] for piece in pieces for i in range(len(piece) - 2))
