"""The page of an organisation, in each of its states."""

import json
import re

import pytest

from registry.content import content_of, kinds, normal
from registry.publishing.actions import merge_record, publish
from registry.publishing.current import current_edition_of
from registry.publishing.publishers import REGISTRY_EDITORS
from tests.builders.schemes import organisation, scheme

KARBON, ASTER = "org-xr3x226n33", "org-amfzqj16ak"
BUDGET = 9


def page(client, record: str, status: int = 200) -> str:
    answer = client.get(f"/organisations/{record}/")
    assert answer.status_code == status, record
    return re.sub(r"\s+", " ", answer.text)


def test_it_tells_who_it_is_what_it_did_and_on_what_terms(public_client):
    text = page(public_client, KARBON)

    for words in ("Who they are", "Their usual terms", "Where they work", "North East", "32,733 homes"):
        assert words in text
    assert "/partnerships/chp-cnza8bakrv/" in text
    assert f"/compare/?with={KARBON}" in text
    assert f"/join/{KARBON}/" in text
    assert f"/id/{KARBON}" in text


def test_what_is_not_recorded_is_said_to_be_so(public_client):
    text = page(public_client, organisation(name="Quiet Homes"))

    assert "None on record. That does not mean that there are none." in text
    assert "No notice on the register. Ask: many associations give none." in text
    assert text.count("Not recorded") >= 5


def test_a_partnership_of_a_predecessor_counts_and_is_said_to_be_one(public_client):
    heir = organisation(name="Heir Homes")
    before = organisation(
        name="Former Homes", relations=[{"key": "r1", "kind": "merged_into", "organisation": heir, "date": "2019-04"}]
    )
    made = scheme(association=before)

    text = page(public_client, heir)

    assert made.content["name"] in text
    assert "1 of them was the work of an organisation that it carries on" in text
    assert "Done by Former Homes, whose work it carries on" in text
    assert "Merged into it, April 2019" in text
    assert f'<a href="/organisations/{heir}/">Heir Homes</a>' in page(public_client, before)


def test_a_community_group_has_a_page_with_its_partnerships(public_client):
    made = scheme()

    text = page(public_client, made.community)

    assert made.content["name"] in text
    for words in ("Who they are", "Their partnerships", "Where they work"):
        assert words in text
    for words in ("/compare/?with=", "No notice on the register", "with community groups", "Open to partners"):
        assert words not in text


def test_promises_are_shown_with_what_is_said_of_them(public_client):
    clause = {"key": "c1", "topic": "repairs", "plain_words": "A new roof.", "promised_by": "p2", "due": "2021-03"}
    kept = scheme(clauses=[clause | {"kept": "broken", "kept_as_at": "2022"}])
    refused = scheme(clauses=[clause | {"plain_words": "A lift.", "status": "refused"}])

    text = page(public_client, kept.association)

    assert "A new roof." in text
    assert "Broken, as of 2022" in text
    assert "Due March 2021" in text
    assert "A lift." not in page(public_client, refused.association)


def test_a_notice_stands_until_its_day(public_client):
    notice = {"key": "n1", "statement": "We would like to hear from you.", "homes_max": 20}
    open_one = organisation(partner_notices=[notice | {"valid_until": "2099-12-31"}])
    lapsed = organisation(partner_notices=[notice | {"valid_until": "2001-12-31"}])

    assert "We would like to hear from you." in page(public_client, open_one)
    assert "up to 20" in page(public_client, open_one)
    assert "We would like to hear from you." not in page(public_client, lapsed)


def test_one_that_declined_is_shown_apart(public_client):
    association = organisation()
    made = scheme()
    parties = made.content["parties"]
    asked = {"key": "p3", "side": "association", "organisation": association, "roles": ["landlord"], "part": "declined"}
    made.publish_again(parties=[*parties, asked])

    text = page(public_client, association)

    assert "Named, but did not take part" in text
    assert "Was asked and said no" in text


def test_a_merged_record_leads_to_the_one_that_carries_on(public_client):
    gone, stays = organisation(), organisation()
    merge_record(record=gone, into=stays, reason="Written down twice.", by="x")

    answer = public_client.get(f"/organisations/{gone}/")

    assert (answer.status_code, answer["Location"]) == (301, f"/organisations/{stays}/")


def test_an_id_as_people_write_it_leads_to_the_page(public_client):
    answer = public_client.get(f"/organisations/{KARBON.upper()}/")
    assert (answer.status_code, answer["Location"]) == (302, f"/organisations/{KARBON}/")


@pytest.mark.parametrize("rest", [f"{KARBON}/", f"{KARBON}/enquiry/?about=land&about=homes", "/elsewhere.example/"])
def test_the_former_folder_of_associations_leads_to_the_same_page(public_client, rest):
    answer = public_client.post(f"/associations/{rest}")

    assert (answer.status_code, answer["Location"]) == (308, f"/organisations/{rest}")


@pytest.mark.parametrize("record", ["org-0000000000", "org-xr3x226n34", "chp-cnza8bakrv", "x", "9" * 5000])
def test_what_is_no_organisation_is_not_found(public_client, record):
    page(public_client, record, 404)


def test_search_engines_read_the_name_under_its_lasting_address(public_client):
    sly = organisation(name="Homes </script><b>")
    (text,) = re.findall(r'<script type="application/ld\+json">(.*?)</script>', page(public_client, sly))
    facts = json.loads(text)

    assert (facts["@type"], facts["name"]) == ("Organization", "Homes </script><b>")
    assert facts["@id"].endswith(f"/id/{sly}")


@pytest.mark.parametrize("record", [KARBON, ASTER])
def test_it_asks_few_statements(public_client, django_assert_max_num_queries, record):
    page(public_client, record)
    with django_assert_max_num_queries(BUDGET):
        page(public_client, record)


def test_a_name_that_changes_is_read_anew(public_client):
    record = organisation(name="Old Homes")
    assert "Old Homes" in page(public_client, record)
    content = content_of(current_edition_of(kinds()["organisation"], record)) | {"name": "New Homes"}
    publish(contents=[normal(kinds()["organisation"], content)], by=REGISTRY_EDITORS)
    assert "<h1>New Homes</h1>" in page(public_client, record)
