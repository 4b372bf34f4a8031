"""The one place that says who may do what.

An operation names who may do it, whether the author of the work is shut out, whether a second factor is needed, in
which states of the work it makes sense, and the scope that a token needs (none: not for tokens). Every door asks
`require`; the matrix of tests is made from `OPERATIONS`, so a new one cannot be forgotten.
"""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass

from registry.errors import RegistryError, TransitionNotAllowed

from .actor import Actor
from .models import Person, Role

ANYONE, EDITOR, APPROVER, CURATOR, PERSON = "anyone", "editor", "approver", "curator", "person"
# A curator where the work is the register's own: they write in its name, and in no organisation's.
REGISTER_EDITOR = "register editor"
MEMBERS = frozenset({EDITOR, APPROVER, CURATOR})
SPEAKERS = frozenset({EDITOR, APPROVER, REGISTER_EDITOR})
DECIDERS = frozenset({APPROVER, CURATOR})


class NotSignedIn(RegistryError):
    code = "token_missing"
    meaning = "Send a token as `Authorization: Bearer …`."
    title = "Say who you are"


class NotAllowed(RegistryError):
    code = "not_allowed"
    meaning = "This is not yours to do, or not for a token. Ask an approver of the organisation."
    title = "This is not yours to do"


class MissingScope(RegistryError):
    code = "missing_scope"
    meaning = "The token lacks a scope, which is named. Issue one that has it."
    title = "The token may not do this"


class NeedsSecondPerson(RegistryError):
    code = "needs_second_person"
    meaning = "You made this. Another approver of the organisation has to decide on it."
    title = "A second person has to do this"


class NeedsSecondFactor(RegistryError):
    code = "second_factor_needed"
    meaning = (
        "To decide, sign in on the pages with your second factor. It is set up and confirmed at /my/second-factor/."
    )
    title = "A second factor is needed"


@dataclass(frozen=True)
class Operation:
    """Who may do one thing. `second_person`: not anyone who made any of the work.

    `second_factor`: it decides, so a password alone is not enough.
    """

    who: frozenset[str]
    scope: str = ""
    second_person: bool = False
    second_factor: bool = False
    states: tuple[str, ...] = ()


READ, WRITE = "submissions:read", "submissions:write"
SCOPES = {
    READ: "Read the organisation's submissions and imports.",
    WRITE: "Make, read and change submissions and imports; a person still has to approve them.",
}
# Scope → those that include it: who may change a draft has to read how it stands.
INCLUDED_IN = {READ: {READ, WRITE}, WRITE: {WRITE}}
# Scopes of tokens issued earlier, and what to do instead.
FORMER_SCOPES = {"confirmations:write": "A person confirms or disputes, signed in, on the pages of their organisation."}

OPERATIONS: dict[str, Operation] = {
    "record.read": Operation(frozenset({ANYONE})),
    "content.validate": Operation(frozenset({ANYONE})),
    "challenge.make": Operation(frozenset({ANYONE})),
    "enquiry.make": Operation(frozenset({ANYONE})),
    "suggestion.make": Operation(frozenset({ANYONE})),
    "following.make": Operation(frozenset({ANYONE})),
    "citation.fix": Operation(frozenset({ANYONE})),
    "submission.read": Operation(MEMBERS, READ),
    "submission.create": Operation(SPEAKERS, WRITE),
    "submission.edit": Operation(SPEAKERS, WRITE, states=("draft", "returned")),
    "submission.submit": Operation(SPEAKERS, WRITE, states=("draft", "returned")),
    "submission.withdraw": Operation(SPEAKERS, WRITE, states=("draft", "submitted", "returned")),
    "submission.return": Operation(DECIDERS, second_person=True, second_factor=True, states=("submitted",)),
    "submission.publish": Operation(DECIDERS, second_person=True, second_factor=True, states=("submitted",)),
    "consent.give": Operation(frozenset({APPROVER}), second_person=True, second_factor=True, states=("submitted",)),
    "import.read": Operation(MEMBERS, READ),
    "import.upload": Operation(SPEAKERS, WRITE),
    "import.apply": Operation(SPEAKERS, WRITE),
    "import.undo": Operation(MEMBERS, WRITE),
    "confirmation.give": Operation(frozenset({APPROVER}), second_factor=True),
    "challenge.screen": Operation(frozenset({CURATOR}), second_factor=True, states=("quarantined",)),
    "challenge.answer": Operation(DECIDERS, second_factor=True, states=("open",)),
    "challenge.remove": Operation(frozenset({CURATOR}), second_factor=True),
    "suggestion.decide": Operation(frozenset({CURATOR}), second_factor=True, states=("waiting",)),
    "token.read": Operation(DECIDERS),
    "token.issue": Operation(frozenset({APPROVER}), second_factor=True),
    "token.revoke": Operation(DECIDERS),
    "member.read": Operation(MEMBERS),
    "member.invite": Operation(DECIDERS, second_factor=True),
    "member.end": Operation(DECIDERS, second_factor=True),
    "invitation.cancel": Operation(DECIDERS, second_factor=True),
    "person.close": Operation(frozenset({CURATOR}), second_factor=True),
    "claim.make": Operation(frozenset({PERSON})),
    "claim.decide": Operation(DECIDERS, second_person=True, second_factor=True, states=("waiting",)),
    "claim.agree": Operation(frozenset({CURATOR}), second_person=True, second_factor=True, states=("vouched",)),
    "audit.read": Operation(frozenset({CURATOR})),
    "letter.read": Operation(frozenset({CURATOR})),
    "letter.send_again": Operation(frozenset({CURATOR})),
}


def roles_of(actor: Actor, owner: str) -> set[str]:
    """What the actor is towards an organisation."""
    roles = {ANYONE}
    if actor.person is not None and actor.person.is_active:
        roles.add(PERSON)
    if actor.is_curator:
        roles |= {CURATOR} if owner else {CURATOR, REGISTER_EDITOR}
    role = actor.roles.get(owner)
    if role == Role.APPROVER:
        roles |= {APPROVER, EDITOR}
    elif role == Role.EDITOR:
        roles.add(EDITOR)
    return roles


def may(actor: Actor, name: str, owner: str = "", *, state: str = "", made_by: Collection[int] = ()) -> bool:
    """Whether the actor may do this to work of `owner`, in this state, made by these people.

    It does not ask for the second factor: whose right it is sees the button, and is led to the factor on the way.
    """
    try:
        _require_right(actor, name, owner, state=state, made_by=made_by)
    except RegistryError:
        return False
    return True


def require(actor: Actor, name: str, owner: str = "", *, state: str = "", made_by: Collection[int] = ()) -> None:
    """Pass, or say why not. `made_by` are the numbers of all people who made any of the work.

    By page, by a token that they issued, or by a file that they sent: it is theirs all the same.
    """
    _require_right(actor, name, owner, state=state, made_by=made_by)
    if OPERATIONS[name].second_factor and actor.person is not None and not actor.has_second_factor:
        raise NeedsSecondFactor("Set one up, or confirm it for this visit, at /my/second-factor/.")


def _require_right(actor: Actor, name: str, owner: str, *, state: str, made_by: Collection[int]) -> None:
    operation = OPERATIONS[name]
    if actor.is_anyone and ANYONE not in operation.who:
        raise NotSignedIn("Sign in, or send a token as `Authorization: Bearer …`.")
    if actor.token is not None and ANYONE not in operation.who:
        _require_scope(actor, name, operation)
    elif not (roles := roles_of(actor, owner)) & operation.who:
        if CURATOR in roles and REGISTER_EDITOR in operation.who:
            raise NotAllowed(
                "Only people of an organisation write in its name. Write as the register's editors instead."
            )
        raise NotAllowed("Ask an approver of this organisation, or a curator of the register, to do it.")
    if actor.token is not None and owner and owner not in actor.roles and ANYONE not in operation.who:
        raise NotAllowed("The token belongs to another organisation.")
    if operation.states and state and state not in operation.states:
        raise TransitionNotAllowed(
            f"It is {state}: this can be done while it is {' or '.join(operation.states)}.",
            allowed_from=list(operation.states),
        )
    if operation.second_person and actor.person is not None and actor.person.pk in made_by:
        raise NeedsSecondPerson("You made this: another approver of the organisation has to decide on it.")


def signed_in(actor: Actor) -> Person:
    """The person who asks; a program or a stranger is refused."""
    if actor.person is None:
        raise NotSignedIn("Sign in: a person has to do this.")
    return actor.person


def _require_scope(actor: Actor, name: str, operation: Operation) -> None:
    assert actor.token is not None  # noqa: S101  for the type checker
    if not operation.scope:
        raise NotAllowed("A token cannot do this: a person has to sign in for it, on the pages of the organisation.")
    if INCLUDED_IN[operation.scope].isdisjoint(actor.token.scopes):
        raise MissingScope(
            f"The token lacks the scope {operation.scope}: issue one that has it.", scope=operation.scope
        )
