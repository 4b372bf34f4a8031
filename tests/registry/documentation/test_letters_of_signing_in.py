"""What people get who make an account or forget a password is printed as they get it."""

import pytest

from registry.documentation.letters_of_signing_in import SIGNING_IN, letters_of_signing_in
from registry.outbox.models import Letter
from tests.builders import person

ADDRESS = "https://register.example.org"


def test_each_is_printed_with_links_to_the_register_and_to_nowhere_else():
    printed = list(letters_of_signing_in(ADDRESS))

    assert [name for name, _, _ in printed] == list(SIGNING_IN)
    for name, subject, text in printed:
        assert subject.startswith("[Partnership registry]"), name
        assert f"{ADDRESS}/accounts/" in text, name
        assert "https://here" not in text, name


@pytest.mark.django_db(transaction=False)
def test_every_letter_that_the_pages_of_accounts_send_is_among_them(client):
    person("known")
    join = {"password1": "a warm house for everyone", "password2": "a warm house for everyone"}
    for email in ("known@example.org", "unknown@example.org"):
        client.post("/accounts/signup/", {"email": email} | join)
        client.post("/accounts/password/reset/", {"email": email})

    kinds = set(Letter.objects.values_list("kind", flat=True))
    assert len(kinds) >= 3
    assert kinds <= SIGNING_IN.keys()
