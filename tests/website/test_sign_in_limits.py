"""Wrong passwords are counted by account and address, for all workers together, and shut nobody out for long."""

import pytest
from django.core.cache import cache
from django.db import connection
from django.test import Client

from tests.builders import PASSWORD, person

SIGN_IN = "/accounts/login/"
ATTACKER, OWNER, NEIGHBOUR = "203.0.113.9", "198.51.100.7", "203.0.113.10"


@pytest.fixture(autouse=True)
def _nothing_counted(db):
    cache.clear()


def tries(email: str, password: str, address: str, client: Client | None = None, **headers) -> int:
    client = client or Client()
    return client.post(SIGN_IN, {"login": email, "password": password}, REMOTE_ADDR=address, **headers).status_code


def guesses(email: str, address: str, number: int = 40, **headers) -> None:
    for guess in range(number):
        assert tries(email, f"guess number {guess}", address, **headers) == 200


def signs_in(email: str, address: str, client: Client | None = None, **headers) -> bool:
    return tries(email, PASSWORD, address, client, **headers) == 302


def test_a_guesser_is_stopped_and_the_owner_is_not():
    owner = person("owner").email
    guesses(owner, ATTACKER)

    assert not signs_in(owner, ATTACKER), "the sixth guess was refused, and so is the right one from there"
    assert signs_in(owner, OWNER)


def test_a_guesser_at_one_account_does_not_shut_out_neighbours():
    owner, neighbour = person("owner").email, person("neighbour").email
    guesses(owner, ATTACKER)

    assert signs_in(neighbour, ATTACKER)


def test_many_addresses_shut_an_account_only_where_it_was_never_used():
    owner, used = person("owner").email, Client()
    assert signs_in(owner, OWNER, used)
    used.post("/accounts/logout/")
    for network in range(12):
        guesses(owner, f"203.0.113.{network}", 5)

    assert not signs_in(owner, OWNER)
    assert signs_in(owner, OWNER, used)


def test_a_browser_used_before_has_a_count_of_its_own_and_of_no_other_account():
    owner, other, used = person("owner").email, person("other").email, Client()
    assert signs_in(owner, OWNER, used)
    used.post("/accounts/logout/")

    for _ in range(10):
        assert not signs_in_wrongly(owner, used)
    assert not signs_in(owner, OWNER, used)
    for _ in range(5):
        assert not signs_in_wrongly(other, used)
    assert not signs_in(other, OWNER, used)


def signs_in_wrongly(email: str, client: Client) -> bool:
    return tries(email, "wrong", OWNER, client) == 302


def test_a_forged_mark_of_a_browser_counts_for_nothing():
    owner, forger = person("owner").email, Client()
    guesses(owner, ATTACKER)
    forger.cookies["known_device"] = "eyJkZXZpY2UiOiJ4IiwiYWNjb3VudHMiOltdfQ:1abc:forged"

    assert not signs_in(owner, ATTACKER, forger)


def test_nobody_waits_for_more_than_minutes(settings):
    for action, rates in settings.ACCOUNT_RATE_LIMITS.items():
        for rate in filter(None, rates.split(",")):
            assert rate.split("/")[1] in ("m", "5m"), action


def test_whoever_proved_by_a_letter_that_it_is_theirs_begins_anew(settings):
    from allauth.account.adapter import get_adapter
    from django.test import RequestFactory

    owner = person("owner").email
    guesses(owner, OWNER, 6)
    assert not signs_in(owner, OWNER)
    request = RequestFactory().post("/", REMOTE_ADDR=OWNER)
    get_adapter()._delete_login_attempts_cached_email(request, email=owner)

    assert signs_in(owner, OWNER)


@pytest.mark.parametrize("forwarded", ["{}", "10.9.9.9, {}", "{}:4711", "[{}]:4711"])
def test_behind_a_proxy_each_caller_is_counted_alone(settings, forwarded):
    settings.PROXIES_IN_FRONT = 1
    owner, proxy = person("owner").email, "10.0.0.1"
    guesses(owner, proxy, HTTP_X_FORWARDED_FOR=forwarded.format(ATTACKER))

    assert not signs_in(owner, proxy, HTTP_X_FORWARDED_FOR=forwarded.format(ATTACKER))
    assert signs_in(owner, proxy, HTTP_X_FORWARDED_FOR=forwarded.format(OWNER))


def test_without_a_proxy_a_forged_address_changes_nothing():
    owner = person("owner").email
    for guess in range(6):
        tries(owner, "wrong", ATTACKER, HTTP_X_FORWARDED_FOR=f"192.0.2.{guess}")

    assert not signs_in(owner, ATTACKER, HTTP_X_FORWARDED_FOR="192.0.2.99")


def test_another_host_name_is_no_other_count(settings):
    settings.ALLOWED_HOSTS = ["*"]
    owner = person("owner").email
    for guess in range(6):
        tries(owner, "wrong", ATTACKER, HTTP_HOST=f"h{guess}.example.org")

    assert not signs_in(owner, ATTACKER, HTTP_HOST="another.example.org")


def test_counts_are_in_the_database_and_name_nobody():
    owner = person("owner").email
    guesses(owner, ATTACKER, 2)
    with connection.cursor() as cursor:
        cursor.execute("select cache_key, value from accounts_count")
        kept = cursor.fetchall()

    assert kept, "all workers read the same counts"
    assert not [row for row in kept if ATTACKER in "".join(row) or "owner" in "".join(row)]
