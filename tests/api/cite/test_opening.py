"""What a citation gives when it is opened, what is fixed for good, and what cannot be cited."""

import hashlib

import pytest
from django.db import DatabaseError, connection, transaction

from registry.citing.actions import MOST_OF_A_CLIENT
from registry.citing.models import FixedAnswer
from registry.publishing.actions import merge_record
from tests.builders import a_partnership, latest_sequence, published, withdrawn

from .citations import citation_in, cited, opened

pytestmark = pytest.mark.django_db
PEOPLE = {"Accept": "text/html,application/xhtml+xml;q=0.9,*/*;q=0.8"}


def test_a_stranger_can_compute_the_hash(public_client):
    page = public_client.get("/api/v1/partnerships/?stage=live&page_size=200")
    lines = sorted(f"{each['id']} {each['edition']}" for each in page.json()["results"])
    assert page.json()["next"] is None
    found = opened(public_client, citation_in(page))["then"]
    assert found == {
        "count": len(lines),
        "count_is_exact": True,
        "hash": hashlib.sha256("\n".join(lines).encode()).hexdigest(),
    }


def test_what_is_different_today_is_counted(public_client):
    stays, leaves, gone = (a_partnership(name=f"Ashgill {n}", stage="build") for n in ("stays", "leaves", "gone"))
    published(stays, leaves, gone)
    address = cited(public_client, "/api/v1/partnerships/?q=ashgill&stage=build")
    assert opened(public_client, address)["now"]["same"]
    published(a_partnership(name="Ashgill enters", stage="build"))
    published(stays | {"summary": "It goes on."}, leaves | {"stage": "live"})
    withdrawn(gone)

    found = opened(public_client, address)

    assert (found["then"]["count"], found["now"]["count"]) == (3, 2)
    assert {name: found["now"][name] for name in ("same", "entered", "changed", "left")} == {
        "same": False,
        "entered": 1,
        "changed": 1,
        "left": 2,
    }


def test_a_record_is_cited_as_it_was_though_it_went_into_another(public_client):
    twice, kept = a_partnership(name="Kept Greens"), a_partnership(name="Kept Green")
    published(twice, kept)
    address = cited(public_client, f"/api/v1/partnerships/{kept['id']}/")
    before = opened(public_client, address)
    published(kept | {"summary": "It goes on."})
    merge_record(record=twice["id"], into=kept["id"], reason="Written twice.", by="registry editors")
    after = opened(public_client, address)
    assert after["then"] == before["then"]
    assert after["then"] != {name: after["now"][name] for name in after["then"]}


def test_what_is_fixed_stays_and_later_openings_are_compared_with_it(public_client):
    address = cited(public_client, "/api/v1/partnerships/?stage=live")
    assert opened(public_client, address)["fixed"] is None
    of = public_client.get(address)["Location"]
    first = public_client.post(of)
    assert first.status_code == 201
    again = public_client.post(of).json()["fixed"]
    found = opened(public_client, address)
    assert found["fixed"] == again == first.json()["fixed"]
    assert found["fixed"]["still_matches"] is True
    assert (found["fixed"]["count"], found["fixed"]["hash"]) == (found["then"]["count"], found["then"]["hash"])
    with pytest.raises(DatabaseError), transaction.atomic():
        FixedAnswer.objects.update(count=0)
    with pytest.raises(DatabaseError), transaction.atomic():
        FixedAnswer.objects.all().delete()


def test_one_that_no_longer_matches_says_so(public_client):
    address = cited(public_client, "/api/v1/partnerships/?stage=live")
    FixedAnswer.objects.create(address=address, count=3, hash="0" * 64)
    assert opened(public_client, address)["fixed"]["still_matches"] is False
    assert "no longer the same" in public_client.get(address, headers=PEOPLE).text


def test_so_many_are_fixed_a_day_and_no_more(public_client):
    last = latest_sequence()
    for line in range(last - MOST_OF_A_CLIENT, last):
        of = f"/api/v1/cite/?of=/api/v1/tombstones/&at={line}&day=2026-01-01"
        assert public_client.post(of).status_code == 201
    refused = public_client.post(f"/api/v1/cite/?of=/api/v1/tombstones/&at={last}&day=2026-01-01")
    assert refused.status_code == 429
    assert 0 < int(refused["Retry-After"]) <= 86_401
    # What is there already is no new one.
    assert public_client.post(of).status_code == 201


def test_people_get_a_page_and_fix_it_there(public_client):
    address = cited(public_client, "/api/v1/partnerships/?stage=live&q=homes")
    page = public_client.get(address, headers=PEOPLE)
    assert page.status_code == 200
    assert "Fix count and hash for good" in page.text
    assert "@misc{partnership-register-" in page.text
    assert public_client.post(address).status_code == 302
    page = public_client.get(address, headers=PEOPLE).text
    assert "Asked again, it is the same." in page
    assert "Fix count and hash for good" not in page


def test_the_citation_can_be_copied(public_client, settings):
    settings.OPERATOR_NAME = "Homes & Land Network"
    found = opened(public_client, cited(public_client, "/api/v1/partnerships/?stage=live"))
    written = found["citation"]
    assert written["text"].startswith("Homes & Land Network (20")
    assert found["url"] in written["text"]
    assert "partnerships (stage = live), as of line" in written["text"]
    assert "CC BY 4.0" in written["text"]
    assert r"author = {{Homes \& Land Network}}" in written["bibtex"]
    assert written["ris"].startswith("TY  - DATA\r\n")
    assert written["ris"].endswith("ER  - \r\n")
    assert written["csl"]["type"] == "dataset"


@pytest.mark.parametrize(
    ("address", "status", "code"),
    [
        ("/api/v1/cite/?of=/api/v1/partnerships/%3Fstaeg=live&at=300&day=2026-01-01", 400, "unknown_parameter"),
        ("/api/v1/cite/?of=/api/v1/partnerships/&at=99999999&day=2026-01-01", 400, "line_to_come"),
        ("/api/v1/cite/?of=/api/v1/partnerships/&at=300&day=2099-01-01", 400, "day_to_come"),
        ("/api/v1/cite/?of=/api/v1/partnerships/&at=300&day=yesterday", 400, "invalid_date"),
        ("/api/v1/cite/?of=https://example.org/&at=300&day=2026-01-01", 400, "unknown_value"),
        ("/api/v1/cite/?of=/api/v1/nowhere/&at=300&day=2026-01-01", 404, "not_found"),
        ("/api/v1/cite/?of=/api/v1/submissions/&at=300&day=2026-01-01", 404, "not_found"),
        ("/api/v1/cite/?of=/api/v1/health/live&at=300&day=2026-01-01", 404, "not_found"),
        ("/api/v1/cite/?of=/api/v1/cite/&at=300&day=2026-01-01", 404, "not_found"),
        ("/api/v1/cite/?of=/api/v1/partnerships/chp-0000000000/&at=300&day=2026-01-01", 404, "not_found"),
        ("/api/v1/cite/?of=/api/v1/partnerships/%3Fq%3Da%00b&at=300&day=2026-01-01", 400, "null_character"),
        ("/api/v1/cite/?at=300&day=2026-01-01", 400, "missing_parameter"),
    ],
)
def test_what_cannot_be_cited_is_refused_with_a_reason(address, status, code, public_client):
    for ask in (public_client.get, public_client.post):
        answer = ask(address)
        assert (answer.status_code, answer.json()["code"]) == (status, code), answer.content


@pytest.mark.parametrize(
    "address",
    [
        "/cite/300/someday/v1/partnerships/",
        "/cite/300/2026-01-01/v1/nowhere/",
        "/cite/99999999/2026-01-01/v1/partnerships/",
        "/cite/300/2026-01-01/v1/partnerships/?staeg=live",
        "/cite/300/2026-01-01/v1/partnerships/?q=%00",
        "/cite/300/2026-01-01/v1/partnerships/?q=%ff",
    ],
)
def test_a_citation_that_was_mistyped_is_a_page_with_a_reason(address, public_client):
    for answer in (public_client.get(address, headers=PEOPLE), public_client.post(address, headers=PEOPLE)):
        assert answer.status_code in (400, 404), address
        assert "<h1" in answer.text


def test_the_application_s_role_may_fix_and_nothing_more():
    with connection.cursor() as cursor:
        cursor.execute(
            "select has_table_privilege('registry_app', 'citing_fixedanswer', 'insert'), "
            "has_table_privilege('registry_app', 'citing_fixedanswer', 'update'), "
            "has_table_privilege('registry_app', 'following_following', 'delete')"
        )
        assert cursor.fetchone() == (True, False, True)
