"""Numbers and the words that agree with them, in every sentence that the pages say of an organisation."""

import re

import pytest
from django.db import connection

from registry.clock import uk_day
from registry.finder.comparison import associations_to_compare, compare
from registry.finder.terms.sentences import left_out_of, sentence_of, silence_of
from registry.numbers_in_words import agreeing, counted

# A one and a plural; of a number that ends in one, and of the name of a block, there is nothing to say.
DISAGREES = re.compile(
    r"(?<![\d.,£/-])(?<!\d )\b1 (?:partnerships|homes|schemes|associations|organisations|sources|miles|years|weeks|months)\b"
)
DOES_NOT = re.compile(r"(?<![\d,.])\b1 of (?:its|the|\d+)(?: \d+)?(?: partnerships)? (?:do|have|say|are)\b")


@pytest.mark.parametrize(("number", "words"), [(0, "0 homes"), (1, "1 home"), (2, "2 homes"), (1000, "1,000 homes")])
def test_a_number_agrees_with_its_noun(number, words):
    assert counted(number, "home") == words


def test_a_verb_agrees_too():
    assert [agreeing(number, "does", "do") for number in (1, 2)] == ["does", "do"]


@pytest.mark.parametrize("wrong", ["in 1 partnerships", "1 homes, counted", "1 of its 2 partnerships do not say."])
def test_the_check_finds_what_is_wrong(wrong):
    assert DISAGREES.search(wrong) or DOES_NOT.search(wrong)


@pytest.mark.django_db
def test_every_sentence_about_every_association_of_the_seed_agrees():
    with connection.cursor() as cursor:
        cursor.execute(
            "select record_id from catalogue_organisationcard where superseded_seq is null"
            " and kind in ('housing_association', 'mutual_association') order by record_id"
        )
        ids = [record for (record,) in cursor.fetchall()]
    sentences = []
    for start in range(0, len(ids) - 1, 4):
        associations = associations_to_compare(ids[start : start + 4])
        for row in compare(associations, uk_day()).rows:
            sentences += [line.sentence for cell in row.cells for line in cell.lines]
        for association in associations:
            sentences += [words for term in association.terms for words in (sentence_of(term), silence_of(term))]
            sentences.append(left_out_of(association.named))

    assert len(sentences) > len(ids)
    assert [words for words in sentences if DISAGREES.search(words) or DOES_NOT.search(words)] == []
