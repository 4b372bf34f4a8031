"""Names as people type them: one spelling for comparing, never for showing."""

import re
import unicodedata

# Words that are left out of names as often as they are put in.
EMPTY = {
    "limited", "ltd", "plc", "llp", "cic", "group", "the", "ha", "housing association",
    "housing assoc", "community benefit society", "registered society",
}  # fmt: skip
SPELT_OUT = {"&": " and ", "+": " and "}
SHORT = {
    "st": "saint", "hsg": "housing", "assn": "association", "assoc": "association", "soc": "society",
    "clt": "community land trust", "coop": "cooperative", "coops": "cooperatives",
    "lb": "london borough of", "rbc": "borough council", "bc": "borough council",
    "dc": "district council", "cc": "county council", "mbc": "metropolitan borough council",
}  # fmt: skip


def plain(text: str) -> str:
    """Small letters without accents or punctuation."""
    for sign, word in SPELT_OUT.items():
        text = text.replace(sign, word)
    text = unicodedata.normalize("NFKD", text.casefold())
    text = "".join(character for character in text if not unicodedata.combining(character))
    text = re.sub(r"\bco[- ]op", "coop", text)
    return " ".join(re.findall(r"[a-z0-9]+", text.replace("'", "").replace("’", "")))


def normalised(name: str) -> str:
    """`Hsg. Assn. of St. Ives Ltd` → `housing association of saint ives`.

    Legal endings go, since one writer leaves them out and another does not; but a name that
    is nothing else keeps them.
    """
    words = plain(name)
    spelt = " ".join(SHORT.get(word, word) for word in words.split())
    bare = spelt
    for ending in sorted(EMPTY, key=len, reverse=True):
        bare = re.sub(rf"\b{ending}\b", " ", bare)
    return " ".join(bare.split()) or spelt
