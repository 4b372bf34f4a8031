"""Who may do what: every operation × every kind of caller × own and another organisation × states.

What is expected stands here in words of its own; what happens is asked of the policy and, where
there is one, of the action itself.
"""

from collections.abc import Callable
from dataclasses import dataclass, field

import pytest
from django.db import transaction

from registry.accounts.actions import (
    cancel_invitation,
    close_account,
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
    NeedsSecondFactor,
    NeedsSecondPerson,
    NotAllowed,
    NotSignedIn,
    may,
    require,
)
from registry.errors import BadParameter, RegistryError, TransitionNotAllowed
from registry.publishing import actions
from registry.publishing.models import Challenge, Stage, Submission
from registry.suggestions.actions import close_suggestion
from tests.builders import (
    Scheme,
    a_waiting_suggestion,
    acting,
    curator,
    member,
    published_by,
    scheme,
    stranger,
    token_of,
    without_second_factor,
)

pytestmark = pytest.mark.django_db

CALLERS = (
    "anyone", "stranger", "editor", "approver", "curator", "other editor", "other approver",
    "token", "token without scope", "other token",
)  # fmt: skip
ALL = set(CALLERS)
PEOPLE = ALL - {"anyone", "token", "token without scope", "other token"}
OF_ORGANISATION = {"editor", "approver", "curator", "token"}
WRITERS = {"editor", "approver", "token"}
PEOPLE_OF_ORGANISATION = {"editor", "approver", "curator"}
DECIDERS = {"approver", "curator"}

# Operation → who may, and in which states; in words of its own, not read from the policy.
EXPECTED: dict[str, tuple[set[str], tuple[str, ...]]] = {
    "record.read": (ALL, ()),
    "content.validate": (ALL, ()),
    "challenge.make": (ALL, ()),
    "enquiry.make": (ALL, ()),
    "following.make": (ALL, ()),
    "suggestion.make": (ALL, ()),
    "suggestion.decide": ({"curator"}, ("waiting",)),
    "citation.fix": (ALL, ()),
    "submission.read": (OF_ORGANISATION, ()),
    "submission.create": (WRITERS, ()),
    "submission.edit": (WRITERS, ("draft", "returned")),
    "submission.submit": (WRITERS, ("draft", "returned")),
    "submission.withdraw": (WRITERS, ("draft", "submitted", "returned")),
    "submission.return": (DECIDERS, ("submitted",)),
    "submission.publish": (DECIDERS, ("submitted",)),
    "consent.give": ({"approver"}, ("submitted",)),
    "import.read": (OF_ORGANISATION, ()),
    "import.upload": (WRITERS, ()),
    "import.apply": (WRITERS, ()),
    "import.undo": (OF_ORGANISATION, ()),
    "confirmation.give": ({"approver"}, ()),
    "challenge.screen": ({"curator"}, ("quarantined",)),
    "challenge.answer": (DECIDERS, ("open",)),
    "challenge.remove": ({"curator"}, ()),
    "token.read": (DECIDERS, ()),
    "token.issue": ({"approver"}, ()),
    "token.revoke": (DECIDERS, ()),
    "member.read": (PEOPLE_OF_ORGANISATION, ()),
    "member.invite": (DECIDERS, ()),
    "member.end": (DECIDERS, ()),
    "invitation.cancel": (DECIDERS, ()),
    "person.close": ({"curator"}, ()),
    "claim.make": (PEOPLE, ()),
    "claim.decide": (DECIDERS, ("waiting",)),
    "claim.agree": ({"curator"}, ("vouched",)),
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
    "vouched",
    "granted",
)
SECOND_PERSON = {"submission.return", "submission.publish", "consent.give", "claim.decide", "claim.agree"}
# Whoever signed in with a password alone, of those who may, is refused these; and nobody any other for that.
SECOND_FACTOR = {
    "submission.return", "submission.publish", "consent.give", "confirmation.give", "challenge.screen", "challenge.answer",
    "challenge.remove", "token.issue", "member.invite", "member.end", "invitation.cancel", "person.close", "claim.decide",
    "claim.agree", "suggestion.decide",
}  # fmt: skip
BY_PASSWORD = {"approver without second factor": "approver", "curator without second factor": "curator"}
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
    callers |= {name: without_second_factor(callers[full]) for name, full in BY_PASSWORD.items()}
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

    def agree() -> Act:
        """To a change of what the record says of the organisation, which another party proposes."""
        parties = scene.scheme.content["parties"]
        parties[0]["roles"] = ["lessee"]
        other = scene.scheme.association
        submission = actions.create_submission(
            kind="partnership", organisation=other, record=scene.scheme.id,
            content=scene.scheme.content | {"parties": parties}, by=member(other),
        )  # fmt: skip
        actions.submit(submission=submission, by=member(other))
        return lambda by: actions.answer_consent(
            submission=submission, organisation=scene.organisation, answer="agrees", by=by
        )

    content = scene.scheme.content | {"summary": "Changed."}
    return {
        "submission.create": create,
        "submission.edit": on_draft(actions.change_submission, scene.draft, content=content, revision=1),
        "submission.submit": on_draft(actions.submit, scene.draft),
        "submission.withdraw": on_draft(actions.withdraw_submission, scene.draft),
        "submission.return": on_draft(actions.return_submission, scene.submitted, reasons="Which homes?"),
        "submission.publish": on_draft(actions.publish_submission, scene.submitted),
        "consent.give": agree,
        "confirmation.give": lambda: (
            lambda by: actions.confirm(
                partnership=scene.scheme.id, edition=2, organisation=scene.organisation, verdict="confirmed", by=by
            )
        ),
        "challenge.screen": on_challenge(actions.open_challenge, "quarantined"),
        "challenge.answer": on_challenge(actions.answer_challenge, "open", outcome="rejected", reason="As it says."),
        "challenge.remove": on_challenge(actions.remove_challenge, "open", reason="Unlawful."),
    } | prepared_of_people(scene)  # fmt: skip


def prepared_of_people(scene: Scene) -> dict[str, Callable[[], Act]]:
    """The same for tokens, members, invitations and claims."""

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

    def agree() -> Act:
        claim = make_claim(organisation=scene.organisation, reason="I work there.", role="approver", by=stranger())
        decide_claim(claim=claim, grant=True, by=member(scene.organisation))
        return lambda by: decide_claim(claim=claim, grant=True, by=by)

    def cancel() -> Act:
        by = member(scene.organisation)
        invitation, _ = invite(organisation=scene.organisation, email="c@example.org", role="editor", by=by)
        return lambda by: cancel_invitation(invitation=invitation, by=by)

    def answer() -> Act:
        suggestion = a_waiting_suggestion()
        return lambda by: close_suggestion(suggestion=suggestion, reason="It is there.", by=by)

    def close() -> Act:
        person = member(scene.organisation, "editor").person
        return lambda by: close_account(person=person, by=by)

    return {
        "token.issue": lambda: lambda by: issue_token(organisation=scene.organisation, name="x", scopes=["submissions:read"], by=by),
        "token.revoke": revoke,
        "member.invite": lambda: lambda by: invite(organisation=scene.organisation, email="b@example.org", role="editor", by=by),
        "member.end": end,
        "invitation.cancel": cancel,
        "person.close": close,
        "claim.decide": decide,
        "claim.agree": agree,
        "suggestion.decide": answer,
    }  # fmt: skip


# Why an operation has no action of its own to call.
WITHOUT_ACTION = {
    "record.read": "every reading view", "content.validate": "api/v1/validate", "challenge.make": "tested with its limits",
    "submission.read": "a filter of the views", "import.read": "registry/imports", "import.upload": "registry/imports",
    "import.apply": "registry/imports", "import.undo": "registry/imports", "token.read": "a page", "member.read": "a page",
    "claim.make": "any person, of any organisation", "audit.read": "a page",
    "enquiry.make": "tested with its limits", "following.make": "tested with its limits", "citation.fix": "tested with its limits",
    "suggestion.make": "tested with its limits",
    "letter.read": "a page", "letter.send_again": "a page",
}  # fmt: skip


def test_every_operation_has_its_row():
    assert EXPECTED.keys() == OPERATIONS.keys()
    assert {name for name, operation in OPERATIONS.items() if operation.second_person} == SECOND_PERSON
    assert {name for name, operation in OPERATIONS.items() if operation.second_factor} == SECOND_FACTOR


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


@pytest.mark.parametrize("caller", BY_PASSWORD)
@pytest.mark.parametrize("name", OPERATIONS)
def test_a_password_alone_decides_nothing(name, caller, scene):
    allowed, states = EXPECTED[name]
    actor, state = scene.callers[caller], states[0] if states else ""
    if BY_PASSWORD[caller] not in allowed:
        with pytest.raises(REFUSED):
            require(actor, name, scene.organisation, state=state)
    elif name in SECOND_FACTOR:
        with pytest.raises(NeedsSecondFactor):
            require(actor, name, scene.organisation, state=state)
        # It stays theirs to do: pages show the button, and lead to the factor.
        assert may(actor, name, scene.organisation, state=state)
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
    for caller in (*CALLERS, *BY_PASSWORD):
        point = transaction.savepoint()
        try:
            act(scene.callers[caller])
            done.add(caller)
        except (*REFUSED, NeedsSecondFactor):
            pass
        transaction.savepoint_rollback(point)
    allowed = EXPECTED[name][0]
    assert done == allowed | (
        set() if name in SECOND_FACTOR else {by for by, who in BY_PASSWORD.items() if who in allowed}
    )


@pytest.mark.parametrize("name", sorted(SECOND_PERSON))
def test_the_author_never_decides(name, scene):
    for caller in sorted(EXPECTED[name][0]):
        author = scene.callers[caller]
        with pytest.raises(NeedsSecondPerson):
            require(author, name, scene.organisation, state=EXPECTED[name][1][0], made_by={0, author.person.pk})


@pytest.mark.parametrize("name", sorted(name for name, (allowed, _) in EXPECTED.items() if allowed == WRITERS))
def test_a_curator_writes_as_the_register_s_editors_alone(name, scene):
    require(scene.callers["curator"], name, "")
    with pytest.raises(NotAllowed, match="register's editors"):
        require(scene.callers["curator"], name, scene.organisation)
    for caller in ("anyone", "stranger", "editor", "approver"):
        with pytest.raises(REFUSED):
            require(scene.callers[caller], name, "")


def test_a_scope_that_lets_a_token_write_lets_it_read_what_it_wrote(scene):
    token = token_of(scene.organisation, ["submissions:write"])[0]
    require(token, "submission.read", scene.organisation)
    require(token, "import.read", scene.organisation)


def test_a_token_with_a_scope_that_is_issued_no_longer_is_refused_with_advice(scene):
    token = token_of(scene.organisation)[0]
    token.token.scopes = ["confirmations:write"]
    with pytest.raises(NotAllowed, match="a person has to sign in"):
        require(token, "confirmation.give", scene.organisation)
    with pytest.raises(MissingScope):
        require(token, "submission.read", scene.organisation)
    with pytest.raises(BadParameter, match="A person confirms"):
        issue_token(
            organisation=scene.organisation, name="x", scopes=["confirmations:write"], by=scene.callers["approver"]
        )


def test_an_inactive_person_may_nothing(scene):
    for actor in scene.callers.values():
        if actor.person is None:
            continue
        actor.person.is_active = False
        asleep = acting(actor.person)
        for name in OPERATIONS:
            if "anyone" not in EXPECTED[name][0]:
                with pytest.raises(RegistryError):
                    require(asleep, name, scene.organisation)


def test_scopes_are_those_the_operations_need():
    assert {operation.scope for operation in OPERATIONS.values() if operation.scope} == SCOPES.keys()
