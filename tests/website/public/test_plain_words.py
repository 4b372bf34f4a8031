"""A page speaks in words: no id, code or name of a column is read on it, and words of the field are explained on it, once."""

import re
from html import unescape
from pathlib import Path

import pytest
from django.conf import settings

from registry.catalogue.models import OrganisationCard, PartnershipCard
from registry.website.explaining import words_used_in
from registry.website.explaining.words import words
from tests.browser.public_addresses import every_public_address

from .test_visible_words import page_of

# Where these are what a reader comes for.
FOR_PROGRAMS = {"data": "addresses, columns and recipes", "follow": "the address of a feed"}
# Every so many records of the seed, beside the pages that are walked everywhere.
STEP = 25
# Its derived time until people moved in points to a row of the record.
WITH_A_STATED_LENGTH = "chp-bdthzwkta5"
NOT_READ = re.compile(
    r"<(script|style|svg|textarea|code)\b.*?</\1>|<p class=\"(?:cite|key)\">.*?</p>|<head>.*?</head>", re.DOTALL
)
# Within an address that is written out for paper an id is meant.
RAW_ID = re.compile(r"(?<![/=])\b(?:org|chp)-[0-9a-z]{10}\b")
CODE = re.compile(r"(?<![\w/.@=?&])[a-z0-9]+(?:_[a-z0-9]+)+\b")
POINTER = re.compile(r"\(/[a-z_]+/[a-z0-9_/]+\)")
EXPLAINED = '<details class="more words">'


def read_on(page: str) -> str:
    return unescape(re.sub(r"<[^>]*>", " ", NOT_READ.sub(" ", page)))


def addresses_of_records() -> list[str]:
    return [
        f"/{path}/{record}/"
        for path, cards in (("organisations", OrganisationCard), ("partnerships", PartnershipCard))
        for record in cards.objects.filter(superseded_seq=None)
        .order_by("record_id")
        .values_list("record_id", flat=True)[::STEP]
    ] + [f"/partnerships/{WITH_A_STATED_LENGTH}/"]


@pytest.fixture
def pages(public_client) -> dict[str, str]:
    """Every public page that answers in HTML, by its address."""
    answers = {address: public_client.get(address) for address in (*every_public_address(), *addresses_of_records())}
    return {
        address: answer.text
        for address, answer in answers.items()
        if answer.headers.get("Content-Type", "").startswith("text/html")
    }


def test_no_page_shows_an_id_or_a_code(pages):
    spoken = {address: text for address, text in pages.items() if page_of(address) not in FOR_PROGRAMS}
    shown = {
        address: sorted({*RAW_ID.findall(read_on(text)), *CODE.findall(read_on(text)), *POINTER.findall(read_on(text))})
        for address, text in spoken.items()
    }

    assert len(spoken) > 60
    assert {address: raw for address, raw in shown.items() if raw} == {}


def test_no_page_says_that_something_is_not_told(pages):
    """What nobody wrote down is "not recorded": one word for it everywhere."""
    assert [address for address, text in pages.items() if re.search(r"\bnot told\b", labels_on(text))] == []


def labels_on(page: str) -> str:
    """What the register says itself: remarks of records are quoted, and stand in paragraphs of their own."""
    return " ".join(re.findall(r"<(?:dt|th|option|label|h\d)\b[^>]*>([^<]*)", page))


def test_words_of_the_field_are_explained_once_on_the_page_that_uses_them(pages):
    using = {
        address: used
        for address, text in pages.items()
        if "<main" in text and (used := words_used_in(text.partition("<main")[2].partition(EXPLAINED)[0]))
    }

    assert len(using) > 20
    for address, used in using.items():
        _, *explained = pages[address].split(EXPLAINED)
        assert len(explained) == 1, address
        for word in used:
            assert unescape(explained[0]).count(word.explanation) == 1, (address, word.word)


def test_pages_and_the_glossary_explain_a_word_alike():
    glossary = re.sub(r"\s+", " ", (Path(settings.BASE_DIR) / "docs/glossary.md").read_text()).replace("*", "")

    assert len(words()) > 20
    for word in words().values():
        assert f"{word.word} : {word.explanation}" in glossary
