"""An organisation at a glance: the answers by which a group decides whether to read on."""

from collections.abc import Iterable

from registry.finder.profile import Profile
from registry.finder.profile.involvements import counted_by_kind, counted_by_stage
from registry.finder.terms import brief_of


def at_a_glance(profile: Profile) -> list[tuple[str, str]]:
    """(question, answer) of what is recorded; how many show it stands in brackets."""
    partnerships = profile.partnerships
    size, endings = profile.answers_to(("size", "endings"))
    lines = [
        ("Worked with" if profile.is_association else "Kind of group", _in_brackets(counted_by_kind(partnerships))),
        ("How far that has come", _in_brackets(counted_by_stage(partnerships))),
    ]
    if profile.is_association:
        lines += [(term.label, brief_of(term)) for term in profile.association.terms]
    lines.append((size.question.label, "; ".join(line.sentence for line in size.lines if not line.is_aside)))
    if profile.is_association:
        number = len(endings.lines)
        lines.append((endings.question.label, f"{number} on record" if number else ""))
    return [(question, answer) for question, answer in lines if answer]


def _in_brackets(counts: Iterable[tuple[str, int]]) -> str:
    words = ", ".join(f"{words[:1].lower()}{words[1:]} ({number})" for words, number in counts)
    return f"{words[:1].upper()}{words[1:]}"
