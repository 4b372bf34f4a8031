"""The audit in words and names: found by record, person, organisation, act and day."""

import datetime

import pytest

from registry.accounts.acts import ACTS
from registry.accounts.models import AuditEntry, Person
from registry.clock import uk_day
from registry.publishing.actions import publish_submission
from registry.publishing.models import Submission
from tests.builders import member, token_of

from .conftest import signed_in


@pytest.fixture
def published(submitted, organisation) -> Submission:
    return publish_submission(submission=submitted, by=member(organisation, name="decider"))


def rows_of(client, **query: str) -> int:
    page = client.get("/my/audit/", query)
    assert page.status_code == 200
    return len(page.context["rows"])


def test_an_entry_is_a_sentence_with_links(published, curator):
    page = signed_in(curator).get("/my/audit/", {"act": "submission.publish"}).text

    assert "decider@example.org" in page
    assert f"<td>{ACTS['submission.publish']}" in page
    assert f'href="/my/submissions/{published.id}/"' in page
    assert f'href="/organisations/{published.organisation_id}/"' in page


def test_each_filter_finds_what_was_done_and_nothing_else(published, curator):
    token_of(published.organisation_id)
    client, count = signed_in(curator), AuditEntry.objects.count()
    about = AuditEntry.objects.filter(target=published.id).count()
    assert rows_of(client) == min(count, 50) > about > 2
    assert rows_of(client, record=published.record) == about
    assert rows_of(client, person="decider@") == AuditEntry.objects.filter(person__email="decider@example.org").count()
    assert rows_of(client, organisation=published.organisation_id) >= about
    assert rows_of(client, act="submission.publish") == 1
    assert rows_of(client, day=str(uk_day())) == min(count, 50)
    for nothing in (
        {"record": "chp-0000000000"},
        {"person": "nobody@"},
        {"organisation": "org-0000000000"},
        {"act": "import.undo"},
        {"day": str(uk_day() - datetime.timedelta(days=2))},
    ):
        assert rows_of(client, **nothing) == 0, nothing


@pytest.mark.parametrize("query", [{"day": "yesterday"}, {"day": "0001-01-01"}, {"act": "none"}])
def test_what_cannot_be_understood_is_named(query, curator):
    page = signed_in(curator).get("/my/audit/", query)

    assert page.status_code == 400
    assert "Please look again" in page.text


def test_a_page_costs_the_same_however_many_entries_it_shows(published, curator, django_assert_max_num_queries):
    client = signed_in(curator)
    client.get("/my/audit/")
    with django_assert_max_num_queries(25):
        client.get("/my/audit/")


def test_publications_name_who_wrote_and_who_decided(published, curator):
    page = signed_in(curator).get("/my/audit/publications/").text

    assert "editor@example.org" in page
    assert "decider@example.org" in page


def test_people_are_shown_with_their_roles_and_an_account_is_closed(organisation, approver, curator):
    client = signed_in(curator)
    token, _ = token_of(organisation)
    page = client.get("/my/audit/people/").text
    assert "approver of" in page
    assert "approver@example.org" in page

    answer = client.post(f"/my/audit/people/{approver.pk}/close/", follow=True)

    assert "is closed" in answer.text
    assert not Person.objects.get(pk=approver.pk).is_active
    token.token.refresh_from_db()
    assert token.token.revoked_at is None


def test_nobody_closes_their_own_account_by_page(curator):
    assert signed_in(curator).post(f"/my/audit/people/{curator.pk}/close/").status_code == 403
    assert Person.objects.get(pk=curator.pk).is_active


@pytest.mark.parametrize("address", ["/my/audit/", "/my/audit/publications/", "/my/audit/people/"])
def test_all_of_it_is_for_curators(address, approver):
    assert signed_in(approver).get(address).status_code == 403
