"""Small records that are on the register at once: for tests of what happens to a record, not of what it says."""

import itertools
from dataclasses import dataclass

from registry.content import content_of, kinds, normal
from registry.identifiers import mint
from registry.publishing.actions import create_submission, publish, publish_submission, submit
from registry.publishing.current import current_edition_of
from registry.publishing.publishers import REGISTRY_EDITORS

from .people import member

numbers = itertools.count(1)


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
