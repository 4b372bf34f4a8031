"""Who asks: a person with a session, a program with a token, or anyone at all."""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import cached_property

from .enablers import roles_of_person
from .models import Person, Role, Token


@dataclass(frozen=True)
class Actor:
    """Somebody who asks to do something. Nobody in particular has neither person nor token."""

    person: Person | None = None
    token: Token | None = None
    session: str = ""
    request_id: str = field(default="", compare=False)
    # Whether the person has one, and used it in this session.
    has_second_factor: bool = field(default=False, compare=False)

    @property
    def is_anyone(self) -> bool:
        return self.person is None and self.token is None

    @property
    def behind(self) -> Person | None:
        """The person who answers for what is done: who signed in, or who issued the token."""
        return self.token.created_by if self.token is not None else self.person

    @property
    def is_curator(self) -> bool:
        return self.person is not None and self.person.is_active and self.person.is_curator

    @cached_property
    def roles(self) -> dict[str, str]:
        """Organisation id → role. A token acts as an editor of its organisation."""
        if self.token is not None:
            return {self.token.organisation_id: Role.EDITOR}
        if self.person is None or not self.person.is_active:
            return {}
        return roles_of_person(self.person)

    @property
    def lacks_second_factor(self) -> bool:
        """Whether there is something to decide for this person, for which a second factor is still missing."""
        return not self.has_second_factor and (self.is_curator or Role.APPROVER in self.roles.values())

    @property
    def key(self) -> str:
        """A stable name for counting and for keys of idempotency; never shown."""
        if self.token is not None:
            return f"token:{self.token.pk}"
        return f"person:{self.person.pk}" if self.person else "anyone"

    def __str__(self) -> str:
        return self.key


ANYONE = Actor()
