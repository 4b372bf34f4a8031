"""The partnership at a glance: the answers that most readers come for, each with why the register says so."""

import re
from dataclasses import dataclass
from typing import Any

from registry.fields.money import pounds
from registry.partnerships.stages import stage_in_words
from registry.places.where_in_words import where_in_words

from .facts import Teller, joined
from .land import LEASES
from .people import names_on

# Which rows a label was read from is told by their keys, which say nothing to a reader.
READ_FROM = re.compile(r"\s*Read from [^.]*\.")
GONE = {"lost": "no longer there", "dropped": "planned once and not built"}
KINDS = {
    "never_carried_out": "Kind of partnership, as it was meant",
    "until_it_ended": "Kind of partnership, until it ended",
}
STRENGTHS = ("weak", "moderate", "strong")
ORDINALS = ("", "", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth")


@dataclass(frozen=True)
class Answer:
    """`why` is how the register came to it, where it was worked out and not stated."""

    question: str
    words: str
    why: str = ""


def answers(teller: Teller, derived: dict[str, Any]) -> list[Answer]:
    content = teller.content
    listed = [
        Answer("Community side", names_on(teller, "community") or "not recorded"),
        Answer("Association", names_on(teller, "association") or _no_association(derived)),
        Answer("Homes", _homes(derived["homes"]), _why(derived["homes"], teller)),
        Answer(
            KINDS.get(derived["facets"]["reading"], "Kind of partnership"),
            derived["model"]["label"],
            _why(derived["model"], teller),
        ),
        Answer(
            "Land on the community’s side", _land(derived["community_land"]), _why(derived["community_land"], teller)
        ),
        Answer("Lease", _lease(content, derived["lease_years"])),
        Answer("Ground rent", _ground_rent(derived["ground_rent_per_home_year"]), _rent_reason(derived, teller)),
        Answer("How well it is kept affordable", _locks(derived["perpetuity"]), _why(derived["perpetuity"], teller)),
        Answer(
            "Time until people moved in", _months(derived["months_to_live"]), _why(derived["months_to_live"], teller)
        ),
        Answer("The neighbourhood", _neighbourhood(derived["place"])),
    ]
    if content["site_hectares"]:
        listed.append(Answer("Area of the land", f"{content['site_hectares']} hectares"))
    return listed


def where(teller: Teller, derived: dict[str, Any]) -> str:
    """The settlement with its district or nation: "Bridport, Dorset"."""
    district = (derived["place"].get("district") or derived["place"].get("nation") or {}).get("name", "")
    settlement = teller.content["settlement"] or teller.content["parish"] or ""
    return where_in_words(settlement, district)


def stages(content: dict[str, Any]) -> list[str]:
    """How far it is, or how it ended; and whether it stands still."""
    return [stage_in_words(content["stage"], content["status"], content["ending_kind"])]


def _no_association(derived: dict[str, Any]) -> str:
    return "none named as taking part" if derived["has_association"] else "none in this arrangement"


def _why(labelled: dict[str, Any], teller: Teller) -> str:
    return teller.readable(READ_FROM.sub("", labelled.get("reason") or "").strip())


def _homes(homes: dict[str, Any]) -> str:
    total = homes["total"]
    if total is None:
        return "number not recorded"
    finished = "there today" if set(homes["by_supply_group"]) == {"existing"} else "finished"
    parts = [f"{homes['completed']:,} {finished}"] if homes["completed"] else []
    parts += [f"{homes['planned']:,} planned"] if homes["planned"] else []
    parts += [f"{homes['by_state'][state]:,} {words}" for state, words in GONE.items() if homes["by_state"].get(state)]
    least = "at least " if homes["at_least"] else ""
    if homes["completed"] == total:
        return joined(f"{least}{total:,}, all {finished}", *parts[1:])
    return joined(f"{least}{total:,} in all", *parts)


def _land(land: dict[str, Any]) -> str:
    return {"all": "it owns all", "part": "it owns a part", "none": "it has none"}.get(land["code"], land["label"])


def _lease(content: dict[str, Any], years: int | None) -> str:
    if years:
        return f"{years:,} years"
    leased = any(row["instrument"] in LEASES for row in content["asset_transfers"])
    return "length not recorded" if leased else "none recorded"


def _ground_rent(rent: dict[str, Any]) -> str:
    if rent["amount"] is not None:
        return f"{pounds(str(rent['amount']))} a year for each home"
    if rent["proposed_amount"] is not None:
        return f"{pounds(str(rent['proposed_amount']))} a year for each home, proposed"
    return "not recorded"


def _rent_reason(derived: dict[str, Any], teller: Teller) -> str:
    rent = derived["ground_rent_per_home_year"]
    return _why(rent, teller) if rent["amount"] is not None or rent["proposed_amount"] is not None else ""


def _locks(perpetuity: dict[str, Any]) -> str:
    if perpetuity["code"] in STRENGTHS:
        return f"{perpetuity['label']} protection"
    return {"not_known": "not recorded"}.get(perpetuity["code"], perpetuity["label"])


def _months(months: dict[str, Any]) -> str:
    least, most = months["least"], months["most"]
    if least is None or most is None:
        return "not recorded"
    if most < 24:
        return f"{least} months" if least == most else f"{least} to {most} months"
    first, last = round(least / 12), round(most / 12)
    return f"about {first} years" if first == last else f"{first} to {last} years"


def _neighbourhood(place: dict[str, Any]) -> str:
    decile = (place.get("deprivation") or {}).get("decile")
    rurality = (place.get("rurality") or {}).get("label")
    poverty = f"in the {_tenth(decile)} of neighbourhoods" if decile else ""
    return joined(rurality or "", poverty) or "not recorded"


def _tenth(decile: int) -> str:
    if decile == 1:
        return "most deprived tenth"
    return "least deprived tenth" if decile == 10 else f"{ORDINALS[decile]} most deprived tenth"
