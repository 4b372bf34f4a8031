"""Every text that an action takes fits its column, or is refused by the room itself: never cut, never a database error."""

import inspect
import typing

import pytest
from django.apps import apps
from django.db import transaction

from registry.accounts import actions as of_accounts
from registry.accounts.models import Claim, Membership
from registry.content import kinds
from registry.errors import RegistryError
from registry.feed.models import Change
from registry.imports import actions as of_imports
from registry.publishing import actions as of_publishing
from registry.publishing.current import current_edition_of
from registry.publishing.models import Challenge, Stage
from tests.builders import curator, member, organisation, scheme, stranger

BAD = {"null": "a\0b", "half": "a\ud800b", "long": "x" * 5000}
LONG_ADDRESS = "a" * 250 + "@example.org"


class Scene:
    """People, a record and whatever actions are done to."""

    def __init__(self) -> None:
        one = scheme()
        self.organisation, self.record = one.association, one.id
        self.edition = current_edition_of(kinds()["partnership"], one.id)
        self.approver, self.curator = member(self.organisation), curator()
        self.draft = of_publishing.create_submission(
            kind="partnership", organisation=self.organisation, record=self.record, by=member(self.organisation)
        )
        self.handed_in = of_publishing.submit(
            submission=of_publishing.create_submission(
                kind="partnership",
                organisation=one.community,
                record=self.record,
                content=one.content | {"summary": "Homes for people of the parish."},
                by=member(one.community),
            ),
            by=member(one.community),
        )
        self.claim = of_accounts.make_claim(organisation=self.organisation, reason="I know them.", by=stranger())
        facts = {
            "record": self.record,
            "edition": self.edition.pk,
            "number": 1,
            "pointer": "/name",
            "reason": "It is not.",
        }
        self.plan, _ = of_imports.upload_file(
            data=b"id,ref,name\r\n,P1,A\r\n", kind="partnership", organisation=self.organisation, by=self.approver
        )
        self.challenge = Challenge.objects.create(stage=Stage.QUARANTINED, **facts)

    def calls(self) -> dict[str, dict]:
        """Action → what it can be called with; each of its texts is then made bad in turn."""
        org, by, screen = self.organisation, self.approver, self.curator
        reason = {"reason": "Because it is so."}
        return {
            "create_submission": {"kind": "partnership", "organisation": org, "record": self.record, "by": by},
            "propose_incorporation": {"group": org, "organisation": org, **reason, "by": by},
            "publish_submission": {"submission": self.handed_in, "public_reason": "So.", "by": screen},
            "answer_consent": {"submission": self.handed_in, "organisation": org, "answer": "agrees", "by": by},
            "return_submission": {"submission": self.draft, "reasons": "No.", "by": screen},
            "confirm": {
                "partnership": self.record,
                "edition": 1,
                "organisation": org,
                "verdict": "confirmed",
                "by": by,
            },
            "make_challenge": {"record": self.record, "pointer": "/name", **reason, "email": "reader@example.org"},
            "refuse_challenge": {"challenge": self.challenge, **reason, "by": screen},
            "remove_challenge": {"challenge": self.challenge, **reason, "by": screen},
            "answer_challenge": {"challenge": self.challenge, "outcome": "rejected", **reason, "by": screen},
            "verify_challenge": {"secret": "none"},
            "withdraw_record": {"record": self.record, **reason, "by": "The editors"},
            "restore_record": {"record": self.record, **reason, "by": "The editors"},
            "preview_merger": {"record": self.record, "into": self.record},
            "merge_record": {"record": self.record, "into": self.record, **reason, "by": "The editors"},
            "remove_from_edition": {
                "edition": self.edition,
                "pointers": ["/note"],
                "ground": "A law.",
                "by": "The editors",
            },
            "invite": {"organisation": org, "email": "a@example.org", "role": "editor", "by": by},
            "accept_invitation": {"secret": "none", "by": stranger()},
            "make_claim": {"organisation": org, **reason, "role": "editor", "by": stranger()},
            "decide_claim": {"claim": self.claim, "grant": False, "answer": "No.", "by": by},
            "issue_token": {"organisation": org, "name": "A", "scopes": ["submissions:read"], "by": by},
            "actor_of_key": {"key": "none"},
            "create_curator": {"email": "new@example.org"},
            "answer_questions": {"plan": self.plan, "by": by},
            "upload_file": {"data": b"name\r\nA\r\n", "kind": "partnership", "organisation": org, "by": by},
        }


# Text parameter → why it goes into no column.
NO_COLUMN = {
    "address": "counted as a digest",
    "secret": "looked up as a digest",
    "key": "looked up by its checked handle",
    "request_id": "made by the middleware",
    "password": "kept as a digest",
    "batch": "an id that we made",
    "identifier": "an id that we made",
    "publisher": "a name on the register",
}
# Actions that take texts of ours only.
OURS = {
    "record_gone",
    "publish",
    "publish_in_chunks",
    "publish_load",
    "make_plan",
    "start_plan",
    "plan_elsewhere",
    "publish_batch",
    "submit_batch",
    "withdraw_batch",
}
ACTIONS = {
    name: action
    for room in (of_publishing, of_accounts, of_imports)
    for name in room.__all__
    if inspect.isfunction(action := getattr(room, name))
}


def texts_of(name: str) -> list[str]:
    hints = typing.get_type_hints(ACTIONS[name])
    return [
        parameter
        for parameter in inspect.signature(ACTIONS[name]).parameters
        if hints.get(parameter) in (str, str | None) and parameter not in NO_COLUMN
    ]


def test_every_action_that_takes_a_text_is_walked(db):
    untried = {name for name in ACTIONS if texts_of(name)} - Scene().calls().keys() - OURS

    assert untried == set()


def rows() -> dict[str, int]:
    return {model._meta.label: model._base_manager.count() for model in apps.get_models() if model._meta.managed}


@pytest.mark.parametrize("kind", BAD)
@pytest.mark.parametrize("name", sorted(name for name in ACTIONS if name not in OURS and texts_of(name)))
def test_no_text_is_cut_or_breaks_the_database(db, name, kind):
    call, texts = Scene().calls()[name], texts_of(name)
    before = rows()
    for text in texts:
        with pytest.raises(RegistryError) as refusal, transaction.atomic():
            ACTIONS[name](**(call | {text: BAD[kind]}))
        assert refusal.value.detail.encode(), (name, text)
    assert rows() == before


@pytest.mark.parametrize("name", ["invite", "make_challenge", "create_curator"])
@pytest.mark.parametrize("email", [LONG_ADDRESS, "nobody", "a@b", "a@example.org\nBcc: b@example.org"])
def test_an_address_is_one_and_whole(db, name, email):
    with pytest.raises(RegistryError) as refusal:
        ACTIONS[name](**(Scene().calls()[name] | {"email": email}))

    assert "/email" in refusal.value.detail


def test_what_fits_is_kept_whole(db):
    scene = Scene()
    of_accounts.decide_claim(claim=scene.claim, grant=False, answer="x" * 1000, by=scene.approver)

    assert Claim.objects.get(pk=scene.claim.pk).answer == "x" * 1000
    assert Membership.objects.filter(organisation=scene.organisation).exists()


def test_an_organisation_with_the_longest_name_can_speak(db):
    longest = "N" * 300
    one = scheme(association=organisation(longest))
    by = member(one.association)
    said = of_publishing.confirm(
        partnership=one.id, edition=1, organisation=one.association, verdict="confirmed", by=by
    )

    assert Change.objects.get(pk=said.sequence).publisher == longest
