"""Each action that is noted in the audit has words, and there are words for no other.

The name of an action is handed to `note`, also by functions that hand on their own parameter, as the doors of the
policy do with the names of operations.
"""

from registry.accounts.acts import ACTS

from .test_policy_doors import all_asked

NOTED = {
    door.literal for door in all_asked({"note": (1, "action")}) if door.literal is not None and "." in door.literal
}


def test_there_are_actions_that_are_noted():
    assert len(NOTED) > 20


def test_each_action_has_words_and_no_word_is_left_over():
    assert ACTS.keys() == NOTED


def test_each_is_said_in_its_own_words():
    assert len(set(ACTS.values())) == len(ACTS)
