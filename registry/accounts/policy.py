"""The one place that says who may do what.

An operation names who may do it, whether the author of the work is shut out, in which states of
the work it makes sense, and the scope that a token needs (none: not for tokens). Every door asks
`require`; the matrix of tests is made from `OPERATIONS`, so a new one cannot be forgotten.
"""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass

from registry.errors import RegistryError, TransitionNotAllowed

from .actor import Actor
from .models import Person, Role

ANYONE, EDITOR, APPROVER, CURATOR, PERSON = "anyone", "editor", "approver", "curator", "person"
MEMBERS = frozenset({EDITOR, APPROVER, CURATOR})
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


@dataclass(frozen=True)
class Operation:
    """Who may do one thing. `second_person`: not anyone who made any of the work."""

    who: frozenset[str]
    scope: str = ""
    second_person: bool = False
    states: tuple[str, ...] = ()


READ, WRITE, CONFIRM = "submissions:read", "submissions:write", "confirmations:write"
SCOPES = {
    READ: "Read the organisation's submissions, imports and tokens' names.",
    WRITE: "Make and change submissions and imports; a person still has to approve them.",
    CONFIRM: "Confirm or dispute what others published about the organisation.",
}

OPERATIONS: dict[str, Operation] = {
    "record.read": Operation(frozenset({ANYONE})),
    "content.validate": Operation(frozenset({ANYONE})),
    "challenge.make": Operation(frozenset({ANYONE})),
    "enquiry.make": Operation(frozenset({ANYONE})),
    "submission.read": Operation(MEMBERS, READ),
    "submission.create": Operation(MEMBERS, WRITE),
    "submission.edit": Operation(MEMBERS, WRITE, states=("draft", "returned")),
    "submission.submit": Operation(MEMBERS, WRITE, states=("draft", "returned")),
    "submission.withdraw": Operation(MEMBERS, WRITE, states=("draft", "submitted", "returned")),
    "submission.return": Operation(DECIDERS, second_person=True, states=("submitted",)),
    "submission.publish": Operation(DECIDERS, second_person=True, states=("submitted",)),
    "import.read": Operation(MEMBERS, READ),
    "import.upload": Operation(MEMBERS, WRITE),
    "import.apply": Operation(MEMBERS, WRITE),
    "import.undo": Operation(MEMBERS, WRITE),
    "confirmation.give": Operation(frozenset({APPROVER}), CONFIRM),
    "challenge.screen": Operation(frozenset({CURATOR}), states=("quarantined",)),
    "challenge.answer": Operation(DECIDERS, states=("open",)),
    "challenge.remove": Operation(frozenset({CURATOR})),
    "token.read": Operation(DECIDERS),
    "token.issue": Operation(DECIDERS),
    "token.revoke": Operation(DECIDERS),
    "member.read": Operation(MEMBERS),
    "member.invite": Operation(DECIDERS),
    "member.end": Operation(DECIDERS),
    "claim.make": Operation(frozenset({PERSON})),
    "claim.decide": Operation(DECIDERS, states=("waiting",), second_person=True),
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
        roles.add(CURATOR)
    role = actor.roles.get(owner)
    if role == Role.APPROVER:
        roles |= {APPROVER, EDITOR}
    elif role == Role.EDITOR:
        roles.add(EDITOR)
    return roles


def may(actor: Actor, name: str, owner: str = "", *, state: str = "", made_by: Collection[int] = ()) -> bool:
    """Whether the actor may do this to work of `owner`, in this state, made by these people."""
    try:
        require(actor, name, owner, state=state, made_by=made_by)
    except RegistryError:
        return False
    return True


def require(actor: Actor, name: str, owner: str = "", *, state: str = "", made_by: Collection[int] = ()) -> None:
    """Pass, or say why not. `made_by` are the numbers of all people who made any of the work.

    By page, by a token that they issued, or by a file that they sent: it is theirs all the same.
    """
    operation = OPERATIONS[name]
    if actor.is_anyone and ANYONE not in operation.who:
        raise NotSignedIn("Sign in, or send a token as `Authorization: Bearer …`.")
    if actor.token is not None and ANYONE not in operation.who:
        _require_scope(actor, name, operation)
    elif not roles_of(actor, owner) & operation.who:
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
        raise NotAllowed("A token cannot do this: a person has to sign in for it.")
    if operation.scope not in actor.token.scopes:
        raise MissingScope(
            f"The token lacks the scope {operation.scope}: issue one that has it.", scope=operation.scope
        )
