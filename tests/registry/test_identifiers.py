"""Public ids, and slips of the pen in them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from registry.identifiers import ALPHABET, BODY, check_character, check_is_right, is_well_formed, mint, normalise_id

bodies = st.text(ALPHABET, min_size=BODY, max_size=BODY)


def test_a_minted_id_is_well_formed_and_checks():
    minted = {mint("org") for _ in range(200)}

    assert len(minted) == 200
    assert all(is_well_formed(one, "org") and check_is_right(one) for one in minted)


@given(bodies)
def test_every_single_wrong_character_is_caught(body):
    right = body + check_character(body)

    for place, character in enumerate(right):
        for other in ALPHABET:
            if other != character:
                assert not check_is_right(f"org-{right[:place]}{other}{right[place + 1 :]}")


@given(st.lists(bodies, min_size=20, max_size=20, unique=True))
def test_nearly_every_swap_of_neighbours_is_caught(several):
    swaps = missed = 0
    for body in several:
        right = body + check_character(body)
        for place in range(BODY):
            if right[place] != right[place + 1]:
                swaps += 1
                swapped = right[:place] + right[place + 1] + right[place] + right[place + 2 :]
                missed += check_is_right(f"org-{swapped}")

    assert missed <= swaps / 10


@given(bodies)
def test_lookalikes_and_capitals_are_read_as_they_were_meant(body):
    identifier = f"chp-{body}{check_character(body)}"
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
