"""Public ids, and typing mistakes in them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from registry.identifiers import (
    ALPHABET,
    RANDOM_CHARACTERS,
    check_character,
    check_is_right,
    id_from,
    is_well_formed,
    mint,
    normalise_id,
)

random_parts = st.text(ALPHABET, min_size=RANDOM_CHARACTERS, max_size=RANDOM_CHARACTERS)


def test_a_minted_id_is_well_formed_and_checks():
    minted = {mint("org") for _ in range(200)}

    assert len(minted) == 200
    assert all(is_well_formed(one, "org") and check_is_right(one) for one in minted)


def test_an_id_that_follows_from_a_text_is_always_the_same_and_checks():
    followed = {id_from("org", f"GB-SHPE-{number}") for number in range(2000)}

    assert len(followed) == 2000
    assert all(is_well_formed(one, "org") and check_is_right(one) for one in followed)
    assert id_from("org", "GB-SHPE-9001") == id_from("org", "GB-SHPE-9001") == "org-g1jb51ex96"


@given(random_parts)
def test_every_single_wrong_character_is_caught(random_part):
    right = random_part + check_character(random_part)

    for index, character in enumerate(right):
        for other in ALPHABET:
            if other != character:
                assert not check_is_right(f"org-{right[:index]}{other}{right[index + 1 :]}")


@given(st.lists(random_parts, min_size=20, max_size=20, unique=True))
def test_nearly_every_swap_of_neighbours_is_caught(several):
    swaps = missed = 0
    for random_part in several:
        right = random_part + check_character(random_part)
        for index in range(RANDOM_CHARACTERS):
            if right[index] != right[index + 1]:
                swaps += 1
                swapped = right[:index] + right[index + 1] + right[index] + right[index + 2 :]
                missed += check_is_right(f"org-{swapped}")

    assert missed <= swaps / 10


@given(random_parts)
def test_lookalikes_and_capitals_are_read_as_they_were_meant(random_part):
    identifier = f"chp-{random_part}{check_character(random_part)}"
    mistyped = "chp-" + identifier[4:].replace("0", "O").replace("1", "l")

    assert normalise_id(f" {mistyped} ") == identifier
    assert normalise_id(identifier.upper()) == identifier
    assert normalise_id(identifier.replace("1", "I")) == identifier


@pytest.mark.parametrize(
    "text",
    ["", "org", "org-", "org-123", "org-7f3k9q2m4x1", "chp-7f3k9q2m4x", "org7f3k9q2m4x", "org-7f3k9q2m4u", "org-٧f3k9q2m4x", "org-7f3k9q2m4\0"],
)  # fmt: skip
def test_what_has_not_the_shape_of_an_id_is_none(text):
    assert not is_well_formed(text, "org")
