"""The traces from cases to records."""

import json

import pytest
from django.core.management import CommandError, call_command

from registry.seed.tracing import Trace, Tracing, numbers_in, traces

CASE = {
    "id": "E19",
    "homes": [{"count": 8, "s": [1]}, {"count": 77}],
    "name": "Broughshane 2016",
    "sources": [{"n": 1, "title": "Report of 2019"}],
}
HOMES = "chp-7xjvw1kf73/homes/h1"


@pytest.fixture(scope="module")
def tracing():
    return Tracing()


def test_every_target_of_every_trace_is_there(tracing):
    assert traces()
    assert {trace.case: missing for trace in traces() if (missing := tracing.missing_targets(trace))} == {}


def test_every_trace_is_of_its_own_record(tracing):
    records = [trace.record for trace in traces()]
    assert set(records) <= tracing.records.keys()
    assert len({trace.case for trace in traces()}) == len(records)


def test_a_value_that_went_nowhere_and_a_number_that_was_lost_are_faults(tracing):
    trace = Trace("E19", "chp-7xjvw1kf73", {"/homes/0": [HOMES], "/homes/1": [HOMES], "/name": ["chp-7xjvw1kf73/name"]})

    faults = {value.pointer: value.fault for value in tracing.follow(trace, CASE)}

    assert faults == {
        "/homes/0/count": "",
        "/homes/1/count": "number not found: 77",
        "/name": "",
        "/sources/0/n": "not listed",
        "/sources/0/title": "not listed",
    }


def test_a_row_that_is_not_there_is_a_fault(tracing):
    trace = Trace(
        "E19",
        "chp-7xjvw1kf73",
        {"/homes": ["chp-7xjvw1kf73/homes/h99"], "/name": ["= its name"], "/sources": ["= read"]},
    )

    assert "no such row" in next(value.fault for value in tracing.follow(trace, CASE))
    assert tracing.missing_targets(trace) == ["chp-7xjvw1kf73/homes/h99"]


def test_numbers_are_compared_as_plain_ones():
    assert numbers_in("£1,250.50 in 2016-09, 8 homes") == {"1250.5", "2016", "9", "8"}


def test_the_command_prints_each_value_and_fails_where_one_is_lost(tmp_path, capsys):
    cases = tmp_path / "cases.json"
    cases.write_text(json.dumps([{"id": "E19", "name": "A name"}, {"id": "X99", "name": "No such case"}]))

    with pytest.raises(CommandError, match="went nowhere"):
        call_command("trace_cases", str(cases))

    printed = capsys.readouterr().out
    assert "E19 /name 'A name' → chp-7xjvw1kf73/name" in printed
    assert "X99: no trace" in printed
