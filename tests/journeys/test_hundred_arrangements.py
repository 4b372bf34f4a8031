"""The arrangements of the seed, taken out as anybody can and sent back by program."""

import pytest
from django.utils import timezone

from registry.accounts.models import Membership
from registry.content import content_of, kinds, normal
from registry.partnerships.models import PartnershipEdition
from registry.publishing.models import Submission
from registry.seed.contents import seed_contents
from tests.builders import token_of

from .falsifying import falsified

pytestmark = pytest.mark.django_db


def arrangements() -> list[dict]:
    return [normal(kinds()["partnership"], content) for content in seed_contents() if content["id"].startswith("chp-")]


def an_organisation_of(content: dict) -> str | None:
    """One that took part: only who did may propose a change."""
    rows = (row for row in content["parties"] if row["organisation"] and row["part"] == "took_part")
    return next((row["organisation"] for row in rows), None)


@pytest.fixture(autouse=True)
def without_limits(settings):
    settings.READS_PER_MINUTE = 0


def test_each_comes_back_through_submissions_by_token_and_passes(client):
    # One names no body that has a record: its group is unnamed in the sources.
    with_organisations = [
        (arrangement, organisation)
        for arrangement in arrangements()
        if (organisation := an_organisation_of(arrangement))
    ]
    assert len(with_organisations) >= 190
    for content, organisation in with_organisations:
        _, key = token_of(organisation)
        read = client.get(f"/api/v1/partnerships/{content['id']}/").json()
        sent = {"kind": "partnership", "record": content["id"], "content": read}
        created = client.post(
            "/api/v1/submissions/", sent, content_type="application/json", headers={"Authorization": f"Bearer {key}"}
        )
        assert created.status_code == 201, (content["name"], created.content)
        # Else they would act for those that their organisation carries on, whose turn comes later.
        Membership.objects.filter(organisation=organisation).update(until=timezone.now())
        answer = created.json()
        assert answer["can_be_submitted"], (content["name"], answer["report"])
        assert answer["content"] == content
        assert client.get(f"{answer['url']}diff/", headers={"Authorization": f"Bearer {key}"}).json()["changes"] == []
    assert Submission.objects.count() == len(with_organisations)
    assert content_of(PartnershipEdition.objects.get(record_id=content["id"])) == content


@pytest.mark.parametrize("content", arrangements(), ids=lambda content: content["id"])
def test_ten_falsifications_of_each_are_named_where_they_are(content, client):
    before = client.post(
        "/api/v1/validate/", {"kind": "partnership", "content": content}, content_type="application/json"
    ).json()["report"]
    known = {(one["pointer"], one["code"]) for one in before}
    for what, false, pointer, code in falsified(content):
        sent = {"kind": "partnership", "content": false}
        answer = client.post("/api/v1/validate/", sent, content_type="application/json").json()
        new = {(one["pointer"], one["code"]) for one in answer["report"]} - known
        assert (pointer, code) in new, (what, new)
