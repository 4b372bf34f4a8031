"""Names as people type them: one spelling for comparing and for the order of lists, never for showing."""

import re

from .common_words import JOINING, LEGAL, spelt_out
from .folding import fold

# Words that are left out of names as often as they are put in.
EMPTY = {
    "limited", "ltd", "plc", "llp", "cic", "group", "the", "ha", "housing association",
    "housing assoc", "community benefit society", "registered society",
}  # fmt: skip
SHORT = {
    "st": "saint", "hsg": "housing", "assn": "association", "assoc": "association", "soc": "society",
    "clt": "community land trust", "coop": "cooperative", "coops": "cooperatives",
    "lb": "london borough of", "rbc": "borough council", "bc": "borough council",
    "dc": "district council", "cc": "county council", "mbc": "metropolitan borough council",
}  # fmt: skip


def normalised(name: str) -> str:
    """`Hsg. Assn. of St. Ives Ltd` → `housing association of saint ives`.

    Legal endings go, since one writer leaves them out and another does not; but a name that
    is nothing else keeps them.
    """
    spelt = " ".join(SHORT.get(word, word) for word in fold(name).split())
    bare = spelt
    for ending in sorted(EMPTY, key=len, reverse=True):
        bare = re.sub(rf"\b{ending}\b", " ", bare)
    return " ".join(bare.split()) or spelt


def words_of(name: str) -> list[str]:
    """The words by which names are compared, each once: short forms spelt out, words that only join left out."""
    words = [part for word in fold(name).split() for part in spelt_out(word)]
    kept = [word for word in words if word not in JOINING and word not in LEGAL and word != "limited"]
    return list(dict.fromkeys(kept or words))
