"""Pages call each thing by one name: the service, an email, an organisation."""

import re
from pathlib import Path

import pytest
from django.conf import settings

from .conftest import signed_in

TEMPLATES = Path(settings.BASE_DIR) / "registry" / "website" / "templates"
FILES = sorted(TEMPLATES.rglob("*.html"))
NOT_READ = re.compile(
    r"\{#.*?#\}|\{%.*?%\}|\{\{.*?\}\}|<(script|style|svg)\b.*?</\1>|<[^>]*>|{% comment %}.*?{% endcomment %}", re.DOTALL
)
# What else the same thing is called elsewhere, and what pages call it.
OTHER_NAMES = {
    r"\b[Ee]-mails?\b|\bE-Mail\b": "email",
    r"\b[Rr]egistry\b|\bPartnership Register\b|\bpartnerships register\b": "the register, or Partnership register",
    r"\b[Oo]rganizations?\b|\b[Bb]od(?:y|ies)\b": "organisation",
}


def text_of(file: Path) -> str:
    return NOT_READ.sub(" ", file.read_text(encoding="utf-8"))


@pytest.mark.parametrize("file", FILES, ids=lambda file: str(file.relative_to(TEMPLATES)))
def test_a_template_uses_no_other_name(file):
    text = text_of(file)
    assert {other: name for other, name in OTHER_NAMES.items() if re.search(other, text)} == {}


def test_the_walk_reads_words_and_not_tags():
    text = NOT_READ.sub(" ", '<a href="/registry/" class="body">{% url "registry" %}Your e-mail</a>')
    assert text.split() == ["Your", "e-mail"]


@pytest.mark.django_db
@pytest.mark.parametrize("address", ["/my/join/", "/about/", "/accounts/login/"])
def test_every_page_says_who_runs_the_register_and_how_to_reach_them(address, curator, client, settings):
    settings.OPERATOR_NAME, settings.OPERATOR_EMAIL = "The Homes Commons", "help@register.example.org"
    page = (signed_in(curator) if address.startswith("/my/") else client).get(address).text
    assert "Run by The Homes Commons" in page
    assert 'href="mailto:help@register.example.org"' in page


@pytest.mark.django_db
def test_the_page_to_join_has_their_address_as_well(curator, settings):
    settings.OPERATOR_NAME, settings.OPERATOR_ADDRESS = "The Homes Commons", "1 Commons Row, Leeds LS1 1AA"
    assert "1 Commons Row, Leeds LS1 1AA" in signed_in(curator).get("/my/join/").text


@pytest.mark.django_db
def test_signing_out_ends_at_the_first_page(curator):
    assert signed_in(curator).post("/accounts/logout/")["Location"] == "/"
