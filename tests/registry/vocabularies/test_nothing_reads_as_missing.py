"""No code and no label is a word that a reader of tables takes for a missing value (NA, None, null, n/a …)."""

import io

import pandas
import pytest

from registry.content import fields_of, kinds
from registry.vocabularies.vocabulary import vocabularies
from tests.contract.served import every_operation

# What R, DuckDB, spreadsheets and others read as nothing, beside what pandas does.
OF_OTHERS = {"NA", "N/A", "n/a", "NaN", "nan", "NULL", "Null", "null", "None", "<NA>", "#N/A", "NIL", ".", "-", "?"}


def words() -> set[str]:
    terms = [term for each in vocabularies().values() for term in each.terms.values()]
    codes = {
        code
        for kind in kinds().values()
        for model in (kind.edition, *kind.tables.values())
        for field in fields_of(model).values()
        for code in field.codes()
    }
    return {term.code for term in terms} | {term.label for term in terms} | codes


def read(each: str) -> pandas.DataFrame:
    return pandas.read_csv(io.StringIO(f'id,word\n1,"{each}"\n'))


def test_a_data_frame_reads_every_one_of_them_as_a_text():
    assert [each for each in sorted(words()) if read(each)["word"].isna().any()] == []
    assert sorted(words() & OF_OTHERS) == []


def test_the_same_of_what_the_lists_choose_from():
    """Codes that stand in no vocabulary, but in the description of a list."""
    chosen = {
        str(code)
        for each in every_operation()
        for row in [getattr(each.view, "row", None)]
        if row is not None
        for field in row().fields.values()
        for code in getattr(field, "choices", None) or ()
    }
    assert chosen
    assert [each for each in sorted(chosen) if read(each)["word"].isna().any()] == []


@pytest.mark.parametrize("word", ["NA", "n/a", "None", "null"])
def test_the_reader_does_take_such_words_for_nothing(word):
    assert read(word)["word"].isna().all()
