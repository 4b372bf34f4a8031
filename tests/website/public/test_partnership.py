"""The page of a partnership, in each of its states."""

import json
import re
from html import unescape

import pytest
from django.test import Client

from registry.catalogue.models import PartnershipCard
from registry.clock import uk_day
from registry.content import fields_of, kinds
from registry.dates_in_words import day_in_words
from registry.publishing.actions import merge_record, restore_record
from registry.website.public.reading import public_record
from registry.website.public.telling.facts import Teller
from registry.website.public.telling.names import PageNames
from tests.builders import a_partnership, published, withdrawn

STOCKSFIELD = "chp-cnza8bakrv"
BUDGET = 14
CODE = re.compile(r"\b(?:[a-z]+_[a-z_]+|/[a-z_]+/[a-z0-9]+/[a-z_]+)\b")
# Marks beside a fact: the numbers of its sources, and a badge only where it is not simply stated.
IN_EVERY_TABLE = {"key", "sources", "certainty"}
IN_OTHER_WORDS = {
    "agreements": {"url"},
    "asset_transfers": {
        "consideration", "consideration_basis", "consideration_per", "instrument", "link", "linked_to", "recurring_per",
        "status",
    },
    "ballots": {"passed"},
    "clauses": {"kept_sources"},
    "decision_rights": {"consents", "decides", "domain"},
    "facilities": {"state"},
    "funding": {"co_funders", "covers", "kind", "money_precision"},
    "home_parts": {"share"},
    "homes": {"count", "precision", "state", "tenure"},
    "milestones": {"forecast"},
    "missing": {"about", "reason"},
    "other_claims": {"about"},
    "outcomes": {"base_n", "kind", "measured_by", "precision"},
    "parties": {"part", "roles"},
    "protections": {"percent", "perpetual"},
    "service_transfers": {"services"},
    "sources": {"url"},
}  # fmt: skip


@pytest.fixture
def visitor(db) -> Client:
    return Client()


def page_of(visitor: Client, record: str, query: str = ""):
    return visitor.get(f"/partnerships/{record}/{query}")


def words_of(text: str) -> str:
    return re.sub(r"\s+", " ", re.sub(r"<[^>]*>", " ", text))


def test_it_tells_the_story_with_its_sources(visitor):
    text = words_of(page_of(visitor, STOCKSFIELD).text)

    for part in (
        "Who takes part",
        "Land and leases",
        "Homes",
        "Sources",
        "Can I rely on this?",
        "What is not recorded",
    ):
        assert part in text
    assert "Stocksfield Community" in text
    assert f"/id/{STOCKSFIELD}" in text


def test_the_pages_of_the_seed_say_every_cell_and_no_code(visitor):
    """What a title says in other words is in `IN_OTHER_WORDS`; all else stands on the page as people read it."""
    left_out, codes = set(), []
    for record in PartnershipCard.objects.filter(superseded_seq=None).values_list("record_id", flat=True):
        answer = page_of(visitor, record)
        assert answer.status_code == 200, record
        text = words_of(unescape(answer.text.partition("<main")[2].partition("</main>")[0]))
        codes += CODE.findall(re.sub(r"https?://\S+", "", text))
        left_out |= cells_left_out(record, text.casefold())
    assert codes == []
    assert left_out == set()


def cells_left_out(record: str, text: str) -> set[tuple[str, str]]:
    current = public_record("partnership", record)
    teller = Teller(current.content, PageNames(kinds()["partnership"], current.content, known=current.names))
    return {
        (table, name)
        for table, model in kinds()["partnership"].tables.items()
        for row in current.content[table]
        for name, field in fields_of(model).items()
        if row[name] not in (None, [], False)
        and name not in IN_OTHER_WORDS.get(table, set()) | IN_EVERY_TABLE
        and not is_said(words_of(teller.readable(field.in_words(row[name], teller.names))).casefold(), text)
    }


def is_said(words: str, text: str) -> bool:
    """After "since" or "until", "by 2018" is "2018 or before"."""
    return words in text or f"{words.removeprefix('by ')} or before" in text


def test_an_unknown_id_says_so(visitor):
    assert page_of(visitor, "chp-0000000000").status_code == 404
    assert page_of(visitor, "org-amfzqj16ak").status_code == 404


def test_an_id_as_people_write_it_leads_to_the_page(visitor):
    answer = page_of(visitor, STOCKSFIELD.upper())
    assert (answer.status_code, answer["Location"]) == (302, f"/partnerships/{STOCKSFIELD}/")


def test_a_merged_record_leads_to_the_one_that_carries_on(visitor):
    gone, stays = a_partnership(), a_partnership()
    published(gone, stays)
    merge_record(record=gone["id"], into=stays["id"], reason="One scheme.", by="x")
    for path in ("", "challenge/"):
        answer = page_of(visitor, f"{gone['id']}/{path}".rstrip("/"))
        assert (answer.status_code, answer["Location"]) == (301, f"/partnerships/{stays['id']}/{path}")


def test_a_withdrawn_record_says_when_and_why(visitor):
    away = a_partnership()
    published(away)
    withdrawn(away)
    answer = page_of(visitor, away["id"])
    assert answer.status_code == 410
    assert "This record is no longer public. It was withdrawn on" in answer.text


def test_an_earlier_edition_says_that_it_is_one_and_the_later_what_changed(visitor):
    first = a_partnership()
    published(first)
    published(first | {"name": "Ashgill Meadow"})

    earlier, now = (page_of(visitor, first["id"], query).text for query in ("?edition=1", ""))

    assert "This is an earlier edition" in earlier
    assert "<h1>Ashgill Green</h1>" in earlier
    assert "<h1>Ashgill Meadow</h1>" in now
    assert "What edition 2 changed" in now
    assert "editions/1/" in earlier


@pytest.mark.parametrize("edition", ["x", "-1", "1.5", "9" * 5000, "٣"])
def test_a_wrong_number_of_an_edition_is_a_page_that_says_so(visitor, edition):
    assert page_of(visitor, STOCKSFIELD, f"?edition={edition}").status_code == 400


def test_an_edition_that_there_is_not_is_said(visitor):
    answer = page_of(visitor, STOCKSFIELD, "?edition=99")
    assert answer.status_code == 404
    assert "has no edition 99" in answer.text


def test_what_is_hostile_stays_text(visitor):
    content = a_partnership(name="<script>alert(1)</script>", summary="</script><script>alert(2)</script>")
    content["asset_transfers"][0]["description"] = "<svg onload=alert(1)>"
    published(content)
    text = page_of(visitor, content["id"]).text
    assert "<script>alert" not in text
    assert "<svg onload" not in text
    assert "style=" not in text


def test_an_empty_record_says_what_is_not_recorded(visitor):
    usual = a_partnership()
    empty = {name: [] for name in kinds()["partnership"].tables}
    content = usual | empty | {"summary": "", "sources": usual["sources"], "parties": usual["parties"]}
    published(content)
    text = words_of(page_of(visitor, content["id"]).text)
    assert "Nothing is recorded of:" in text
    assert "No summary has been written yet." in text


def test_it_costs_few_statements(visitor, django_assert_max_num_queries):
    page_of(visitor, STOCKSFIELD)
    with django_assert_max_num_queries(BUDGET):
        page_of(visitor, STOCKSFIELD)


@pytest.mark.parametrize(
    ("accept", "leads_to"),
    [
        ("text/html,application/xhtml+xml,*/*;q=0.8", "/partnerships/"),
        ("*/*", "/api/v1/partnerships/"),
        ("application/json", "/api/v1/partnerships/"),
        ("", "/api/v1/partnerships/"),
    ],
)
def test_the_address_of_the_thing_leads_people_to_the_page(visitor, accept, leads_to):
    answer = visitor.get(f"/id/{STOCKSFIELD}", headers={"accept": accept})
    assert (answer.status_code, answer["Location"]) == (303, f"{leads_to}{STOCKSFIELD}/")
    assert answer["Vary"] == "Accept"


def test_the_address_of_an_organisation_leads_people_to_its_profile(visitor):
    answer = visitor.get("/id/org-amfzqj16ak", headers={"accept": "text/html"})
    assert answer["Location"] == "/organisations/org-amfzqj16ak/"


def test_people_who_follow_a_withdrawn_id_read_why_on_its_page(visitor):
    away = a_partnership()
    published(away)
    withdrawn(away)
    answer = visitor.get(f"/id/{away['id']}", headers={"accept": "text/html"})
    assert answer["Location"] == f"/partnerships/{away['id']}/"


def test_the_machine_readable_twin_is_named(visitor):
    text = page_of(visitor, STOCKSFIELD).text
    (address,) = re.findall(r'rel="alternate" type="application/json" href="([^"]+)"', text)
    assert json.loads(visitor.get(address).content)["id"] == STOCKSFIELD


def test_search_engines_read_the_record_as_a_data_set(visitor):
    text = page_of(visitor, STOCKSFIELD).text
    (block,) = re.findall(r'<script type="application/ld\+json">(.*?)</script>', text, re.DOTALL)
    described = json.loads(block)
    assert described["@type"] == "Dataset"
    assert described["identifier"].endswith(f"/id/{STOCKSFIELD}")
    assert described["isBasedOn"]


def test_the_page_says_when_the_record_was_taken_out_and_came_back(public_client):
    scheme, double = a_partnership(name="Back Again Barn"), a_partnership(name="Its Double")
    published(scheme, double)
    withdrawn(scheme, "Published by mistake.")
    restore_record(record=scheme["id"], reason="It was no mistake.", by="x")
    merge_record(record=double["id"], into=scheme["id"], reason="One scheme.", by="x")

    words = public_client.get(f"/partnerships/{scheme['id']}/").content.decode()

    sentences = re.findall(r"<li>([^<]+)</li>", words)
    day = day_in_words(uk_day())
    assert [sentence for sentence in sentences if day in sentence] == [
        f"Another record was merged into this one on {day}: One scheme.",
        f"It came back on {day}: It was no mistake.",
        f"It was withdrawn on {day}: Published by mistake.",
    ]
