"""Times are as exact as the dates, and no more."""

import datetime

import pytest

from registry.catalogue.derived.finishing import completed_of
from registry.catalogue.derived.lease_years import lease_years_of
from registry.catalogue.derived.months_to_live import months_to_live_of, whole_months
from registry.catalogue.derived.spans import began_of, ended_of

from .arrangements import CLT, HA, arrangement, party, transfer


def milestone(kind, date, **cells):
    return {"key": f"{kind}{date[-1]}", "kind": kind, "date": date, **cells}


def months(*rows, **content):
    span = months_to_live_of(arrangement(milestones=list(rows), **content))
    return span["least"], span["most"]


def test_months_are_a_range_when_only_years_are_known():
    assert months(milestone("group_formed", "2010"), milestone("first_let", "2014")) == (36, 59)


def test_months_are_exact_when_the_days_are():
    assert months(milestone("group_formed", "2010-05-12"), milestone("first_let", "2014-05-12")) == (48, 48)


def test_the_end_of_the_works_stands_in_for_the_first_letting():
    assert months(milestone("group_formed", "2010-05-12"), milestone("completion", "2011-05-12")) == (12, 12)


def test_the_first_of_several_lettings_counts():
    rows = [
        milestone("group_formed", "2010-01-01"),
        milestone("first_let", "2015-01-01"),
        milestone("first_let", "2012-01-02"),
    ]
    assert months(*rows) == (24, 24)


def test_a_forecast_is_no_fact():
    assert months(milestone("group_formed", "2010"), milestone("first_let", "2030", forecast=True)) == (None, None)


def test_an_open_date_leaves_one_end_open():
    assert months(milestone("group_formed", "../2010-12"), milestone("first_let", "2014-01-31")) == (37, None)


def test_a_stated_length_counts_only_without_dates():
    stated = {"key": "o1", "indicator": "stated_duration_years", "value": "18", "kind": "outturn"}
    assert months(outcomes=[stated]) == (216, 216)
    dated = [milestone("group_formed", "2010-01-01"), milestone("first_let", "2012-01-01")]
    assert months(*dated, outcomes=[stated]) == (24, 24)
    assert months(outcomes=[stated], status="ended") == (None, None)


def test_homes_that_were_lived_in_before_take_no_months():
    rows = [milestone("group_formed", "1986"), milestone("first_let", "2020")]
    assert months(*rows, scope="stock") == (None, None)


@pytest.mark.parametrize(
    ("start", "end", "whole"),
    [
        ("2010-01-31", "2010-02-28", 0),
        ("2010-01-15", "2011-01-15", 12),
        ("2011-01-02", "2011-01-01", -1),
    ],
)
def test_a_month_counts_when_it_is_over(start, end, whole):
    assert whole_months(datetime.date.fromisoformat(start), datetime.date.fromisoformat(end)) == whole


def test_it_began_with_the_first_dated_thing():
    span = began_of(arrangement(parties=[party(CLT, since="2009")], milestones=[milestone("group_formed", "2010")]))
    assert span == {"earliest": "2009-01-01", "latest": "2009-12-31"}


def test_the_earliest_day_is_not_known_when_the_first_thing_has_none():
    span = began_of(arrangement(milestones=[milestone("group_formed", "../2008"), milestone("completion", "2012")]))
    assert span == {"earliest": None, "latest": "2008-12-31"}


def test_completion_runs_from_the_first_to_the_last():
    span = completed_of(arrangement(milestones=[milestone("completion", "2012-03"), milestone("completion", "2015")]))
    assert span == {"earliest": "2012-03-01", "latest": "2015-12-31", "by": "completion"}


def test_only_an_ended_arrangement_has_an_end():
    assert ended_of(arrangement(status="ended", ended_on="2018-03-01"))["latest"] == "2018-03-01"
    assert ended_of(arrangement()) == {"earliest": None, "latest": None}


def test_the_longest_granted_or_agreed_lease_counts():
    rows = [
        transfer("t1", CLT, HA, "long_lease", term_years=125),
        transfer("t2", CLT, HA, "long_lease", term_years=250, status="agreed"),
        transfer("t3", CLT, HA, "long_lease", term_years=999, status="proposed"),
        transfer("t4", CLT, HA, "licence", term_years=300),
    ]
    assert lease_years_of(arrangement(asset_transfers=rows)) == 250
    assert lease_years_of(arrangement(asset_transfers=[transfer("t1", CLT, HA, "lease")])) is None


def test_an_older_organisation_is_no_beginning():
    rows = [milestone("organisation_founded", "2007"), milestone("first_let", "2016-12")]
    assert months(*rows) == (None, None)


def test_incorporation_and_a_start_on_site_give_a_least():
    founded = {**milestone("incorporated", "2008-06-01"), "party": CLT}
    assert months(founded, milestone("completion", "2013-06-01")) == (60, None)
    assert months(milestone("start_on_site", "2019-01-01"), milestone("first_let", "2020-01-01")) == (12, None)
    assert months(milestone("group_formed", "2011-11-01"), milestone("start_on_site", "2014-11-01")) == (36, None)


@pytest.mark.parametrize("kind", ["first_let", "opened", "opening", "completion", "handover"])
def test_the_answer_says_what_ended_it(kind):
    rows = [milestone("group_formed", "2010-01-01"), milestone(kind, "2012-01-01")]
    assert months_to_live_of(arrangement(milestones=rows))["by"] == kind


def test_a_shop_that_opens_ends_nothing():
    shop = milestone("opened", "2011", about=["/facilities/f1"])
    assert months(milestone("group_formed", "2010-01-01"), shop) == (None, None)
    assert completed_of(arrangement(milestones=[shop]))["by"] is None
