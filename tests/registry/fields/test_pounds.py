"""Sums as people write them."""

import pytest

from registry.fields.money import pounds

WORDS = {
    "868000.00": "£868,000",
    "4.50": "£4.50",
    "0.00": "£0",
    "-22000000.00": "−£22,000,000",
    "1250": "£1,250",
    "1250.5": "£1,250.50",
    "a lot": "£a lot",
}


@pytest.mark.parametrize("text", WORDS)
def test_a_sum_is_in_words(text):
    assert pounds(text) == WORDS[text]
