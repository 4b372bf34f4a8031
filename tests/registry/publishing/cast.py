"""People and programs for tests: a community organisation, an association, their partnership in the seed, and strangers."""

import itertools
from dataclasses import dataclass

from registry import chance
from registry.accounts.actions import issue_token
from registry.accounts.actor import ANYONE, Actor
from registry.accounts.models import Membership, Person, Role
from registry.accounts.policy import SCOPES
from registry.content import content_of, kinds, normal
from registry.feed.models import Change
from registry.identifiers import mint
from registry.publishing.actions import create_submission, publish, publish_submission, submit
from registry.publishing.current import current_edition_of
from registry.publishing.publishers import REGISTRY_EDITORS

numbers = itertools.count(1)


def person(**fields) -> Person:
    return Person.objects.create_user(email=f"person-{chance.hexadecimal(12)}@example.org", **fields)


def member(organisation: str, role: str = Role.APPROVER) -> Actor:
    """Somebody who acts for an organisation."""
    somebody = person()
    Membership.objects.create(person=somebody, organisation_id=organisation, role=role)
    return Actor(person=somebody)


def curator() -> Actor:
    return Actor(person=person(is_curator=True))


def stranger() -> Actor:
    return Actor(person=person())


def token_of(organisation: str, scopes=tuple(SCOPES)) -> tuple[Actor, str]:
    """(the program, its key)."""
    token, key = issue_token(organisation=organisation, name="test", scopes=list(scopes), by=member(organisation))
    return Actor(token=token), key


def organisation(name: str = "", **cells) -> str:
    """The id of an organisation that was published just now."""
    content = {
        "id": mint("org"),
        "name": name or f"Organisation {next(numbers)}",
        "kind": "housing_association",
    } | cells
    publish(contents=[normal(kinds()["organisation"], content)], by=REGISTRY_EDITORS)
    return content["id"]


@dataclass
class Scheme:
    """A partnership of one community organisation and one association, published in the name of nobody's."""

    id: str
    community: str
    association: str

    @property
    def content(self) -> dict:
        return content_of(current_edition_of(kinds()["partnership"], self.id))

    def publish_again(self, **cells) -> int:
        """A further edition with these cells changed; its number."""
        (edition,) = publish(contents=[self.content | cells], by=REGISTRY_EDITORS)
        return edition.number


def scheme(community: str = "", association: str = "", **cells) -> Scheme:
    """A partnership published just now."""
    community = community or organisation(kind="community_land_trust")
    association = association or organisation()
    content = {
        "id": mint("chp"),
        "name": f"Scheme {next(numbers)}",
        "scope": "scheme",
        "stage": "live",
        "status": "active",
        "community_kinds": ["community_land_trust"],
        "basis": "compiled_from_public_sources",
        "areas": ["E06000057"],
        "parties": [
            {"key": "p1", "side": "community", "organisation": community, "roles": ["freeholder"], "part": "took_part"},
            {
                "key": "p2",
                "side": "association",
                "organisation": association,
                "roles": ["landlord"],
                "part": "took_part",
            },
        ],
        "homes": [{"key": "h1", "count": 12, "unit": "homes", "tenure": "social_rent", "state": "completed"}],
        "sources": [{"key": "s1", "title": "Minutes", "publisher": "The parish"}],
    } | cells
    publish(contents=[normal(kinds()["partnership"], content)], by=REGISTRY_EDITORS)
    return Scheme(content["id"], community, association)


def published_by(organisation: str, scheme: Scheme, **cells) -> None:
    """A further edition in the name of an organisation, proposed by one of it and published by another."""
    submission = create_submission(
        kind="partnership",
        organisation=organisation,
        record=scheme.id,
        content=scheme.content | cells,
        by=member(organisation, "editor"),
    )
    submit(submission=submission, by=member(organisation))
    publish_submission(submission=submission, by=member(organisation))


def head() -> int:
    return Change.objects.order_by("-sequence").values_list("sequence", flat=True).first()


__all__ = [
    "ANYONE",
    "Scheme",
    "curator",
    "head",
    "member",
    "organisation",
    "person",
    "published_by",
    "scheme",
    "stranger",
    "token_of",
]
