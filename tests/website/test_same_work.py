"""Who has an account is not told by how long an answer takes: the work for a known and an unknown address is the same.

Sixty of each, in mixed order. Of each run the statements sent, the rows written and the passwords hashed are counted. The
two samples are compared by a Mann–Whitney test (two-sided, ties counted, normal approximation): the hypothesis that they
come from one distribution is rejected below 1 %. So a single statement more on one side would be found.
"""

import math
from collections import Counter
from collections.abc import Callable

import pytest
from django.contrib.auth.hashers import MD5PasswordHasher
from django.core.cache import cache
from django.db import connection
from django.test import Client

from registry import chance
from registry.accounts import invitation_limits
from tests.builders import member, person, signed_in

RUNS = 60
LEVEL = 0.01
PASSWORD = "a long and quiet password"


class CountingHasher(MD5PasswordHasher):
    """The hasher of the tests, which counts."""

    calls = 0

    def encode(self, password: str, salt: str, iterations: int | None = None) -> str:
        type(self).calls += 1
        return super().encode(password, salt)


@pytest.fixture(autouse=True)
def _counted(settings, db):
    settings.PASSWORD_HASHERS = [f"{__name__}.CountingHasher"]


def probability(first: list[int], second: list[int]) -> float:
    """Of a difference at least this large between two samples of one distribution (Mann–Whitney)."""
    both = sorted(first + second)
    counts = Counter(both)
    rank = {value: both.index(value) + (count + 1) / 2 for value, count in counts.items()}
    n, m = len(first), len(second)
    u = sum(rank[value] for value in first) - n * (n + 1) / 2
    ties = sum(count**3 - count for count in counts.values())
    variance = n * m / 12 * (n + m + 1 - ties / ((n + m) * (n + m - 1)))
    return 1.0 if variance == 0 else math.erfc(abs(u - n * m / 2) / math.sqrt(2 * variance))


def test_the_test_finds_one_statement_more_and_lets_equals_pass():
    assert probability([40] * RUNS, [41] * RUNS) < LEVEL
    assert probability([40, 41] * RUNS, [41, 40] * RUNS) > LEVEL
    assert probability([40] * RUNS, [40] * RUNS) == 1


def work_of(act: Callable[[], object]) -> dict[str, int]:
    written, CountingHasher.calls = Counter(), 0

    def count(execute, sql, params, many, context):
        written["statements"] += 1
        written["rows written"] += sql.lstrip().lower().startswith(("insert", "update", "delete"))
        return execute(sql, params, many, context)

    with connection.execute_wrapper(count):
        act()
    return {"statements": 0, "rows written": 0} | written | {"passwords hashed": CountingHasher.calls}


def sign_up(email: str) -> None:
    sent = {"email": email, "password1": PASSWORD, "password2": PASSWORD}
    assert Client().post("/accounts/signup/", sent)["Location"] == "/accounts/confirm-email/"


def forgotten(email: str) -> None:
    assert Client().post("/accounts/password/reset/", {"email": email})["Location"] == "/accounts/password/reset/done/"


def sign_in(email: str) -> None:
    assert Client().post("/accounts/login/", {"login": email, "password": "wrong"}).status_code == 200


@pytest.mark.parametrize("act", [sign_up, forgotten, sign_in])
def test_an_address_with_an_account_is_as_much_work_as_one_without(act):
    compare(act)


def test_an_invitation_to_join_is_as_much_work(organisation, monkeypatch):
    for most in ("PER_PERSON", "PER_ORGANISATION"):
        monkeypatch.setattr(invitation_limits, most, 10**6)
    client, page = signed_in(member(organisation).person), f"/my/organisations/{organisation}/people/"

    def invited(email: str) -> None:
        assert client.post(page, {"email": email, "role": "editor"}).status_code == 302

    compare(invited)


def compare(act: Callable[[str], None]) -> None:
    results: dict[bool, list[dict[str, int]]] = {True: [], False: []}
    act(f"{chance.hexadecimal(12)}@example.org")  # what is only loaded once
    for run in range(2 * RUNS):
        # Neither order nor what came before tells.
        known = run % 4 in (0, 3)
        email = person().email if known else f"{chance.hexadecimal(12)}@example.org"
        cache.clear()
        results[known].append(work_of(lambda email=email: act(email)))
    for part in ("statements", "rows written", "passwords hashed"):
        known, unknown = ([work[part] for work in results[side]] for side in (True, False))
        assert probability(known, unknown) >= LEVEL, (part, Counter(known), Counter(unknown))
