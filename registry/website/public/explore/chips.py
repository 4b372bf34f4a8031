"""What the list is narrowed by, each with a link that takes it away."""

from typing import NamedTuple

from registry.catalogue.filters.form_fields import ChosenCodes, ChosenIds, YesOrNo
from registry.partnerships.taking_part import TOOK_PART
from registry.website.editing.names import names_of

from .facets import AREA, TITLES, label_of
from .question import Question

WORDS = {"q": "Words", AREA: "Place", "organisation": "Organisation", "part": "Parties"}
NOT_THERE = "a record that is not on the register"
TAKING_PART = "took part, until today or until they left"


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
    if _are_ids(question, name):
        names = names_of(question.values[name])
        named = " or ".join(names.get(each, NOT_THERE) for each in question.values[name])
        return [Chip(f"{title}, but not" if ending == "not" else title, named, question.query(**{name: ""}))]
    codes = question.codes(name)
    if name == "part" and set(codes) == set(TOOK_PART):
        return [Chip(title, TAKING_PART, question.query(part=""))]
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


def _are_ids(question: Question, name: str) -> bool:
    return isinstance(question.filters.base_filters[name].field, ChosenIds)


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
