"""What a criterion says, in words that a volunteer understands, with the records that show it."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from .criteria import nearness, stated_area
from .evidence import Evidence, NearPartnership
from .groups import groups_in_words
from .places import Place
from .ranking import Ranked

# So many records are named; the rest are counted.
NAMED = 4
# So many ids stand beside a sentence, the nearest first; of a landlord with hundreds in one district the rest are counted.
MOST_RECORDS = 50
FACTS = {
    "declined": "Declined",
    "withdrew": "Withdrew from",
    "replaced": "Was replaced in",
    "considered": "Was considered for",
    "proposed": "Was proposed for",
}


@dataclass(frozen=True)
class Names:
    """Names of partnerships and of organisations by id, and of areas by code."""

    records: Mapping[str, str]
    organisations: Mapping[str, str]
    areas: Mapping[str, str]


@dataclass(frozen=True)
class Reason:
    """A sentence and the ids of the partnerships that show it."""

    sentence: str
    records: Sequence[str] = ()

    def as_dict(self) -> dict[str, Any]:
        return {"sentence": self.sentence, "partnerships": list(self.records)}


def reason_for(criterion: str, ranked: Ranked, place: Place, kinds: Sequence[str], names: Names) -> Reason:
    evidence = ranked.evidence
    if criterion == "here":
        return _here(evidence, place, names)
    if criterion == "area":
        return _area(evidence, names)
    return _kind(evidence, kinds)


def facts_about(evidence: Evidence, names: Names) -> list[dict[str, Any]]:
    """Refusals, withdrawals and endings near here: shown with their year, never scored."""
    return [
        Reason(f"{FACTS[near.part]} {_named(near, names)}{_as_whom(near, evidence, names)}.", [near.record]).as_dict()
        for near in _facts_near(evidence)
    ]


def records_named_in(evidence: Evidence) -> set[str]:
    """The partnerships that sentences about an association name or give beside them."""
    return {near.record for near in (*_telling_near(evidence)[0], *_facts_near(evidence))}


def _facts_near(evidence: Evidence) -> list[NearPartnership]:
    return _nearest_first([near for near in evidence.nearby if near.part in FACTS])[:NAMED]


def _telling_near(evidence: Evidence) -> tuple[list[NearPartnership], int]:
    """Those in the district, each once, as far as they are given, and how many there are; where there are none, the
    nearest.
    """
    nearby = [near for near in evidence.nearby if near.part not in ("declined", "considered")]
    if here := _once(_nearest_first([near for near in nearby if near.is_here])):
        return here[:MOST_RECORDS], len(here)
    return _nearest_first(nearby)[:1], 0


def _here(evidence: Evidence, place: Place, names: Names) -> Reason:
    telling, number_here = _telling_near(evidence)
    if not telling:
        return Reason("No partnership near here is recorded. That does not mean that there is none.")
    if number_here:
        named = [_named(near, names) + _as_whom(near, evidence, names) for near in telling[:NAMED]]
        sentence = f"Took part in {_count(number_here, 'partnership')} in {place.around}: {_listed(named, number_here)}"
        return Reason(sentence, [near.record for near in telling])
    (nearest,) = telling
    sentence = f"Nearest recorded partnership: {_named(nearest, names)}, about {_kilometres(nearest)} away"
    return Reason(f"{sentence}{_as_whom(nearest, evidence, names)}.", [nearest.record])


def _area(evidence: Evidence, names: Names) -> Reason:
    if not evidence.areas:
        return Reason("Nothing recorded says that it works here.")
    best = max(evidence.areas, key=lambda stated: (stated_area(evidence, stated), stated.code))
    says = "Says that it works in" if best.certainty == "stated" else "Is reported to work in"
    source = ", ".join(filter(None, (best.source, best.stated_in)))
    by = "" if best.organisation == evidence.organisation else f" as {names.organisations.get(best.organisation)}"
    return Reason(f"{says} {names.areas[best.code]}{by}{f' ({source})' if source else ''}.")


def _kind(evidence: Evidence, kinds: Sequence[str]) -> Reason:
    named = groups_in_words(kinds)
    if not evidence.schemes_of_kind:
        return Reason(f"No scheme with {named} is recorded. That does not mean that there is none.")
    latest = f", the latest in {evidence.latest_of_kind}" if evidence.latest_of_kind else ""
    return Reason(f"{_count(evidence.schemes_of_kind, 'scheme')} with {named}{latest}.")


def _nearest_first(nearby: Sequence[NearPartnership]) -> list[NearPartnership]:
    return sorted(nearby, key=lambda near: (-nearness(near), near.kilometres, near.record))


def _once(nearby: Sequence[NearPartnership]) -> list[NearPartnership]:
    return list({near.record: near for near in reversed(nearby)}.values())[::-1]


def _named(near: NearPartnership, names: Names) -> str:
    return f"{names.records.get(near.record, near.record)}{f' ({near.year})' if near.year else ''}"


def _as_whom(near: NearPartnership, evidence: Evidence, names: Names) -> str:
    """What a predecessor did is labelled as such."""
    if near.organisation == evidence.organisation:
        return ""
    then = names.organisations.get(near.organisation, near.organisation)
    return f", recorded there as {then}, now part of {evidence.name}"


def _kilometres(near: NearPartnership) -> str:
    return "1 km" if near.kilometres < 1.5 else f"{near.kilometres:.0f} km"


def _count(number: int, noun: str) -> str:
    return f"{number} {noun}{'' if number == 1 else 's'}"


def _listed(named: Sequence[str], number: int) -> str:
    more = number - len(named)
    return f"{'; '.join(named)}; and {more} more." if more > 0 else f"{'; '.join(named)}."
