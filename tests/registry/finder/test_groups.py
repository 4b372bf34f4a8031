"""Every kind of group can be spoken of."""

from registry.finder.groups import GROUPS, groups_in_words
from registry.vocabularies.vocabulary import terms


def test_there_are_words_for_every_kind_and_no_other():
    assert GROUPS.keys() == terms("community_kind").keys()
    assert all(words.startswith(("a ", "an ", "another ")) for words in GROUPS.values())


def test_several_are_joined():
    assert groups_in_words(["cohousing_group", "almshouse_charity"]) == "a cohousing group or an almshouse charity"
