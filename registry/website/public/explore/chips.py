"""What the list is narrowed by, each with a link that takes it away."""

from typing import NamedTuple

from registry.catalogue.filters.form_fields import ChosenCodes, YesOrNo

from .facets import AREA, TITLES, label_of
from .question import Question

WORDS = {"q": "Words", AREA: "Place", "organisation": "Organisation"}


class Chip(NamedTuple):
    """One thing that is asked, in words; `query` is all the rest."""

    title: str
    value: str
    query: str


def chips_of(question: Question) -> list[Chip]:
    return [chip for name in question.texts for chip in _chips(question, name)]


def _chips(question: Question, name: str) -> list[Chip]:
    plain, _, ending = name.partition("__")
    title = TITLES[question.kind].get(plain) or WORDS.get(plain) or plain.replace("_", " ").capitalize()
    text = question.texts[name]
    if ending == "known":
        return [Chip(title, "recorded" if text.lower() == "true" else "not recorded", question.query(**{name: ""}))]
    codes = question.codes(name)
    taken = {"area_evidence": ""} if name == AREA and question.kind == "organisation" else {}
    if ending == "not" or not _has_words(question, name):
        return [
            Chip(
                f"{title}, but not" if ending == "not" else title,
                _in_words(question, plain, text),
                question.query(**{name: ""}, **taken),
            )
        ]
    return [
        Chip(
            title,
            label_of(question.kind, name, code),
            question.query(
                **{name: ",".join(each for each in codes if each != code)}, **(taken if len(codes) == 1 else {})
            ),
        )
        for code in codes
    ]


def _has_words(question: Question, name: str) -> bool:
    """Whether each value of the filter is a code that has words of its own."""
    form_field = question.filters.base_filters[name].field
    return isinstance(form_field, ChosenCodes | YesOrNo) or (
        name == AREA and question.codes(name) == question.values[name]
    )


def _in_words(question: Question, name: str, text: str) -> str:
    if name in question.filters.base_filters and isinstance(question.filters.base_filters[name].field, ChosenCodes):
        return ", ".join(label_of(question.kind, name, code.strip()) for code in text.split(","))
    return text
