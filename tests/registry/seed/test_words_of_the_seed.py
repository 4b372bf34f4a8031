"""What the seed says to the public is said for readers who never saw how it was compiled."""

import re
from collections.abc import Iterator

from registry.vocabularies.vocabulary import terms, vocabularies

from .seed_rows import records

# The files of the compilers were cases; a reader sees records and sources. A case study is a kind of source.
OF_THE_COMPILERS = re.compile(r"\b(?:the|this) cases?\b(?! stud)|facts gathered|compilers", re.IGNORECASE)
UNIT_LEFT_OVER = re.compile(r"\(unit\b")


def texts(value: object, where: str = "") -> Iterator[tuple[str, str]]:
    if isinstance(value, dict):
        for name, inner in value.items():
            if name not in ("url", "title"):
                yield from texts(inner, f"{where}/{name}")
    elif isinstance(value, list):
        for number, inner in enumerate(value):
            yield from texts(inner, f"{where}/{number}")
    elif isinstance(value, str):
        yield where, value


def test_no_public_text_speaks_of_the_case():
    found = [
        (content["id"], where, text)
        for content in records()
        for where, text in texts(content)
        if OF_THE_COMPILERS.search(text)
    ]
    assert found == []


def test_no_definition_ends_in_a_unit_that_has_its_own_column():
    assert [
        (name, code)
        for name in vocabularies()
        for code, term in terms(name).items()
        if UNIT_LEFT_OVER.search(term.definition)
    ] == []
