"""The pages that compare, list what others agreed, what to ask and what came of it."""

import re

import pytest

from registry.finder.library import TOPICS
from registry.finder.what_worked import THEMES
from registry.identifiers import mint
from tests.builders.schemes import organisation, scheme

ASTER, HASTOE, KARBON = "org-amfzqj16ak", "org-a07kgb7s5f", "org-xr3x226n33"
TWO = f"with={ASTER}&with={HASTOE}"


def page(client, address: str, status: int = 200) -> str:
    answer = client.get(address)
    assert answer.status_code == status, (address, answer.status_code)
    assert answer["Content-Type"] == "text/html; charset=utf-8"
    return answer.content.decode()


def test_associations_stand_side_by_side(public_client):
    text = page(public_client, f"/compare/?{TWO}&with={KARBON}")

    for words in ("Aster Group", "Hastoe Housing Association", "Karbon Homes", "They differ", "Not recorded"):
        assert words in text
    assert "/partnerships/chp-cnza8bakrv/" in text
    assert f"/checklist/?{TWO}".replace("&", "&amp;") in text


def test_without_two_there_is_a_form_to_choose_them(public_client):
    assert "Look it up" in page(public_client, "/compare/")
    assert "Add one more" in page(public_client, f"/compare/?with={ASTER}")
    found = page(public_client, f"/compare/?with={ASTER}&name=hastoe")
    assert f"/compare/?with={ASTER}&amp;with={HASTOE}" in found
    assert "No association on the register" in page(public_client, "/compare/?name=nobody%20has%20this%20name")


def test_the_same_twice_leads_to_the_address_of_what_is_shown(public_client):
    answer = public_client.get(f"/compare/?with={ASTER}&with={ASTER}&with={HASTOE}")

    assert (answer.status_code, answer["Location"]) == (302, f"/compare/?{TWO}")


@pytest.mark.parametrize("address", ["/compare/", "/checklist/"])
def test_what_cannot_be_compared_is_a_page_that_says_why(public_client, address):
    several = "&".join(f"with={organisation()}" for _ in range(5))
    for query, status in (
        ("with=x", 400), ("with=%00", 400), ("with=chp-cnza8bakrv", 400), ("with=org-xr3x226n34", 400), (several, 400),
    ):  # fmt: skip
        page(public_client, f"{address}?{query}", status)


def test_more_than_four_ticks_are_kept_on_the_list_they_came_from(public_client):
    answer = public_client.get("/find/?place=Hexham")
    ids = list(dict.fromkeys(re.findall(r'name="with" value="(org-\w+)"', answer.text)))[:5]
    ticks = "&".join(f"with={each}" for each in ids)

    back = public_client.get(f"/compare/?{ticks}&place=Hexham")
    assert back.status_code == 302
    text = page(public_client, back["Location"])
    assert "You ticked 5. Choose up to four" in text
    assert set(re.findall(r'value="(org-\w+)" checked', text)) == set(ids)

    here = page(public_client, f"/compare/?{ticks}", 400)
    assert "Choose up to four" in here
    assert set(re.findall(r'value="(org-\w+)" checked', here)) == set(ids)


def test_an_organisation_that_is_not_there_is_not_found(public_client):
    page(public_client, f"/compare/?with={mint('org')}", 404)
    page(public_client, f"/clauses/?organisation={mint('org')}", 404)


def test_an_association_without_partnerships_is_compared_too(public_client):
    text = page(public_client, f"/compare/?with={organisation(name='Quiet Homes')}&with={ASTER}")

    assert "None on record. That does not mean that there are none." in text


def test_the_checklist_has_every_question_with_and_without_associations(public_client):
    plain, of_two = page(public_client, "/checklist/"), page(public_client, f"/checklist/?{TWO}")

    assert "Not recorded" not in plain
    assert "Not recorded: ask" in of_two
    # And the names of the two whom to ring.
    assert (plain.count("<h3>"), of_two.count("<h3>")) == (22, 22 + 2)


@pytest.mark.parametrize("topic", [topic.code for topic in TOPICS])
def test_each_topic_has_a_page(public_client, topic):
    page(public_client, f"/clauses/?topic={topic}")


def test_clauses_are_narrowed_by_links(public_client):
    words = "A bench beside each door."
    made = scheme(clauses=[{"key": "c1", "topic": "design", "plain_words": words}])

    text = page(public_client, f"/clauses/?topic=design&organisation={made.association}")

    assert words in text
    assert f"/partnerships/{made.id}/" in text
    assert words not in page(public_client, f"/clauses/?topic=repairs&organisation={made.association}")
    assert words not in page(public_client, f"/clauses/?topic=running&organisation={made.association}")
    assert words in page(public_client, f"/clauses/?organisation={made.community}&community_kind=community_land_trust")


@pytest.mark.parametrize(
    "query", ["topic=x", "community_kind=x", "page=0", "page=x", "page=99999999", "organisation=x"]
)
def test_a_filter_that_is_none_is_refused(public_client, query):
    page(public_client, f"/clauses/?{query}", 400)


@pytest.mark.parametrize("theme", [theme.code for theme in THEMES])
def test_each_outcome_has_a_page(public_client, theme):
    page(public_client, f"/what-worked/{theme}/")


def test_an_indicator_has_a_page_and_what_is_none_is_not_found(public_client):
    assert "Setback" in page(public_client, "/what-worked/setback/")
    page(public_client, "/what-worked/nothing/", 404)


def test_outcomes_and_reading_are_listed(public_client):
    text = page(public_client, "/what-worked/")

    assert all(f"/what-worked/{theme.code}/" in text for theme in THEMES)
    assert "Case studies (" in text


@pytest.mark.parametrize(
    ("address", "most"),
    [
        (f"/compare/?{TWO}&with={KARBON}", 6), (f"/checklist/?{TWO}", 7), ("/clauses/?topic=allocation", 8),
        ("/what-worked/", 4), ("/what-worked/lessons/", 5),
    ],
)  # fmt: skip
def test_pages_ask_few_statements(public_client, django_assert_max_num_queries, address, most):
    with django_assert_max_num_queries(most):
        page(public_client, address)


@pytest.mark.parametrize("shown", [f"/compare/?{TWO}", "/clauses/?topic=allocation", "/what-worked/lessons/"])
def test_links_of_pages_to_data_are_answered(public_client, shown):
    """The query that a page shows is one that the API takes."""
    (link,) = re.findall(
        r'href="(/api/v1/(?:organisations/compare|clauses|outcomes)/[^"]*)"', page(public_client, shown)
    )
    assert public_client.get(link.replace("&amp;", "&")).status_code == 200
