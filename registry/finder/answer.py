"""The answer to *who could work with us here?*: an explained order, and what else is near."""

import datetime
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from ..places.distance import Point
from .around import helpers_near, what_is_missing
from .criteria import CRITERIA
from .details import Details, details_of
from .evidence import Evidence
from .funding import FundingNear, funding_near
from .gathering import evidence_for
from .homes_owned import homes_in_words
from .lists import list_of, lists_of
from .miles import miles_in_words
from .offers import offers_near
from .peers import PeerGroup, peer_groups
from .places import Place, codes_meaning
from .ranking import NOWHERE, Ranked, ranked, weights_of
from .reach import NEAR_KM, is_well_known_here, is_within_reach
from .sentences import facts_about, reason_for

SHOWN = 10
NO_PLACE = "No place was named, so that nothing here is about where associations work. Add a postcode or a district."


@dataclass(frozen=True)
class Question:
    """Where, for whom, and what weighs how much. `whole` is the code of a list of which all are wanted."""

    place: Place
    community_kinds: Sequence[str] = ()
    weights: Mapping[str, float] = field(default_factory=dict)
    shown: int = SHOWN
    whole: str = ""


def answer_to(question: Question, today: datetime.date) -> dict[str, Any]:
    """Ready for JSON, but for the line of the feed."""
    place, kinds = question.place, list(question.community_kinds)
    codes = codes_meaning(place.codes)
    evidence = evidence_for(place, kinds, year=today.year, codes=codes)
    weights = weights_of(question.weights, place_counts=place.point is not None, kind_counts=bool(kinds))
    shows_all = not any(weights.values())
    lists = lists_of(ranked(evidence, weights), shows_all=shows_all, most=question.shown, whole=question.whole)
    helpers = helpers_near(place, place.point, codes) if place.point else []
    funding = funding_near(place, place.point) if place.point else FundingNear()
    who_helps = {
        "helpers": [helper.as_dict(place) for helper in helpers],
        "helpers_note": what_is_missing(place, helpers) if place.point else None,
        "funding": [funder.as_dict() for funder in funding.funders],
        "given_up": [
            each.as_dict() | {"organisation": each.organisation, "name": each.name} for each in funding.given_up
        ],
        "funding_note": funding.note,
    }
    details = details_of(lists.shown, today, also=_records_of(who_helps))
    groups = peer_groups(evidence)

    def described(each: Ranked) -> dict[str, Any]:
        return _association(each, question, weights, details, groups)

    answer = {
        "place": _location(place, place.point) if place.point else None,
        "parameters": {"community_kinds": kinds, "weights": weights},
        "criteria": [
            {"code": each.code, "label": each.label, "why": each.why} for each in CRITERIA if each.code in weights
        ],
        "note": _what_is_little_known(place, evidence) if place.point else NO_PLACE,
        "results": [described(each) for each in lists.with_partnerships],
        "without_partnership": [described(each) for each in lists.stating],
        "owning_homes": [described(each) for each in lists.owning_homes],
        "only_registered": lists.only_registered if place.point else None,
        "counts": dict(lists.counts),
        **who_helps,
        "offers": offers_near(codes, today) if codes else [],
    }
    return answer | {"names": _names_in(answer, details)}


def _names_in(answer: Mapping[str, Any], details: Details) -> dict[str, str]:
    """Of the partnerships that the answer names, and of no other that was looked at."""
    associations = [*answer["results"], *answer["without_partnership"], *answer["owning_homes"]]
    reasons = [reason for each in associations for reason in (*each["criteria"], *each["facts"])]
    records = {record for each in reasons for record in each["partnerships"]} | _records_of(answer)
    return {record: details.names.records[record] for record in sorted(records) if record in details.names.records}


def _records_of(who_helps: Mapping[str, Any]) -> set[str]:
    sums = [each for funder in who_helps["funding"] for each in funder["sums"]]
    return {
        record for each in (*who_helps["helpers"], *sums, *who_helps["given_up"]) for record in each["partnerships"]
    }


def _location(place: Place, point: Point) -> dict[str, Any]:
    nation = place.nation
    return {
        "name": place.name,
        "latitude": round(point.latitude, 5),
        "longitude": round(point.longitude, 5),
        "district": {"code": place.district.code, "name": place.district.name} if place.district else None,
        "nation": {"code": nation.code, "name": nation.name} if nation else None,
    }


def _association(
    each: Ranked,
    question: Question,
    weights: Mapping[str, float],
    details: Details,
    groups: Mapping[tuple[str, str], PeerGroup],
) -> dict[str, Any]:
    evidence = each.evidence
    details_of_it = details.of.get(evidence.organisation, {})
    return {
        "organisation": evidence.organisation,
        "name": evidence.name,
        "score": each.score,
        "partnerships": evidence.partnerships,
        "list": list_of(each),
        "is_near": is_within_reach(evidence),
        "nearest_km": round(each.nearest_km, 1) if each.nearest_km < NOWHERE else None,
        "homes_owned": evidence.homes_owned,
        "homes_owned_in_words": homes_in_words(*details_of_it["homes_owned"]) or None if details_of_it else None,
        "homes_here": evidence.homes_here.as_dict(question.place.around) if evidence.homes_here else None,
        "peer_group": groups[evidence.size_band, evidence.jurisdiction].as_dict(),
        "criteria": [
            {"code": code, "value": round(each.values[code], 4), "weight": weight}
            | reason_for(code, each, question.place, question.community_kinds, details.names).as_dict()
            for code, weight in weights.items()
        ],
        "facts": facts_about(evidence, details.names),
        "notices": details_of_it.get("notices", []),
        "see_also": details_of_it.get("see_also", []),
        "website": details_of_it.get("website") or None,
        "can_be_written_to": bool(details_of_it.get("can_be_written_to")),
    }


def _what_is_little_known(place: Place, evidence: Sequence[Evidence]) -> str | None:
    """Said from the evidence and not from scores, since callers may change the weights."""
    if any(is_well_known_here(each) for each in evidence):
        return None
    wider = f" We have widened the list to {place.wider.name_in_sentence} and beyond." if place.wider else ""
    return (
        f"We know little here: no partnership within {miles_in_words(NEAR_KM)} of {place.measured_from} is recorded, and no association is "
        f"recorded as working in this district or county.{wider} Others may work here that nobody has recorded yet."
    )
