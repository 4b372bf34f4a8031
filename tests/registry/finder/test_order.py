"""The order of the finder follows from what a reader sees: over many places and every kind of group."""

import re
from collections.abc import Iterator
from itertools import pairwise

import pytest
from django.db import connection

from registry.clock import uk_day
from registry.finder.answer import Question, answer_to
from registry.finder.criteria import NOTHING_IN_NATION
from registry.finder.groups import GROUPS
from registry.finder.places import Place
from registry.finder.reach import Level

pytestmark = pytest.mark.django_db

# Every so many of the districts of the register, each with another kind of group, so that all of both are walked.
EVERY = 3
BARNET, RHONDDA = "E09000003", "W06000016"


def answers() -> Iterator[tuple[str, dict]]:
    kinds = list(GROUPS)
    with connection.cursor() as cursor:
        cursor.execute("select distinct district from catalogue_partnershipcard where district <> '' order by district")
        districts = [code for (code,) in cursor.fetchall()][::EVERY]
    for number, district in enumerate([BARNET, RHONDDA, *districts]):
        for kind in (None, kinds[number % len(kinds)]):
            question = Question(Place.of_area(district), [kind] if kind else [], shown=30)
            yield f"{district} {kind}", answer_to(question, uk_day())


def value(association: dict, code: str) -> float:
    return next(each["value"] for each in association["criteria"] if each["code"] == code)


def sentence(association: dict, code: str) -> str:
    return next(each["sentence"] for each in association["criteria"] if each["code"] == code)


def nearest(association: dict) -> float:
    kilometres = association["nearest_km"]
    return float("inf") if kilometres is None else kilometres


def leads_by_what_is_written(first: dict, second: dict) -> bool:
    """Some reason of the first counts more and says something; or both say the same, and the nearer or the larger leads."""
    codes = [each["code"] for each in first["criteria"]]
    if any(value(first, code) > value(second, code) and not sentence(first, code).startswith("No") for code in codes):
        return True
    if all(value(first, code) == value(second, code) for code in codes):
        return first["score"] > second["score"] or nearest(first) <= nearest(second)
    # What is recorded of the second is of another nation, and its sentence says so.
    return first["score"] >= second["score"] * NOTHING_IN_NATION and "works in " in sentence(second, "area")


def test_who_did_it_in_the_district_comes_before_everybody_else():
    for ask, answer in answers():
        lists = [each["list"] == Level.HERE for each in answer["results"]]
        assert lists == sorted(lists, reverse=True), ask


def test_within_a_list_some_visible_reason_puts_each_before_the_next():
    for ask, answer in answers():
        for level in Level:
            of_list = [each for each in answer["results"] if each["list"] == level]
            for first, second in pairwise(of_list):
                assert leads_by_what_is_written(first, second), (ask, first["name"], second["name"])


def test_each_list_holds_only_whom_its_heading_describes():
    """The statement of the heading and the sentences of the card come from the same evidence."""
    for ask, answer in answers():
        for each in answer["results"]:
            here, area = sentence(each, "here"), sentence(each, "area")
            is_here = here.startswith("Took part in") and "within" not in here.partition(":")[0]
            says_region = re.match(
                r"(Says that it works|Is reported to work) in (?!England|Wales|Scotland|Northern|the Un)", area
            )
            if each["list"] == Level.HERE:
                assert is_here, (ask, each["name"], here)
            else:
                assert not is_here, (ask, each["name"], here)
            if each["list"] == Level.FURTHER:
                assert not says_region or "Whether that takes in" in area, (ask, each["name"], area)
                assert "within 37 miles" not in here, (ask, each["name"], here)


def test_counts_are_those_of_the_lists():
    for ask, answer in answers():
        for code, number in answer["counts"].items():
            shown = [
                each
                for name in ("results", "without_partnership", "owning_homes")
                for each in answer[name]
                if each["list"] == code
            ]
            assert len(shown) <= number, (ask, code)
        everybody = sum(answer["counts"][level] for level in Level)
        assert len(answer["results"]) == min(30, everybody), ask


def test_those_who_did_it_in_the_district_with_such_a_group_lead_in_barnet():
    answer = answer_to(Question(Place.of_area(BARNET), ["cohousing_group"]), uk_day())

    first, second = answer["results"][:2]
    assert {first["list"], second["list"]} == {Level.HERE}
    assert min(value(first, "kind"), value(second, "kind")) > 0


def test_nothing_across_the_bristol_channel_is_near_the_valleys():
    answer = answer_to(Question(Place.of_area(RHONDDA), shown=50), uk_day())

    near = [each for each in answer["results"] if each["list"] != Level.FURTHER]
    assert near
    assert not any(re.search("Southmead|Bristol|Somerset|Lynton", sentence(each, "here")) for each in near)
    helping = [*answer["helpers"], *answer["funding"]]
    assert not {each["name"] for each in helping} & {"Middlemarch CIC", "Homes England", "Bristol City Council"}


def test_who_was_replaced_in_everything_stands_below_those_who_took_it_over():
    """In Cornwall DCH did both its partnerships before LiveWest, which does them today."""
    answer = answer_to(Question(Place.of_area("E06000052"), ["community_land_trust"], shown=500), uk_day())

    names = [each["name"] for each in answer["results"]]
    assert names.index("LiveWest") < names.index("DCH")
    gone = answer["results"][names.index("DCH")]
    assert sentence(gone, "here").endswith(", where it was replaced.")
