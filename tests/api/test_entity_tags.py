"""The forms in which callers send our tags back."""

import pytest

from api.entity_tags import names


@pytest.mark.parametrize(
    ("sent", "expected"),
    [
        ('"a1"', True),
        ('W/"a1"', True),
        ('"a1-gzip"', True),
        ('W/"a1-gzip"', True),
        ('"b2", W/"a1"', True),
        ('"b2","a1"', True),
        ("*", True),
        (" * ", True),
        ('"b,2", "a1"', True),
        ("", False),
        ("a1", False),
        ('"b2"', False),
        ('W/"b2"', False),
        ('"b,a1,c"', False),
        ('"a1-br"', False),
        ('"-gzip"', False),
    ],
)
def test_a_tag_of_ours_is_known_in_every_form_that_a_proxy_gives_it(sent: str, expected: bool) -> None:
    assert names(sent, '"a1"') is expected
