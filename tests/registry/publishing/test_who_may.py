"""Who may do what: every operation × every kind of caller × own and another organisation × states.

What is expected stands here in words of its own; what happens is asked of the policy and, where
there is one, of the action itself.
"""

from collections.abc import Callable
from dataclasses import dataclass, field

import pytest
from django.db import transaction

from registry.accounts.actions import (
    decide_claim,
    end_membership,
    invite,
    issue_token,
    make_claim,
    revoke_token,
)
from registry.accounts.actor import ANYONE, Actor
from registry.accounts.models import Membership
from registry.accounts.policy import (
    OPERATIONS,
    SCOPES,
    MissingScope,
    NeedsSecondPerson,
    NotAllowed,
    NotSignedIn,
    require,
)
from registry.errors import RegistryError, TransitionNotAllowed
from registry.publishing import actions
from registry.publishing.models import Challenge, Stage, Submission
from tests.builders import Scheme, curator, member, published_by, scheme, stranger, token_of

pytestmark = pytest.mark.django_db

CALLERS = (
    "anyone", "stranger", "editor", "approver", "curator", "other editor", "other approver",
    "token", "token without scope", "other token",
)  # fmt: skip
ALL = set(CALLERS)
PEOPLE = ALL - {"anyone", "token", "token without scope", "other token"}
OF_ORGANISATION = {"editor", "approver", "curator", "token"}
PEOPLE_OF_ORGANISATION = {"editor", "approver", "curator"}
DECIDERS = {"approver", "curator"}

# Operation → who may, and in which states; in words of its own, not read from the policy.
EXPECTED: dict[str, tuple[set[str], tuple[str, ...]]] = {
    "record.read": (ALL, ()),
    "content.validate": (ALL, ()),
    "challenge.make": (ALL, ()),
    "enquiry.make": (ALL, ()),
    "submission.read": (OF_ORGANISATION, ()),
    "submission.create": (OF_ORGANISATION, ()),
    "submission.edit": (OF_ORGANISATION, ("draft", "returned")),
    "submission.submit": (OF_ORGANISATION, ("draft", "returned")),
    "submission.withdraw": (OF_ORGANISATION, ("draft", "submitted", "returned")),
    "submission.return": (DECIDERS, ("submitted",)),
    "submission.publish": (DECIDERS, ("submitted",)),
    "import.read": (OF_ORGANISATION, ()),
    "import.upload": (OF_ORGANISATION, ()),
    "import.apply": (OF_ORGANISATION, ()),
    "import.undo": (OF_ORGANISATION, ()),
    "confirmation.give": ({"approver", "token"}, ()),
    "challenge.screen": ({"curator"}, ("quarantined",)),
    "challenge.answer": (DECIDERS, ("open",)),
    "challenge.remove": ({"curator"}, ()),
    "token.read": (DECIDERS, ()),
    "token.issue": (DECIDERS, ()),
    "token.revoke": (DECIDERS, ()),
    "member.read": (PEOPLE_OF_ORGANISATION, ()),
    "member.invite": (DECIDERS, ()),
    "member.end": (DECIDERS, ()),
    "claim.make": (PEOPLE, ()),
    "claim.decide": (DECIDERS, ("waiting",)),
    "audit.read": ({"curator"}, ()),
    "letter.read": ({"curator"}, ()),
    "letter.send_again": ({"curator"}, ()),
}
STATES = (
    "draft",
    "submitted",
    "returned",
    "published",
    "withdrawn",
    "quarantined",
    "open",
    "answered",
    "waiting",
    "granted",
)
SECOND_PERSON = {"submission.return", "submission.publish", "claim.decide"}
REFUSED = (NotAllowed, NotSignedIn, MissingScope)


@dataclass
class Scene:
    """A partnership published by its community organisation, and everyone who might come."""

    scheme: Scheme
    callers: dict[str, Actor] = field(default_factory=dict)

    @property
    def organisation(self) -> str:
        return self.scheme.community

    def draft(self) -> Submission:
        return actions.create_submission(
            kind="partnership", organisation=self.organisation, record=self.scheme.id,
            content=self.scheme.content | {"summary": "Another."}, by=member(self.organisation, "editor"),
        )  # fmt: skip

    def submitted(self) -> Submission:
        return actions.submit(submission=self.draft(), by=member(self.organisation))

    def challenge(self, stage: str) -> Challenge:
        challenge = actions.make_challenge(record=self.scheme.id, pointer="/name", reason="No.", email="a@example.org")
        Challenge.objects.filter(pk=challenge.pk).update(stage=Stage.QUARANTINED)
        if stage == "open":
            actions.open_challenge(challenge=challenge, by=curator())
        return challenge


@pytest.fixture
def scene() -> Scene:
    partnership = scheme()
    published_by(partnership.community, partnership, summary="Ours.")
    organisation, other = partnership.community, partnership.association
    callers = {
        "anyone": ANYONE,
        "stranger": stranger(),
        "editor": member(organisation, "editor"),
        "approver": member(organisation),
        "curator": curator(),
        "other editor": member(other, "editor"),
        "other approver": member(other),
        "token": token_of(organisation)[0],
        "token without scope": token_of(organisation)[0],
        "other token": token_of(other)[0],
    }
    callers["token without scope"].token.scopes = []
    return Scene(partnership, callers)


Act = Callable[[Actor], object]


def prepared(scene: Scene) -> dict[str, Callable[[], Act]]:
    """Operation → what has to be there before, and the action itself."""

    def create() -> Act:
        return lambda by: actions.create_submission(
            kind="partnership", organisation=scene.organisation, record=scene.scheme.id, by=by
        )

    def on_draft(act: Callable[..., object], make: Callable[[], Submission], **more: object) -> Callable[[], Act]:
        def ready() -> Act:
            submission = make()
            return lambda by: act(submission=submission, by=by, **more)

        return ready

    def on_challenge(act: Callable[..., object], stage: str, **more: object) -> Callable[[], Act]:
        def ready() -> Act:
            challenge = scene.challenge(stage)
            return lambda by: act(challenge=challenge, by=by, **more)

        return ready

    def revoke() -> Act:
        token = token_of(scene.organisation)[0].token
        return lambda by: revoke_token(token=token, by=by)

    def end() -> Act:
        person = member(scene.organisation, "editor").person
        membership = Membership.objects.get(person=person)
        return lambda by: end_membership(membership=membership, by=by)

    def decide() -> Act:
        claim = make_claim(organisation=scene.organisation, reason="I work there.", by=stranger())
        return lambda by: decide_claim(claim=claim, grant=False, by=by)

    content = scene.scheme.content | {"summary": "Changed."}
    return {
        "submission.create": create,
        "submission.edit": on_draft(actions.change_submission, scene.draft, content=content, revision=1),
        "submission.submit": on_draft(actions.submit, scene.draft),
        "submission.withdraw": on_draft(actions.withdraw_submission, scene.draft),
        "submission.return": on_draft(actions.return_submission, scene.submitted, reasons="Which homes?"),
        "submission.publish": on_draft(actions.publish_submission, scene.submitted),
        "confirmation.give": lambda: (
            lambda by: actions.confirm(
                partnership=scene.scheme.id, edition=2, organisation=scene.organisation, verdict="confirmed", by=by
            )
        ),
        "challenge.screen": on_challenge(actions.open_challenge, "quarantined"),
        "challenge.answer": on_challenge(actions.answer_challenge, "open", outcome="rejected", reason="As it says."),
        "challenge.remove": on_challenge(actions.remove_challenge, "open", reason="Unlawful."),
        "token.issue": lambda: lambda by: issue_token(organisation=scene.organisation, name="x", scopes=["submissions:read"], by=by),
        "token.revoke": revoke,
        "member.invite": lambda: lambda by: invite(organisation=scene.organisation, email="b@example.org", role="editor", by=by),
        "member.end": end,
        "claim.decide": decide,
    }  # fmt: skip


# Why an operation has no action of its own to call.
WITHOUT_ACTION = {
    "record.read": "every reading view", "content.validate": "api/v1/validate", "challenge.make": "tested with its limits",
    "submission.read": "a filter of the views", "import.read": "registry/imports", "import.upload": "registry/imports",
    "import.apply": "registry/imports", "import.undo": "registry/imports", "token.read": "a page", "member.read": "a page",
    "claim.make": "any person, of any organisation", "audit.read": "a page",
    "enquiry.make": "tested with its limits", "letter.read": "a page", "letter.send_again": "a page",
}  # fmt: skip


def test_every_operation_has_its_row():
    assert EXPECTED.keys() == OPERATIONS.keys()
    assert {name for name, operation in OPERATIONS.items() if operation.second_person} == SECOND_PERSON


@pytest.mark.parametrize("name", OPERATIONS)
def test_the_policy_lets_through_whom_it_should(name, scene):
    allowed, states = EXPECTED[name]
    tried = STATES if states else ("",)
    for caller in CALLERS:
        for state in tried:
            actor = scene.callers[caller]
            if caller not in allowed:
                with pytest.raises(REFUSED):
                    require(actor, name, scene.organisation, state=state)
            elif states and state not in states:
                with pytest.raises(TransitionNotAllowed):
                    require(actor, name, scene.organisation, state=state)
            else:
                require(actor, name, scene.organisation, state=state)


def test_every_operation_is_an_action_or_says_why_not(scene):
    actions_of = prepared(scene).keys()
    assert actions_of | WITHOUT_ACTION.keys() == OPERATIONS.keys()
    assert not actions_of & WITHOUT_ACTION.keys()


@pytest.mark.parametrize("name", sorted(OPERATIONS.keys() - WITHOUT_ACTION.keys()))
def test_the_action_lets_through_whom_it_should(name, scene):
    act = prepared(scene)[name]()
    done = set()
    for caller in CALLERS:
        point = transaction.savepoint()
        try:
            act(scene.callers[caller])
            done.add(caller)
        except REFUSED:
            pass
        transaction.savepoint_rollback(point)
    assert done == EXPECTED[name][0]


@pytest.mark.parametrize("name", sorted(SECOND_PERSON))
def test_the_author_never_decides(name, scene):
    for caller in sorted(EXPECTED[name][0]):
        author = scene.callers[caller]
        with pytest.raises(NeedsSecondPerson):
            require(author, name, scene.organisation, state=EXPECTED[name][1][0], made_by={0, author.person.pk})


def test_an_inactive_person_may_nothing(scene):
    for actor in scene.callers.values():
        if actor.person is None:
            continue
        actor.person.is_active = False
        asleep = Actor(person=actor.person)
        for name in OPERATIONS:
            if "anyone" not in EXPECTED[name][0]:
                with pytest.raises(RegistryError):
                    require(asleep, name, scene.organisation)


def test_scopes_are_those_the_operations_need():
    assert {operation.scope for operation in OPERATIONS.values() if operation.scope} == SCOPES.keys()
