"""How far a partnership has come is told in one set of words, wherever it is told."""

import re

import pytest

from registry.vocabularies.vocabulary import label, terms
from tests.builders.schemes import scheme

pytestmark = pytest.mark.django_db
ENDED = {"status": "ended", "ending_kind": "withdrawn"}


def words(client, address: str) -> str:
    return " ".join(re.sub(r"<[^>]+>", " ", client.get(address).text).split())


def pages_about(made) -> list[str]:
    return [
        f"/partnerships/{made.id}/",
        f"/organisations/{made.association}/",
        f"/compare/?with={made.association}&with={made.community}",
        f"/explore/?organisation={made.association}",
        f"/explore/charts/?organisation={made.association}",
    ]


@pytest.mark.parametrize("stage", [*terms("stage")])
def test_each_stage_is_called_the_same_on_every_page(public_client, stage):
    made = scheme(stage=stage)

    for address in pages_about(made):
        assert label("stage", stage) in words(public_client, address), address


def test_what_is_over_is_called_so_on_every_page(public_client):
    made = scheme(stage="plan", **ENDED)

    *pages, _ = pages_about(made)
    for address in pages:
        assert "Ended" in words(public_client, address), address


def test_a_list_takes_the_words_of_before(public_client):
    """Codes are written as the words were, so that spreadsheets and links of before are read."""
    made = scheme(stage="plan")

    assert made.content["name"] in words(public_client, f"/explore/?organisation={made.association}&stage=plan")
