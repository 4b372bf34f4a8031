"""Every event has a letter, somebody who hears of it, a printed sample and a link; every letter is printed."""

import re
from pathlib import Path

import pytest
from django.template import Engine

from registry.documentation.letters import ALL_EVENTS, facts_of, letter_about, letters_page
from registry.documentation.letters_besides import BESIDES
from registry.notifications.tell import QUOTED

REGISTRY = Path(__file__).parents[3] / "registry"
# A part of other letters.
PARTS = {"foot"}
LONGEST_SUBJECT = 100


def templates() -> set[str]:
    return {path.stem for path in REGISTRY.glob("*/templates/letters/*.txt")} - PARTS


def test_every_letter_is_of_an_event_or_was_asked_for_and_is_printed():
    assert templates() == ALL_EVENTS.keys() | BESIDES.keys()
    printed = letters_page()
    assert [name for name in templates() if f'<a id="letter-{name}"></a>' not in printed] == []


@pytest.mark.parametrize("event", ALL_EVENTS.values(), ids=ALL_EVENTS)
def test_an_event_says_who_hears_and_its_letter_what_happened_and_where_to_act(event):
    subject, text = letter_about(event)

    assert event.hears
    assert event.words.endswith(".")
    assert 10 < len(subject) < LONGEST_SUBJECT
    assert f"{event.sample['link']}\n" in text, "the link stands in a line of its own"
    assert "because" in text, "why it came"


@pytest.mark.parametrize("name", sorted(ALL_EVENTS.keys() | BESIDES.keys()))
def test_a_letter_uses_facts_of_its_sample_and_no_others(name):
    source = Engine.get_default().get_template(f"letters/{name}.txt").source
    used = set(re.findall(r"\{\{ (\w+)", source)) | set(re.findall(r"\{% (?:if|for \w+ in) (\w+)", source))
    own = set(re.findall(r"\{% for (\w+) in", source)) | {"forloop"}

    assert used - own <= facts_of(name).keys()


@pytest.mark.parametrize("event", ALL_EVENTS.values(), ids=ALL_EVENTS)
def test_a_letter_shows_all_its_facts(event):
    source = Engine.get_default().get_template(f"letters/{event.name}.txt").source
    assert [name for name in event.sample if not re.search(rf"\b{name}\b", source)] == []


def test_words_of_others_are_marked_as_theirs():
    for event in ALL_EVENTS.values():
        _, text = letter_about(event)
        for name in set(QUOTED) & event.sample.keys():
            assert f"> {event.sample[name]}" in text, event.name


def test_letters_speak_of_people_and_records_not_of_codes():
    for event in ALL_EVENTS.values():
        words = re.sub(r"https?://\S+", "", "\n".join(letter_about(event)))
        assert not re.search(r"\b(org|chp|sub|cha)-\w+|/api/|_", words), event.name
