"""What a group says of its plans beside its question: where, what kind of group, how many homes, how far, what it saw."""

from collections.abc import Iterator, Sequence
from dataclasses import asdict, dataclass
from typing import Any

from registry.catalogue.models import PartnershipCard
from registry.content import Problem
from registry.fields.characters import character_problem
from registry.identifiers import check_is_right, is_well_formed
from registry.public_address import at
from registry.vocabularies.vocabulary import label, terms

from .checks import LINK

LONGEST_LOCATION, MOST_HOMES, MOST_PARTNERSHIPS = 100, 9999, 3
STAGES = {
    "idea": "An idea so far",
    "group": "A group has formed",
    "land": "There is land in view",
    "permission": "There is planning permission",
    "homes": "There are homes to take over or repair",
}


@dataclass(frozen=True)
class Plan:
    """Texts as they were typed; empty where nothing was said. `partnerships` are ids of those that made the group write."""

    location: str = ""
    community_kind: str = ""
    homes: str = ""
    stage: str = ""
    partnerships: tuple[str, ...] = ()

    def problems(self) -> Iterator[Problem]:
        if len(self.location) > LONGEST_LOCATION or LINK.search(self.location):
            yield Problem("/location", "too_long", "Write the name of a place, or a postcode.")
        elif self.location and (fault := character_problem(self.location, several_lines=False)):
            yield Problem("/location", *fault)
        if self.community_kind and self.community_kind not in terms("community_kind"):
            yield Problem("/community_kind", "unknown_code", "Choose a kind of group from the list.")
        if self.homes and not (self.homes.isascii() and self.homes.isdigit() and 0 < int(self.homes[:9]) <= MOST_HOMES):
            yield Problem("/homes", "out_of_range", f"Write how many homes as a number from 1 to {MOST_HOMES:,}.")
        if self.stage and self.stage not in STAGES:
            yield Problem("/stage", "unknown_code", "Choose from the list how far you have come.")
        if len(self.partnerships) > MOST_PARTNERSHIPS:
            yield Problem("/partnerships", "too_many_values", f"Name at most {MOST_PARTNERSHIPS} partnerships.")
        if not all(is_well_formed(each, "chp") and check_is_right(each) for each in self.partnerships):
            yield Problem("/partnerships", "invalid_id", "Name partnerships by their ids.")

    def as_dict(self) -> dict[str, Any]:
        """What is kept until it is relayed: nothing of what was left empty."""
        return {name: value for name, value in asdict(self).items() if value}

    def lines(self) -> list[tuple[str, str]]:
        """(label, words), as the letter has them; a partnership that has left the register is left out."""
        kind = label("community_kind", self.community_kind) if self.community_kind else ""
        lines = [
            ("Where", self.location),
            ("Kind of group", kind),
            ("Homes they think of", self.homes),
            ("How far they are", STAGES.get(self.stage, "")),
            *(("Saw on the register", words) for words in _partnerships_in_words(self.partnerships)),
        ]
        return [(title, words) for title, words in lines if words]


NO_PLAN = Plan()


def plan_kept(kept: dict[str, Any]) -> Plan:
    """As it was kept."""
    return Plan(**(kept | {"partnerships": tuple(kept.get("partnerships", ()))}))


def _partnerships_in_words(partnerships: Sequence[str]) -> list[str]:
    cards = PartnershipCard.objects.filter(superseded_seq=None, record_id__in=partnerships)
    names = dict(cards.values_list("record_id", "name"))
    return [f"{names[each]}, {at(f'/partnerships/{each}/')}" for each in partnerships if each in names]
