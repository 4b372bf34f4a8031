"""Reasons and words that actions take are words: what says nothing is refused at every such door."""

import pytest
from django.apps import apps

from registry.content.texts import LENGTH_OF_WORDS, require_texts
from registry.errors import NotStorable
from registry.feed.models import Ending
from registry.fields import CellField
from registry.publishing.models import Challenge, Confirmation, Submission

CALLED = {"reason", "answer", "words", "refusal", "ground"}
WORDS = [
    (Challenge, "reason"),
    (Challenge, "answer"),
    (Confirmation, "words"),
    (Submission, "reason"),
    (Ending, "reason"),
]


@pytest.mark.parametrize(("model", "column"), WORDS)
@pytest.mark.parametrize("text", ["n/a", "TBC", "as above", "?"])
def test_what_says_nothing_is_refused(model, column, text):
    with pytest.raises(NotStorable) as raised:
        require_texts(model, {column: text})
    assert [(problem.pointer, problem.code) for problem in raised.value.problems] == [(f"/{column}", "placeholder")]


@pytest.mark.parametrize(("model", "column"), WORDS)
def test_words_pass(model, column):
    require_texts(model, {column: "The lease says 99 years, not 125."})
    require_texts(model, {column: ""})


def test_names_and_ids_are_shorter_than_words():
    """The walk: every column of an action that is called a reason, an answer or words is long enough to be one.

    One with choices holds a code, whose words stand in the code.
    """
    for model in apps.get_models():
        for field in model._meta.concrete_fields:
            if not model.__module__.startswith("registry.") or isinstance(field, CellField) or field.choices:
                continue
            if field.name in CALLED:
                assert (field.max_length or 0) >= LENGTH_OF_WORDS, (model, field.name)
