"""A file of a vocabulary that is not whole says where, and what to write."""

import pytest

from registry.vocabularies import vocabulary
from registry.vocabularies.vocabulary import VocabularyIncomplete, terms

TITLES = "code,label,definition,source,since\n"


@pytest.fixture
def folder(tmp_path, monkeypatch):
    monkeypatch.setattr(vocabulary, "FOLDER", tmp_path)
    terms.cache_clear()
    yield tmp_path
    terms.cache_clear()


def test_a_vocabulary_without_a_file_says_where_to_write_it(folder):
    with pytest.raises(VocabularyIncomplete, match=r"no vocabulary paint: .*paint.csv is missing.*index.csv"):
        terms("paint")


@pytest.mark.parametrize(
    ("line", "fault"),
    [
        ("red,Red,,Our own,1.0", "line 2: nothing under definition"),
        ("red,Red", "line 2: nothing under definition, source, since"),
        ("red,Red,Warm, like fire,Our own,1.0", "line 2: more cells than columns"),
    ],
)
def test_a_line_that_is_not_whole_is_named(folder, line, fault):
    (folder / "paint.csv").write_text(TITLES + line + "\n")

    with pytest.raises(VocabularyIncomplete, match=fault):
        terms("paint")
