"""The whole page of a partnership: its parts in the order in which a reader asks."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from django.utils.safestring import SafeString

from registry.content import fields_of, kinds
from registry.vocabularies.vocabulary import label
from registry.website.public.reading import PublicRecord
from registry.website.sourced import sourced

from . import decisions, drawing, figures, glance, land, people, rows
from .facts import Claim, Fact, Source, Teller
from .names import PageNames, label_of_head

# Flat fields that are told under "More about it": whatever the parts above do not say.
MORE_ABOUT_IT = (
    "parish", "wider_site", "wider_site_hectares", "wider_site_homes", "wider_site_homes_to", "site_precision",
    "planning_routes", "basis", "note",
)  # fmt: skip


@dataclass(frozen=True)
class Part:
    """A part of the page that is a list of facts. `empty` is said where the record has none."""

    anchor: str
    title: str
    facts: list[Fact]
    intro: str = ""


@dataclass(frozen=True)
class Gap:
    about: str
    why: str


class PartnershipPage:
    """What the template draws."""

    def __init__(self, record: PublicRecord) -> None:
        self.content, self.derived = record.content, record.content["derived"]
        self.names = PageNames(kinds()["partnership"], record.content, known=record.names)
        self.teller = Teller(record.content, self.names)

    # States of facts that nobody need wait for.
    settled = frozenset({"Finished", "There today", "Kept", "In force"})

    @property
    def where(self) -> str:
        return glance.where(self.teller, self.derived)

    @property
    def stages(self) -> list[str]:
        return glance.stages(self.content)

    @property
    def kinds_of_community(self) -> str:
        return self.in_words("community_kinds")

    def in_words(self, name: str) -> str:
        return fields_of(self.names.kind.edition)[name].in_words(self.content[name], self.names)

    @property
    def answers(self) -> list[glance.Answer]:
        return glance.answers(self.teller, self.derived)

    @property
    def ending(self) -> list[tuple[str, str]]:
        """When, by whom and why it ended."""
        labels = {"ended_on": "When", "ended_by": "By whose act", "ending_reason": "Why"}
        return [(label, self.in_words(name)) for name, label in labels.items() if self.content[name]]

    @cached_property
    def sides(self) -> list[people.Side]:
        return people.sides(self.teller)

    @cached_property
    def drawing(self) -> SafeString:
        return drawing.drawing_of(self.teller)

    @cached_property
    def land_steps(self) -> list[land.LandStep]:
        return land.land_steps(self.teller)

    @cached_property
    def matrix(self) -> decisions.Matrix:
        return decisions.matrix(self.teller)

    @cached_property
    def parts(self) -> list[Part]:
        """The parts between the land and the sources, those with something to tell."""
        return [
            part
            for anchor, title, intro, tell in PARTS
            if (part := Part(anchor, title, [fact for each in tell for fact in each(self.teller)], intro)).facts
        ]

    @property
    def empty_parts(self) -> list[str]:
        """The titles of parts of which the record says nothing, so that silence is seen."""
        present = {part.anchor for part in self.parts}
        lacking = [title for anchor, title, _, _ in PARTS if anchor not in present and anchor in OF_EVERY_RECORD]
        lacking += [] if self.land_steps else ["Land and leases"]
        return [*lacking, *([] if self.matrix.questions else ["Who decides what"])]

    @property
    def timeline(self) -> list[Fact]:
        return rows.timeline(self.teller)

    @property
    def claims(self) -> list[Claim]:
        return [self.teller.claim(row) for row in self.content["other_claims"]]

    @property
    def gaps(self) -> list[Gap]:
        return [
            Gap(
                self.names.pointers_in_words(row["about"]),
                _gap(
                    REASONS.get(row["reason"]) or label("missing_reason", row["reason"]),
                    self.teller.readable(row["note"]),
                ),
            )
            for row in self.content["missing"]
        ]

    @property
    def lacking(self) -> str:
        """What the register asks and nobody has answered, nor said that it cannot be."""
        known = {pointer for row in self.content["missing"] for pointer in row["about"]}
        return self.names.pointers_in_words(each for each in self.completeness["lacking"] if each not in known)

    @property
    def sources(self) -> list[tuple[str, Source]]:
        return [(f"source-{each.number}", each) for each in self.teller.sources.values()]

    @property
    def sourced(self) -> str:
        return sourced(self.names.kind, self.content).words

    @property
    def more(self) -> list[tuple[str, str]]:
        return [
            (label_of_head(self.names.kind, name), self.teller.readable(self.in_words(name)))
            for name in MORE_ABOUT_IT
            if self.content[name] not in (None, [])
        ]

    @property
    def completeness(self) -> dict[str, Any]:
        return self.derived["completeness"]

    @property
    def contents(self) -> list[tuple[str, str]]:
        """The list of parts at the top: anchor and title."""
        first = [("people", "Who takes part")]
        first += [("land", "Land and leases")] if self.land_steps else []
        first += [("decisions", "Who decides what")] if self.matrix.questions else []
        first += [(part.anchor, part.title) for part in self.parts]
        first += [("timeline", "What happened when")] if self.content["milestones"] else []
        first += [("differ", "Where sources differ")] if self.content["other_claims"] else []
        return [*first, ("unknown", "What is not recorded"), ("sources", "Sources"), ("trust", "Can I rely on this?")]


def _gap(reason: str, note: str) -> str:
    return f"{reason}. {note}" if note else reason


REASONS = {
    "unknown": "Looked for in the sources and not found",
    "not_applicable": "Asked: there is none",
    "not_yet_collected": "Not collected yet",
    "withheld": "Known, and kept private",
}
# Anchor, title, what it is, and the tables it tells.
PARTS: tuple[tuple[str, str, str, tuple[Callable[[Teller], list[Fact]], ...]], ...] = (
    ("homes", "Homes", "", (rows.homes, rows.home_parts)),
    ("lettings", "How homes are let", "Who is offered a home first, and who next while it stands empty.",
     (rows.letting_steps,)),
    ("facilities", "Other buildings and spaces", "", (rows.facilities,)),
    ("protections", "What keeps it affordable", "Rights to stop a sale, set a price or get the land back.",
     (rows.protections,)),
    ("terms", "Terms and promises", "What was agreed, asked for or refused, in plain words.",
     (rows.clauses, rows.agreements)),
    ("services", "Services handed over", "", (rows.services,)),
    ("seats", "Seats on boards", "", (rows.board_seats,)),
    ("votes", "Votes", "", (rows.ballots,)),
    ("money", "Money", "", (figures.funding, figures.payments)),
    ("results", "What came of it", "", (figures.outcomes,)),
    ("related", "Belongs with", "", (rows.related,)),
)  # fmt: skip
OF_EVERY_RECORD = frozenset({"homes", "protections", "terms", "money", "results"})
