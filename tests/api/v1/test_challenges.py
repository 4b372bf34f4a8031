"""Challenges and confirmations over HTTP; what is held is never seen."""

import datetime
import re

import pytest
from django.utils import timezone

from registry.accounts.models import Token
from registry.publishing.actions import answer_challenge, confirm, open_challenge, remove_challenge, verify_challenge
from registry.publishing.models import Challenge, Stage
from tests.builders import curator, latest_sequence, member, scheme, token_of
from tests.letters import posted

pytestmark = pytest.mark.django_db
CHALLENGES, CONFIRMATIONS = "/api/v1/challenges/", "/api/v1/confirmations/"


def post(client, address, payload, key="", **headers):
    if key:
        headers["Authorization"] = f"Bearer {key}"
    return client.post(address, payload, content_type="application/json", headers=headers)


def sent(partnership, **more):
    return {
        "record": partnership.id, "pointer": "/homes/h1/count", "reason": "Zebra eleven.", "email": "zebra@example.org",
        "evidence_url": "https://example.org/zebra",
    } | more  # fmt: skip


def without_request_id(response):
    return {name: value for name, value in response.json().items() if name != "request_id"}


def test_held_text_is_nowhere_and_answers_as_if_it_had_never_been(client):
    partnership = scheme()
    before = latest_sequence()
    created = post(client, CHALLENGES, sent(partnership))
    assert created.status_code == 202
    assert len(posted()) == 1
    id_ = created.json()["id"]
    for stage in (Stage.UNVERIFIED, Stage.QUARANTINED, Stage.REFUSED):
        Challenge.objects.filter(pk=id_).update(stage=stage)
        never = client.get(f"{CHALLENGES}cha-{'0' * 20}/")
        answered = client.get(f"{CHALLENGES}{id_}/")
        assert (answered.status_code, without_request_id(answered)) == (404, without_request_id(never))
        assert client.get(CHALLENGES).json()["count"] == 0
        assert client.get(f"{CHALLENGES}?record={partnership.id}&overdue=false").json()["results"] == []
        for address in (f"/api/v1/partnerships/{partnership.id}/", f"/api/v1/partnerships/?id={partnership.id}"):
            assert b"ebra" not in client.get(address).content
        assert client.get(f"/api/v1/partnerships/?id={partnership.id}&open_challenges_min=1").json()["count"] == 0
    assert latest_sequence() == before


def test_the_way_of_a_challenge_is_public_from_its_opening(client):
    partnership = scheme()
    id_ = post(client, CHALLENGES, sent(partnership)).json()["id"]
    Challenge.objects.filter(pk=id_).update(stage=Stage.QUARANTINED)
    opened = open_challenge(challenge=Challenge.objects.get(pk=id_), by=curator())
    shown = client.get(f"{CHALLENGES}{id_}/").json()
    assert (shown["status"], shown["reason"], shown["overdue"]) == ("open", "Zebra eleven.", False)
    assert b"zebra@" not in client.get(f"{CHALLENGES}{id_}/").content
    assert client.get(f"/api/v1/partnerships/{partnership.id}/").json()["assurance"]["open_challenges"] == 1
    assert client.get(f"/api/v1/partnerships/?id={partnership.id}&open_challenges_min=1").json()["count"] == 1
    assert (
        client.get(
            f"/api/v1/partnerships/?id={partnership.id}&open_challenges_max=0&known_at={opened.opened_seq}"
        ).json()["count"]
        == 0
    )
    answer_challenge(challenge=opened, outcome="rejected", reason="As the minutes say.", by=curator())
    shown = client.get(f"{CHALLENGES}{id_}/").json()
    assert (shown["status"], shown["answer"]["outcome"], shown["answer"]["days_taken"]) == ("answered", "rejected", 0)
    then = client.get(f"{CHALLENGES}?known_at={opened.opened_seq}").json()["results"]
    assert [(challenge["status"], challenge["answer"]) for challenge in then] == [("open", None)]
    assert client.get(f"/api/v1/partnerships/{partnership.id}/").json()["assurance"]["open_challenges"] == 0
    remove_challenge(challenge=opened, reason="It named a person.", by=curator())
    for known_at in ("", f"?known_at={opened.opened_seq}"):
        (shown,) = client.get(CHALLENGES + known_at).json()["results"]
        assert shown["reason"] is None
        assert shown["removal"]["reason"] == "It named a person."


def test_overdue_ones_are_listed(client, monkeypatch):
    partnership = scheme()
    id_ = post(client, CHALLENGES, sent(partnership)).json()["id"]
    Challenge.objects.filter(pk=id_).update(stage=Stage.QUARANTINED)
    open_challenge(challenge=Challenge.objects.get(pk=id_), by=curator())
    assert client.get(f"{CHALLENGES}?overdue=true").json()["count"] == 0
    later = timezone.now() + datetime.timedelta(days=60)
    monkeypatch.setattr("api.lists.view.uk_day", lambda: later.date())
    assert client.get(f"{CHALLENGES}?overdue=true").json()["count"] == 1


def test_the_link_by_api(client):
    post(client, CHALLENGES, sent(scheme()))
    secret = re.search(r"/challenges/verify/([\w-]+)/", posted()[0].body).group(1)
    assert post(client, f"{CHALLENGES}verify/", {"secret": secret}).json()["status"] == "quarantined"
    assert post(client, f"{CHALLENGES}verify/", {"secret": "x"}).json()["code"] == "link_invalid"
    assert verify_challenge(secret=secret).stage == Stage.QUARANTINED


def test_the_sixth_of_a_day_waits(client):
    partnership = scheme()
    codes = [post(client, CHALLENGES, sent(partnership)).status_code for _ in range(6)]
    assert codes == [202] * 5 + [429]
    refused = post(client, CHALLENGES, sent(partnership))
    assert int(refused["Retry-After"]) > 0
    assert refused.json()["code"] == "rate_limited"


@pytest.mark.parametrize("payload", [{"reason": 1}, {"nonsense": "x"}, {"email": "a\0@example.org"}])
def test_a_malformed_challenge_is_named(client, payload):
    assert post(client, CHALLENGES, sent(scheme(), **payload)).status_code == 400


def disputes(partnership, organisation, words):
    return confirm(
        partnership=partnership.id, edition=1, organisation=organisation, verdict="disputed", words=words,
        by=member(organisation),
    )  # fmt: skip


def test_what_a_party_says_all_can_read(client):
    partnership = scheme()
    disputes(partnership, partnership.community, "Twelve.")
    (row,) = client.get(f"{CONFIRMATIONS}?partnership={partnership.id}").json()["results"]
    assert (row["organisation"], row["words"]) == (partnership.community, "Twelve.")
    assert (
        client.get(f"{CONFIRMATIONS}?partnership={partnership.id}&known_at={latest_sequence() - 1}").json()["count"]
        == 0
    )
    assurance = client.get(f"/api/v1/partnerships/{partnership.id}/").json()["assurance"]
    assert assurance == {
        "confirmation": "disputed",
        "confirmed_by": [],
        "disputed_by": [partnership.community],
        "last_checked": None,
        "open_challenges": 0,
    }
    assert client.get(f"/api/v1/partnerships/?id={partnership.id}&confirmation=disputed").json()["count"] == 1
    assert client.get(f"/api/v1/partnerships/?id={partnership.id}&confirmation__not=disputed").json()["count"] == 0
    assert (
        client.get(
            f"/api/v1/partnerships/?id={partnership.id}&confirmation__not=confirmed&known_at={latest_sequence() - 1}"
        ).json()["count"]
        == 1
    )


def test_no_program_confirms_and_it_is_told_who_does(client):
    partnership = scheme()
    token, key = token_of(partnership.community)
    # As tokens were issued earlier.
    Token.objects.filter(pk=token.token.pk).update(scopes=["confirmations:write"])
    payload = {"partnership": partnership.id, "edition": 1, "verdict": "confirmed"}
    refused = post(client, CONFIRMATIONS, payload, key)
    assert (refused.status_code, refused.json()["code"]) == (405, "method_not_allowed")
    assert "A person confirms or disputes, signed in" in refused.json()["detail"]
    own = client.get("/api/v1/tokens/self/", headers={"Authorization": f"Bearer {key}"})
    assert own.json()["scopes"] == ["confirmations:write"]


def test_pages_of_confirmations_meet_without_gap(client):
    partnership = scheme()
    for turn in range(5):
        disputes(partnership, (partnership.community, partnership.association)[turn % 2], f"{turn}")
    address, seen = f"{CONFIRMATIONS}?partnership={partnership.id}&page_size=2", []
    while address:
        page = client.get(address).json()
        assert page["count"] == 5
        seen += [row["words"] for row in page["results"]]
        last, address = page, page["next"]
    assert seen == ["4", "3", "2", "1", "0"]
    assert [row["words"] for row in client.get(last["previous"]).json()["results"]] == ["2", "1"]


def test_a_token_sees_itself_and_nothing_else(client):
    partnership = scheme()
    _, key = token_of(partnership.community, ["submissions:read"])
    own = client.get("/api/v1/tokens/self/", headers={"Authorization": f"Bearer {key}"})
    assert own.json()["scopes"] == ["submissions:read"]
    assert Token.objects.get(handle=own.json()["handle"]).digest not in own.content.decode()
    assert client.get("/api/v1/tokens/self/").status_code == 401


def test_a_list_with_assurances_is_one_query_and_so_is_a_record(client, django_assert_num_queries):
    partnership = scheme()
    with django_assert_num_queries(1):
        client.get("/api/v1/partnerships/?confirmed=false&page_size=50")
    with django_assert_num_queries(1):
        client.get(f"/api/v1/partnerships/{partnership.id}/")
