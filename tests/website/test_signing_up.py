"""What sign-up refuses, with advice: nothing that was typed is cut."""

import pytest
from django.core.cache import cache
from django.test import Client

from registry.accounts.models import Person
from tests.builders import person

QUIET = "a long and quiet password"


@pytest.fixture(autouse=True)
def _nothing_counted(db):
    cache.clear()


def sign_up(email: str, password: str = QUIET):
    return Client().post("/accounts/signup/", {"email": email, "password1": password, "password2": password})


@pytest.mark.parametrize("password", [" " * 12, "\u00a0" * 20, " \t\n" * 8])
def test_a_password_of_spaces_is_refused_with_advice(password):
    page = sign_up("somebody@example.org", password)

    assert "Three or four words" in page.text
    assert not Person.objects.filter(email="somebody@example.org").exists()


def test_spaces_within_a_password_count_and_stay():
    email = "somebody@example.org"
    assert sign_up(email, "  two spaces before and one after ").status_code == 302

    assert Person.objects.get(email=email).check_password("  two spaces before and one after ")


@pytest.mark.parametrize("address", ["/accounts/signup/", "/accounts/password/reset/"])
def test_an_address_that_cannot_be_kept_whole_is_refused_with_advice(address):
    email = f"{'a' * 60}@{'.'.join(['b' * 60] * 4)}.org"
    assert 254 < len(email) < 320
    before = Person.objects.count()

    page = Client().post(address, {"email": email, "password1": QUIET, "password2": QUIET})

    assert page.status_code == 200
    assert f"This address has {len(email)} characters, and we can keep 254" in page.text
    assert Person.objects.count() == before


def test_the_browser_does_not_cut_it_either():
    assert "maxlength" not in Client().get("/accounts/signup/").text


def test_of_an_account_that_was_rehearsed_nothing_stays():
    known = person("known").email
    before = Person.objects.count()

    assert sign_up(known)["Location"] == "/accounts/confirm-email/"
    assert Person.objects.count() == before
    assert not Person.objects.filter(email__endswith=".invalid").exists()
