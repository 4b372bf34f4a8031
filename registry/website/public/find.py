"""Who could work with us here? The finder for people: one box for a postcode or a place name."""

from collections.abc import Callable, Mapping
from typing import Any
from urllib.parse import urlencode

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from registry.clock import uk_day
from registry.dates_in_words import until_in_words
from registry.enquiries.ways import ways_to_reach
from registry.errors import BadParameter
from registry.finder.answer import Question, answer_to
from registry.finder.comparison import MOST
from registry.finder.criteria import CRITERIA
from registry.finder.funding import WITHIN_KM
from registry.finder.groups import FORM_WORDS, groups_in_words
from registry.finder.lists import EVERY_LIST, OWNING_ELSEWHERE, OWNING_ONLY, WITHOUT_PARTNERSHIP
from registry.finder.miles import miles_in_words
from registry.finder.places import Place
from registry.finder.reach import Level
from registry.finder.settlements import SchemeThere, schemes_in
from registry.finder.typed_place import TypedPlace, place_typed
from registry.vocabularies.vocabulary import choices, label, terms

from .finding_lists import each_size_explained_once, finding_lists
from .kept import while_nothing_is_published
from .linking import folded, pieces_of
from .points import most_points_of, points_of
from .seeking import seekers_near

# How much a criterion counts, in words; any other number that an address names is shown as it is.
HOW_MUCH = ((0, "Not at all"), (1, "A little"), (2, "Some"), (3, "Much"), (6, "Very much"))
HEAVIEST = 100
# The lists of the answer that name associations.
LISTED = ("results", "without_partnership", "owning_homes")
# The criterion by which an association stands in its list; in the others it is what counts most for each.
LEADING = {Level.HERE: "here", WITHOUT_PARTNERSHIP: "area"}
# Lists that go by the part of their homes here: there, points order nothing.
WITHOUT_POINTS = (OWNING_ELSEWHERE, OWNING_ONLY)


@while_nothing_is_published
def find(request: HttpRequest) -> HttpResponse:
    typed = request.GET.get("place", "").strip()
    kinds = kinds_chosen(request)
    weights = weights_chosen(request)
    whole = list_chosen(request)
    is_question = bool(typed or request.GET.get("area"))
    meant = place_typed(typed, request.GET.get("area", "")) if is_question else TypedPlace()
    context = {
        "typed": meant.corrected or typed,
        "place_meant": meant.corrected,
        "kinds": kinds,
        "community_kinds": kinds_in_a_form(),
        "meant": meant,
        "ticked": list(dict.fromkeys(request.GET.getlist("with"))),
        "most_compared": MOST,
        "question": urlencode([("community_kind", kind) for kind in kinds]),
    }
    if meant.place is not None:
        answer = answer_to(Question(meant.place, kinds, weights, whole=whole), uk_day())
        context |= shown(answer, meant.place) | {
            "kind_words": groups_in_words(kinds),
            "seeking": seekers_near(meant.place, uk_day()),
            "in_settlement": schemes_there(meant),
            "around": meant.place.around,
            "area": request.GET.get("area", ""),
            "within": miles_in_words(WITHIN_KM),
            "is_reordered": bool(weights),
            "same_question": _without_list(request, meant.corrected),
            "whole": whole,
            "for_programs": address_for_programs(answer["place"], kinds, weights),
        }
    return render(request, "website/public/find.html", context)


def schemes_there(meant: TypedPlace) -> list[SchemeThere]:
    """Partnerships in the very village or on the island that was asked about."""
    if not meant.settlement or meant.place is None or meant.place.district is None:
        return []
    return schemes_in(meant.settlement, meant.place.district.code)


def kinds_in_a_form() -> list[tuple[str, str]]:
    """The vocabulary, each kind by the words that somebody looks for."""
    return [(code, FORM_WORDS.get(code, words)) for code, words in choices("community_kind")]


def kinds_chosen(request: HttpRequest) -> list[str]:
    kinds = [kind for kind in request.GET.getlist("community_kind") if kind]
    for kind in kinds:
        if kind not in terms("community_kind"):
            raise BadParameter(
                "community_kind", "unknown_code", "We know no such kind of group. Choose one from the list."
            )
    return list(dict.fromkeys(kinds))


def list_chosen(request: HttpRequest) -> str:
    """The list of which the reader wants to see all."""
    code = request.GET.get("list", "")
    if code and code not in map(str, EVERY_LIST):
        raise BadParameter(
            "list", "unknown_code", "There is no such list. Go back and follow the link to the whole list."
        )
    return code


def _without_list(request: HttpRequest, corrected: str) -> str:
    question = request.GET.copy()
    question.pop("list", None)
    if corrected:
        question["place"] = corrected
    return question.urlencode()


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


def shown(answer: dict[str, Any], place: Place) -> dict[str, Any]:
    """The answer, with words for its codes and with links in its sentences."""
    names, labels = answer["names"], {each["code"]: each["label"] for each in answer["criteria"]}
    ways = ways_to_reach(each["organisation"] for name in LISTED for each in answer[name])

    most = most_points_of(answer["parameters"]["weights"])

    def linked(reason: dict[str, Any]) -> dict[str, Any]:
        pieces = pieces_of(reason["sentence"], reason["partnerships"], names)
        return reason | {"pieces": pieces, "folded": folded(pieces)}

    def criterion(reason: dict[str, Any], each: dict[str, Any], points: Mapping[str, int]) -> dict[str, Any]:
        code = reason["code"]
        scored = {} if each["list"] in WITHOUT_POINTS else {"points": points[code], "most": most[code]}
        return linked(reason) | {"label": labels[code]} | scored

    def association(each: dict[str, Any]) -> dict[str, Any]:
        points = points_of(each)
        return each | {
            "criteria": [criterion(reason, each, points) for reason in reasons_in_order(each)],
            "facts": [linked(reason) for reason in each["facts"]],
            "way": next(iter(ways[each["organisation"]]), None),
            "notices": [notice | {"until": until_in_words(notice["valid_until"])} for notice in each["notices"]],
        }

    groups = helpers_by_group(answer, names)
    return {
        "answer": answer
        | {
            "helpers_by_group": groups,
            "number_of_helpers": sum(len(helpers) for _, helpers in groups),
            "has_council": any(each["group"] == "council" for each in answer["helpers"]),
            "funding": [funder(each, linked) for each in answer["funding"]],
            "given_up": [linked(each) for each in answer["given_up"]],
            "offers": [offer(each) for each in answer["offers"]],
        },
        "lists": each_size_explained_once(
            finding_lists(
                [association(each) for name in LISTED for each in answer[name]],
                answer["counts"],
                place,
            )
        ),
        "criteria": [criterion_form(each, answer["parameters"]["weights"]) for each in answer["criteria"]],
    }


def reasons_in_order(association: Mapping[str, Any]) -> list[dict[str, Any]]:
    """First what put it in its list, then what counts most for it; what is not recorded comes last."""
    leads = LEADING.get(association["list"])
    return sorted(association["criteria"], key=lambda each: (each["code"] != leads, -each["value"] * each["weight"]))


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
        "records": [(record, names[record]) for record in each["partnerships"] if record in names],
        "more": each["partnerships_in_all"] - len(each["partnerships"]),
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
    return criterion | {
        "most": most_points_of(weights)[criterion["code"]],
        "options": [(f"{number:g}", words, number == weight) for number, words in options],
    }
