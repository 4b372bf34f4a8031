"""What a criterion says, in words that a volunteer understands, with the records that show it."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, NamedTuple

from ..numbers_in_words import counted
from ..partnerships.taking_part import ONLY_NAMED, TOOK_PART
from .criteria import nearness, stated_area
from .evidence import Evidence, NearPartnership
from .groups import groups_in_words
from .miles import miles_in_words
from .named_areas import named_area, works_in
from .passing_on import REPLACED, Passing
from .places import Place
from .ranking import Ranked
from .reach import WITHIN_REACH_KM, partnerships_within_reach

# So many records are named; the rest are counted.
NAMED = 4
# So many ids stand beside a sentence, the nearest first; of a landlord with hundreds in one district the rest are counted.
RECORDS_BESIDE = 50
FACTS = {
    "declined": "Declined",
    "withdrew": "Withdrew from",
    "replaced": "Was replaced in",
    "considered": "Was considered for",
    "proposed": "Was proposed for",
}


COURSES = {"withdrew": ", which it left", "replaced": ", where it was replaced"}


class AreaByName(NamedTuple):
    """An area without a code, with how sure it is and the title and year of the first source that says so."""

    name: str
    certainty: str
    source: str
    year: str


@dataclass(frozen=True)
class Names:
    """Names of partnerships and of organisations by id, and of areas by code; of partnerships of which only the district is
    known, the name of that by their id; of organisations, the areas of which a name is recorded and no code. `passings` are
    roles that passed on, by partnership and organisation; `fates` say of partnerships how they ended, or that they have
    stalled; `left_behind` are (partnership, organisation) of schemes that go on without it.
    """

    records: Mapping[str, str]
    organisations: Mapping[str, str]
    areas: Mapping[str, str]
    somewhere_in: Mapping[str, str]
    areas_by_name: Mapping[str, Sequence[AreaByName]]
    passings: Mapping[tuple[str, str], Passing] = field(default_factory=dict)
    fates: Mapping[str, str] = field(default_factory=dict)
    left_behind: frozenset[tuple[str, ...]] = frozenset()


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
        return _area(evidence, place, names)
    return _kind(evidence, kinds)


def facts_about(evidence: Evidence, names: Names) -> list[dict[str, Any]]:
    """Refusals, withdrawals and endings near here: shown with their year, never scored."""
    return [
        Reason(f"{FACTS[near.part]} {_named(near, names)}{_as_whom(near, evidence, names)}.", [near.record]).as_dict()
        for near in _facts_near(evidence)
        if near.part != REPLACED or (near.record, near.organisation) not in names.passings
    ]


def records_named_or_beside(evidence: Evidence) -> set[str]:
    """The partnerships that sentences about an association name or give beside them."""
    return {near.record for near in (*_telling_near(evidence)[0], *_facts_near(evidence))}


def _facts_near(evidence: Evidence) -> list[NearPartnership]:
    """What it was only named for is a fact of its own where it took no part besides."""
    took_part = {near.record for near in evidence.nearby if near.part in TOOK_PART}
    facts = [
        near
        for near in evidence.nearby
        if near.part in FACTS and not (near.part in ONLY_NAMED and near.record in took_part)
    ]
    return _nearest_first(facts)[:NAMED]


def _telling_near(evidence: Evidence) -> tuple[list[NearPartnership], int]:
    """Those in the district, else within reach, each once, as far as they are given, and how many there are; where there
    are none, the nearest.
    """
    took_part = [near for near in evidence.nearby if near.part in TOOK_PART]
    within_reach = partnerships_within_reach(evidence)
    here = _nearest_first([near for near in within_reach if near.is_here])
    if telling := _once(here or sorted(within_reach, key=_distance)):
        return telling[:RECORDS_BESIDE], len(telling)
    return sorted(took_part, key=_distance)[:1], 0


def _here(evidence: Evidence, place: Place, names: Names) -> Reason:
    telling, number = _telling_near(evidence)
    if not telling:
        return Reason("No partnership near here is recorded. That does not mean that there is none.")
    records = [near.record for near in telling]
    nearest = telling[0]
    if nearest.is_here and number:
        named = [
            _named(near, names) + _course(near, evidence, names) + _as_whom(near, evidence, names)
            for near in telling[:NAMED]
        ]
        return Reason(
            f"Took part in {counted(number, 'partnership')} in {place.around}: {_listed(named, number)}", records
        )
    where = f"{_where(nearest, place, names)}{_course(nearest, evidence, names)}"
    in_words = f"{_named(nearest, names)}, {where}{_as_whom(nearest, evidence, names)}."
    if number > 1:
        within = f"within {miles_in_words(WITHIN_REACH_KM)}"
        return Reason(f"Took part in {counted(number, 'partnership')} {within}, the nearest: {in_words}", records)
    return Reason(f"Nearest recorded partnership: {in_words}", records)


def _area(evidence: Evidence, place: Place, names: Names) -> Reason:
    if not evidence.areas:
        if by_name := names.areas_by_name.get(evidence.organisation):
            return Reason(_by_name(by_name, evidence, place))
        where = "here" if evidence.is_in_nation or place.nation is None else f"in {place.nation.name_in_sentence}"
        return Reason(f"Nothing recorded says that it works {where}.")
    best = max(evidence.areas, key=lambda stated: (stated_area(evidence, stated), stated.code))
    source = _of_source(best.source, best.stated_in)
    by = "" if best.organisation == evidence.organisation else f" as {names.organisations.get(best.organisation)}"
    return Reason(f"{works_in(best.certainty, [names.areas[best.code]])}{by}{source}.")


def _by_name(areas: Sequence[AreaByName], evidence: Evidence, place: Place) -> str:
    """What an association says of itself stands apart from what others report."""
    groups: dict[bool, list[AreaByName]] = {}
    for each in areas:
        groups.setdefault((each.certainty or "stated") == "stated", []).append(each)
    sentences = []
    for _, of_group in sorted(groups.items(), reverse=True):
        named = works_in(of_group[0].certainty, [named_area(each.name) for each in of_group])
        sentences.append(f"{named}{_of_source(of_group[0].source, of_group[0].year) if len(of_group) == 1 else ''}.")
    if not any(near.is_here for near in partnerships_within_reach(evidence)):
        sentences.append(f"Whether that takes in {place.around} is not recorded.")
    return " ".join(sentences)


def _of_source(title: str, year: str) -> str:
    source = ", ".join(filter(None, (title, year)))
    return f" ({source})" if source else ""


def _kind(evidence: Evidence, kinds: Sequence[str]) -> Reason:
    named = groups_in_words(kinds)
    if not evidence.schemes_of_kind:
        return Reason(f"No scheme with {named} is recorded. That does not mean that there is none.")
    latest = f", the latest in {evidence.latest_of_kind}" if evidence.latest_of_kind else ""
    return Reason(f"{counted(evidence.schemes_of_kind, 'scheme')} with {named}{latest}{_halted(evidence)}.")


def _halted(evidence: Evidence) -> str:
    """A number of schemes is taken for one of homes that came about, unless it says of how many that is not so."""
    halted, of_all = evidence.halted_of_kind, evidence.schemes_of_kind
    if not halted:
        return ""
    whose = f"{halted} of them" if of_all > 1 else "it"
    return f"; {whose} stalled or ended before {'it was' if halted == 1 else 'they were'} built"


def _nearest_first(nearby: Sequence[NearPartnership]) -> list[NearPartnership]:
    return sorted(nearby, key=lambda near: (not near.is_here, -nearness(near), near.kilometres, near.record))


def _distance(near: NearPartnership) -> tuple[float, str]:
    return near.kilometres, near.record


def _once(nearby: Sequence[NearPartnership]) -> list[NearPartnership]:
    return list({near.record: near for near in reversed(nearby)}.values())[::-1]


def _named(near: NearPartnership, names: Names) -> str:
    """With its year, and how it ended or that it has stalled."""
    fate = f", {names.fates[near.record].lower()}" if near.record in names.fates else ""
    return f"{names.records.get(near.record, near.record)}{f' ({near.year})' if near.year else ''}{fate}"


def _course(near: NearPartnership, evidence: Evidence, names: Names) -> str:
    """How the partnership came to be without it; nothing where it stayed, or its role passed to its own."""
    rows = [each for each in evidence.nearby if each.record == near.record and each.part in TOOK_PART]
    if any((each.record, each.organisation) in names.passings for each in rows):
        return ""
    stayed = [each for each in rows if each.part not in COURSES]
    if not stayed:
        return COURSES[near.part]
    went_on = all((each.record, each.organisation) in names.left_behind for each in stayed)
    return ", which went on without it" if went_on else ""


def _as_whom(near: NearPartnership, evidence: Evidence, names: Names) -> str:
    """What a predecessor did is labelled as such."""
    if near.organisation == evidence.organisation:
        return ""
    then = names.organisations.get(near.organisation, near.organisation)
    return f", recorded there as {then}, now part of {evidence.name}"


def _where(near: NearPartnership, place: Place, names: Names) -> str:
    """How far, and from where that is measured. Of a scheme of which only the district is known, that and no number."""
    if near.record in names.somewhere_in:
        return f"in {names.somewhere_in[near.record]}"
    return f"about {miles_in_words(near.kilometres)} {f'from {place.measured_from}' if place.is_middle else 'away'}"


def _listed(named: Sequence[str], number: int) -> str:
    more = number - len(named)
    return f"{'; '.join(named)}; and {more} more." if more > 0 else f"{'; '.join(named)}."
