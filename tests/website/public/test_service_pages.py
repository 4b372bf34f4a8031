"""The pages about the service, and what every page says of it."""

import re

import pytest

from tests.builders import person
from tests.builders.schemes import organisation

from ..conftest import signed_in

PAGES = ("/about/", "/privacy/", "/accessibility/", "/terms/")


@pytest.mark.parametrize("address", PAGES)
def test_anybody_may_read_it(public_client, address):
    page = public_client.get(address)
    assert page.status_code == 200
    assert f'<link rel="canonical" href="http://127.0.0.1:8000{address}">' in page.text


@pytest.mark.parametrize("address", ["/", *PAGES])
def test_it_says_who_runs_the_register_or_that_nobody_has_said(public_client, settings, address):
    assert "Who runs this copy of the register has not been set." in public_client.get(address).text
    settings.OPERATOR_NAME, settings.OPERATOR_EMAIL = "Tyne & Tees Trust", "register@example.org"
    page = public_client.get(address).text
    assert "Tyne &amp; Tees Trust" in page
    assert 'href="mailto:register@example.org"' in page
    assert "has not been set" not in page


def test_every_page_names_the_licence_and_leads_to_the_promises(public_client):
    page = public_client.get("/").text
    for address in (
        "/about/",
        "/privacy/",
        "/accessibility/",
        "/terms/",
        "https://creativecommons.org/licenses/by/4.0/",
    ):
        assert f'href="{address}"' in page


def test_what_is_kept_of_people_is_what_the_page_says():
    """A new table or column that can hold an address of a person is to be told on the page about privacy."""
    from django.apps import apps
    from django.db import models

    kinds = (models.EmailField, models.GenericIPAddressField)
    columns = {
        f"{model._meta.label_lower}.{field.name}"
        for model in apps.get_models()
        for field in model._meta.get_fields()
        if isinstance(field, kinds)
    }
    told = {
        "account.emailaddress.email",
        "accounts.invitation.email",
        "accounts.person.email",
        "enquiries.enquiry.email",
        "following.following.email",
        "outbox.letter.email",
        "outbox.letter.reply_to",
        "publishing.challengeaddress.email",
        "suggestions.suggestion.email",
        "usersessions.usersession.ip",
    }
    assert columns == told


def test_pages_of_a_person_are_kept_from_search_engines(public_client):
    assert '<meta name="robots" content="noindex">' in public_client.get("/accounts/login/").text
    assert (
        '<meta name="robots" content="noindex">' in public_client.get("/nowhere/", headers={"Accept": "text/html"}).text
    )
    assert "noindex" not in public_client.get("/").text


def test_a_title_with_marks_in_it_is_written_once_and_safely():
    from django.template import Context, Template

    template = Template("{% load page_head %}{% remember t %}{{ name }}{% endremember %}[{{ t }}|{{ t }}]")
    assert (
        template.render(Context({"name": '<b>"A" & B'}))
        == "[&lt;b&gt;&quot;A&quot; &amp; B|&lt;b&gt;&quot;A&quot; &amp; B]"
    )


def test_nothing_in_a_record_ends_the_block_of_data():
    from registry.website.templatetags.page_head import as_linked_data

    assert as_linked_data({"name": "</script><script>alert(1)</script>"}).count("</script>") == 1


def test_who_is_signed_in_has_both_ways(db):
    page = signed_in(person("someone")).get("/").text
    assert 'aria-label="The register"' in page
    assert 'aria-label="Your pages"' in page
    assert "Sign in" not in page


@pytest.mark.parametrize("address", ["/", *PAGES])
def test_a_demonstration_says_that_it_is_one_and_names_no_setting(public_client, settings, address):
    settings.IS_DEMONSTRATION = True
    page = public_client.get(address).text
    assert "This is a demonstration" in page
    assert re.findall(r"\b(?:OPERATOR|CONTACT)_[A-Z]+\b", page) == []
    assert "nobody to write to" not in page
    assert "has not been set" not in page
    assert "has not yet said" not in page


def test_a_contact_address_is_public_and_the_privacy_page_says_so(public_client):
    mailbox = "homes@border.example.org"
    association = organisation(contact_email=mailbox)

    assert mailbox in public_client.get(f"/api/v1/organisations/{association}/").text
    assert mailbox not in public_client.get(f"/organisations/{association}/").text
    privacy = public_client.get("/privacy/").text
    assert "it is part of a public record" in privacy
    assert "We never show it" not in privacy
