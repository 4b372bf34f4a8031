"""Which name or code a mistyped one was meant for: a suggestion must never change what was meant.

`burden_holder` is not *freeholder*, and `page` is not *stage*: only a slip of the fingers, another case, other signs
between the words, or the label instead of the code are put right.
"""

from collections.abc import Iterable, Mapping

from .folding import fold
from .spelling import begins_alike, distance_between

LONGEST = 200


def suggested(text: str, known: Iterable[str], labels: Mapping[str, str] | None = None) -> str | None:
    """The one of `known` that was meant; `labels` are what people read for some of them. None rather than an unlike one."""
    written = fold(text[:LONGEST].replace("_", " "))
    if not written:
        return None
    # Of two that are equally near, the one that is itself so written, then the one that is labelled so.
    names = [(fold(name.replace("_", " ")), 0, name) for name in known]
    names += [(fold(label), 1, code) for code, label in (labels or {}).items()]
    best = min(
        ((_distance(written, name), rank, len(name), code) for name, rank, code in names), default=(99, 0, 0, "")
    )
    return best[3] if best[0] <= _slips(written) else None


def _distance(written: str, name: str) -> int:
    if written == name or sorted(written.split()) == sorted(name.split()):
        return 0
    if abs(len(written) - len(name)) > 2 or not begins_alike(written, name):
        return 99
    return distance_between(written, name)


def _slips(written: str) -> int:
    """How many letters may be wrong: none of three, one of four to eight, two of more."""
    return 0 if len(written) < 4 else 1 if len(written) < 9 else 2
