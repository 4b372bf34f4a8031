"""The front door."""

import json
import re

from registry.catalogue.models import PartnershipCard
from tests.statements import costs


def test_it_asks_the_question_and_leads_on(public_client):
    page = public_client.get("/").text

    assert page.index('name="place"') < page.index("Or look around first")
    for path in ("/compare/", "/what-worked/", "/clauses/", "/my/join/", "/api/v1/reference/"):
        assert f'href="{path}"' in page


def test_its_numbers_are_those_of_the_register(public_client):
    page = public_client.get("/").text
    current = PartnershipCard.objects.filter(superseded_seq=None)

    numbers = re.findall(r"<dd>([\d,]+)</dd>", page)
    assert numbers[:2] == [f"{current.count():,}", f"{current.filter(has_association=True).count():,}"]
    assert "A gap on the register is no gap on the ground" in page


def test_it_is_small_and_costs_little(public_client):
    public_client.get("/")
    with costs(2):
        answer = public_client.get("/")
    assert len(answer.content) < 20_000
    assert not answer.cookies


def test_search_engines_are_told_what_it_is(public_client):
    page = public_client.get("/").text

    (block,) = re.findall(r'<script type="application/ld\+json">(.*?)</script>', page, re.DOTALL)
    facts = json.loads(block)
    assert facts["@type"] == "WebSite"
    assert "{place}" in facts["potentialAction"]["target"]
    assert facts["mainEntity"]["license"] == "https://creativecommons.org/licenses/by/4.0/"


def test_signing_out_ends_here(public_client):
    assert public_client.post("/accounts/logout/")["Location"] == "/"
