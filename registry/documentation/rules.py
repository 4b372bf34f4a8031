"""One page for each kind of record: every rule with what it reads and why it exists."""

from itertools import groupby

from ..content import kinds, rules
from ..content.problem import ERROR
from ..content.rules import Rule
from .markdown import anchor, code, page

OPENING = """\
The rules by which every {kind} is judged: by `publish`, by the seed loader and by the nightly check of what is stored.
An **error** stops publication; a **warning** is shown and does not. Each problem names its place, its code and what to do.

Shape comes first (types, codes, needed cells, keys that exist: see the [data dictionary](../data-dictionary.md)). A rule
runs only when the tables it reads are sound in shape. The same list in JSON: `/api/v1/rules/?record={kind}`."""
# What the letters of the codes stand for.
TOPICS = {
    "O": "The organisation",
    "P": "The arrangement, its parties, homes and sources",
    "T": "Transfers, protections and services",
    "G": "Agreements, decisions and votes",
    "M": "Outcomes and their measurement",
}


def rule_pages() -> dict[str, str]:
    return {f"rules/{kind}.md": _page(kind) for kind in kinds()}


def _page(kind: str) -> str:
    sections = []
    for letter, of_topic in groupby(rules(kind), key=lambda rule: rule.code[0]):
        sections += [f"## {letter}: {TOPICS[letter]}", *(_rule(rule) for rule in of_topic)]
    return page(f"Rules for {kind}s", OPENING.format(kind=kind), *sections)


def _rule(rule: Rule) -> str:
    effect = "Error: stops publication." if rule.severity == ERROR else "Warning: shown, does not stop publication."
    reads = ", ".join(code(name or "head") for name in rule.reads)
    lines = [anchor(rule.code.lower()), f"### {rule.code}: {rule.sentence}", f"{effect} Reads: {reads}."]
    return "\n\n".join([*lines, *([f"Why: {rule.why}"] if rule.why else [])])
