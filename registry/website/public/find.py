"""Who could work with us here? The finder for people: one box for a postcode or a place name."""

from collections.abc import Callable, Mapping
from typing import Any
from urllib.parse import urlencode

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from registry.clock import uk_day
from registry.dates_in_words import until_in_words
from registry.errors import BadParameter
from registry.finder.answer import Question, answer_to
from registry.finder.criteria import CRITERIA
from registry.finder.groups import groups_in_words
from registry.finder.typed_place import TypedPlace, place_typed
from registry.vocabularies.vocabulary import choices, label, terms

from .enquiry import address_of_enquiry
from .kept import while_nothing_is_published
from .linking import pieces_of

# How much a criterion counts, in words; any other number that an address names is shown as it is.
HOW_MUCH = ((0, "Not at all"), (1, "A little"), (2, "Some"), (3, "Much"), (6, "Very much"))
HEAVIEST = 100


@while_nothing_is_published
def find(request: HttpRequest) -> HttpResponse:
    typed = request.GET.get("place", "").strip()
    kinds = kinds_chosen(request)
    weights = weights_chosen(request)
    is_question = bool(typed or request.GET.get("area"))
    meant = place_typed(typed, request.GET.get("area", "")) if is_question else TypedPlace()
    context = {
        "typed": typed,
        "kinds": kinds,
        "community_kinds": choices("community_kind"),
        "meant": meant,
        "question": urlencode([("community_kind", kind) for kind in kinds]),
    }
    if meant.place is not None:
        answer = answer_to(Question(meant.place, kinds, weights), uk_day())
        context |= shown(answer, [("place", meant.name), *(("community_kind", kind) for kind in kinds)]) | {
            "kind_words": groups_in_words(kinds),
            "around": meant.place.around,
            "area": request.GET.get("area", ""),
            "for_programs": address_for_programs(answer["place"], kinds, weights),
        }
    return render(request, "website/public/find.html", context)


def kinds_chosen(request: HttpRequest) -> list[str]:
    kinds = [kind for kind in request.GET.getlist("community_kind") if kind]
    for kind in kinds:
        if kind not in terms("community_kind"):
            raise BadParameter(
                "community_kind", "unknown_code", "We know no such kind of group. Choose one from the list."
            )
    return list(dict.fromkeys(kinds))


def weights_chosen(request: HttpRequest) -> dict[str, float]:
    """What the address says that a criterion counts; nothing where it is as we have it."""
    weights = {}
    for criterion in CRITERIA:
        name = f"weight_{criterion.code}"
        if text := request.GET.get(name, "").strip():
            digits = text.replace(".", "", 1)
            if not (text.isascii() and digits.isdigit() and len(text) <= 8 and float(text) <= HEAVIEST):
                raise BadParameter(name, "out_of_range", f"How much it counts is a number from 0 to {HEAVIEST}.")
            weights[criterion.code] = float(text)
    return weights


def address_for_programs(location: Mapping[str, Any], kinds: list[str], weights: Mapping[str, float]) -> str:
    """The same question to the API."""
    parts = [("near", f"{location['latitude']},{location['longitude']}")]
    parts += [("community_kind", ",".join(kinds))] if kinds else []
    parts += [(f"weight_{code}", f"{weight:g}") for code, weight in weights.items()]
    return f"/api/v1/finder/?{urlencode(parts, safe=',')}"


def shown(answer: dict[str, Any], question: list[tuple[str, str]]) -> dict[str, Any]:
    """The answer, with words for its codes and with links in its sentences; an enquiry begins with the question."""
    names, labels = answer["names"], {each["code"]: each["label"] for each in answer["criteria"]}

    def linked(reason: dict[str, Any]) -> dict[str, Any]:
        pieces = pieces_of(reason["sentence"], reason["partnerships"], names)
        return reason | {"pieces": pieces, "label": labels.get(reason.get("code", ""), "")}

    def association(each: dict[str, Any]) -> dict[str, Any]:
        return each | {
            "criteria": [linked(reason) for reason in each["criteria"]],
            "facts": [linked(reason) for reason in each["facts"]],
            "enquiry": address_of_enquiry(each["organisation"], question),
            "notices": [notice | {"until": until_in_words(notice["valid_until"])} for notice in each["notices"]],
        }

    return {
        "answer": answer
        | {
            "results": [association(each) for each in answer["results"] if each["is_near"]],
            "further_away": [association(each) for each in answer["results"] if not each["is_near"]],
            "without_partnership": [association(each) for each in answer["without_partnership"]],
            "owners": owners([association(each) for each in answer["owning_homes"]]),
            "helpers_by_group": helpers_by_group(answer, names),
            "has_council": any(each["group"] == "council" for each in answer["helpers"]),
            "funding": [funder(each, linked) for each in answer["funding"]],
            "offers": [offer(each) for each in answer["offers"]],
        },
        "criteria": [criterion_form(each, answer["parameters"]["weights"]) for each in answer["criteria"]],
    }


def owners(associations: list[dict[str, Any]]) -> list[tuple[str, str, str, list[dict[str, Any]]]]:
    """(title, id, what it means, associations): those with a partnership elsewhere apart from those with none."""
    return [
        (
            "Own homes here, and worked with a group elsewhere",
            "owning-elsewhere",
            "No partnership of theirs near you is on record.",
            [each for each in associations if each["partnerships"]],
        ),
        (
            "Own homes here, without a recorded partnership",
            "owning-only",
            "That they are landlords here is all that is recorded of them. Ask whether they have worked with a group.",
            [each for each in associations if not each["partnerships"]],
        ),
    ]


def helpers_by_group(answer: Mapping[str, Any], names: Mapping[str, str]) -> list[tuple[str, list[dict[str, Any]]]]:
    """Funders whose money is told of near by stand there, and not here as well."""
    paid = {each["organisation"] for each in answer["funding"]}
    helpers = [
        helper(each, names)
        for each in answer["helpers"]
        if each["group"] != "funder" or each["organisation"] not in paid
    ]
    titles = (("council", "Your council"), ("enabler", "Enablers and advisers"), ("funder", "Funders"))
    return [(title, [each for each in helpers if each["group"] == group]) for group, title in titles]


def funder(each: dict[str, Any], linked: Callable[[dict[str, Any]], dict[str, Any]]) -> dict[str, Any]:
    return each | {
        "kind_words": label("organisation_kind", each["kind"]) if each["kind"] else "",
        "sums": [linked(reason) for reason in each["sums"]],
    }


def helper(each: dict[str, Any], names: Mapping[str, str]) -> dict[str, Any]:
    return each | {
        "kind_words": label("organisation_kind", each["kind"]),
        "partnerships": [(record, names[record]) for record in each["partnerships"] if record in names],
    }


def offer(each: dict[str, Any]) -> dict[str, Any]:
    what = [label("asset_kind", kind) for kind in each["asset_kinds"]]
    what += [label("service", service) for service in each["services"]]
    return each | {"what": ", ".join(what), "until": until_in_words(each["valid_until"])}


def criterion_form(criterion: dict[str, Any], weights: Mapping[str, float]) -> dict[str, Any]:
    weight = weights[criterion["code"]]
    options: list[tuple[float, str]] = list(HOW_MUCH)
    if weight not in dict(options):
        options = sorted([*options, (weight, f"{weight:g}")])
    return criterion | {"options": [(f"{number:g}", words, number == weight) for number, words in options]}
