"""Where something is, as people say it."""

import pytest

from registry.places.where_in_words import in_or_on, near_or_on, where_in_words


@pytest.mark.parametrize(
    ("names", "words"),
    [
        (("Gellideg, Merthyr Tydfil", "Merthyr Tydfil"), "Gellideg, Merthyr Tydfil"),
        (("Hartlepool", "Hartlepool"), "Hartlepool"),
        (("Bridport", "Dorset"), "Bridport, Dorset"),
        ((None, "Dorset", ""), "Dorset"),
        ((), ""),
    ],
)
def test_each_name_stands_once(names, words):
    assert where_in_words(*names) == words


def test_people_live_on_islands_and_near_towns():
    assert (in_or_on("Isle of Mull"), near_or_on("Isle of Mull")) == ("on the Isle of Mull",) * 2
    assert (in_or_on("Hexham"), near_or_on("Hexham")) == ("in Hexham", "near Hexham")
