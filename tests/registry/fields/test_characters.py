"""Letters damaged on the way, characters that nobody sees, and words that say nothing."""

import pytest

from registry.fields.characters import character_problem
from registry.fields.placeholders import placeholder_problem
from registry.seed.contents import seed_contents


@pytest.mark.parametrize(
    ("arrived", "sent"),
    [
        ("GwÅ·r", "Gwŷr"),
        ("Âı", None),
        ("Â£250,000", "£250,000"),
        ("St Annâ€™s", "St Ann’s"),
        ("cafÃ©", "café"),
        ("TÅ·", "Tŷ"),
    ],
)
def test_damaged_letters_are_refused_with_what_was_sent(arrived, sent):
    problem = character_problem(arrived, several_lines=False)
    assert (problem is not None) == (sent is not None)
    if problem and sent:
        assert problem[0] == "damaged_letters"
        assert sent in problem[1]


def test_a_lost_letter_is_refused():
    assert character_problem("Gw\ufffdr", several_lines=True)[0] == "damaged_letters"


@pytest.mark.parametrize(
    "name", ["Gŵyr", "Tŷ Cyfle", "Tighean Innse Gàll", "Coöp Å", "Ærø", "– and —", "“St Ann’s”", "£5"]
)
def test_letters_of_these_islands_and_others_are_no_damage(name):
    assert character_problem(name, several_lines=False) is None


@pytest.mark.parametrize("hidden", ["\u200b", "\u200d", "\ufeff", "\u00ad", "\u2060"])
def test_a_name_has_no_character_that_nobody_sees(hidden):
    assert character_problem(f"Karbon{hidden} Homes", several_lines=False)[0] == "forbidden_character"


@pytest.mark.parametrize("text", ["TBC", "tbc.", "n/a", "N/A", "(unknown)", "To be confirmed", "???", " - "])
def test_a_placeholder_is_refused(text):
    assert placeholder_problem(text)[0] == "placeholder"


@pytest.mark.parametrize("text", ["Nilgiri", "None of the Above Housing", "Unknown Street", "TBC Homes"])
def test_a_name_that_begins_so_is_none(text):
    assert placeholder_problem(text) is None


def test_no_record_of_the_seed_has_one():
    contents = list(seed_contents())
    assert contents
    assert not [content["id"] for content in contents if placeholder_problem(content["name"])]
