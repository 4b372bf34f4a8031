"""Words that many names have, and how much each of them tells.

A word is common by measure, not by opinion: it stands in fifteen of a thousand names or more, either of the
1,606 registered providers of social housing (list of February 2023, Regulator of Social Housing, Open Government
Licence v3.0) or of the 402 names that organisations of the seed register have.
"""

import math

from .spelling import begins_alike, distance_between

# Word → in how many of a thousand names, where it is commoner.
SHARES = {
    "limited": 541, "housing": 407, "community": 184, "council": 177, "association": 172, "trust": 149,
    "cooperative": 128, "land": 104, "homes": 87, "society": 74, "borough": 65, "charity": 65, "group": 52,
    "abbeyfield": 49, "city": 47, "district": 47, "almshouse": 38, "almshouses": 33, "london": 30, "charities": 22,
    "ymca": 19, "st": 18, "rural": 17, "west": 17, "east": 17, "parish": 17, "south": 17, "county": 15,
}  # fmt: skip
# Words that only join others.
JOINING = frozenset("a an and at by for from in of on or the to with y yr".split())  # noqa: SIM905
# Words that say when a name was used.
OF_TIME = frozenset("earlier ex former formerly later now once previously then was".split())  # noqa: SIM905
# What people write for common words; names are compared with these spelt out.
SHORT_FORMS = {
    "saint": "st", "hsg": "housing", "ha": "housing association", "assn": "association", "assoc": "association",
    "soc": "society", "clt": "community land trust", "clts": "community land trust", "coop": "cooperative",
    "coops": "cooperative", "cooperatives": "cooperative", "ltd": "limited", "lb": "london borough",
    "rbc": "borough council", "bc": "borough council", "dc": "district council", "cc": "county council",
    "mbc": "borough council", "pc": "parish council", "bs": "building society", "hs": "housing society",
    "tmo": "tenant management organisation", "emb": "estate management board", "home": "homes", "trusts": "trust", "communities": "community",
    "associations": "association", "societies": "society", "groups": "group", "comm": "community",
}  # fmt: skip
# Legal endings and the like: left out of names as often as they are put in.
LEGAL = frozenset("plc llp cic cio company co incorporated registered uk number no".split())  # noqa: SIM905
# Words that the search takes for no words, though names of housing bodies are made of them.
PRONOUNS = frozenset("our ours own us we you your yours".split())  # noqa: SIM905
COMMON = frozenset(SHARES) | LEGAL | PRONOUNS
LEAST_WEIGHT = 0.05


def is_common(word: str) -> bool:
    """Whether a folded word tells no bodies apart."""
    if len(word) == 1 and word.isalpha():
        return True
    return word in JOINING or word in OF_TIME or any(part in COMMON for part in spelt_out(word))


def is_common_mistyped(word: str) -> bool:
    """Whether a word that nobody has is a common one with a letter wrong."""
    return any(len(other) >= 5 and begins_alike(word, other) and distance_between(word, other) == 1 for other in COMMON)


def spelt_out(word: str) -> list[str]:
    """`clt` → `community land trust`."""
    return SHORT_FORMS.get(word, word).split()


def weight(word: str) -> float:
    """How much a word tells: 1 of a rare one, a tenth of *housing*, next to nothing of *limited*."""
    if word in JOINING or word in LEGAL:
        return LEAST_WEIGHT
    share = SHARES.get(word)
    return 1.0 if share is None else max(LEAST_WEIGHT, math.log(1000 / share) / math.log(1000))
