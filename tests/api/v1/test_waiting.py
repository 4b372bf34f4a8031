"""`changes/?wait=`: the answer comes with the next line, or when the time is over, and never many wait at once."""

import threading
import time

import pytest

from api.v1.changes import waiting
from api.v1.changes.waiting import ASK_AGAIN, LONGEST
from tests.builders import a_partnership, latest_sequence, published

pytestmark = pytest.mark.django_db
CHANGES = "/api/v1/changes/"


def during_the_pauses(monkeypatch, *events):
    """Let these happen, one in each pause; how many pauses there were."""
    pauses, left = [], list(events)

    def pause(seconds):
        pauses.append(seconds)
        if left:
            left.pop(0)()

    monkeypatch.setattr(waiting.time, "sleep", pause)
    return pauses


def test_the_answer_comes_with_the_line(public_client, monkeypatch):
    last, scheme = latest_sequence(), a_partnership()
    pauses = during_the_pauses(monkeypatch, lambda: None, lambda: published(scheme))

    page = public_client.get(CHANGES, {"after": last, "wait": LONGEST}).json()

    assert [line["record"] for line in page["results"]] == [scheme["id"]]
    assert len(pauses) == 2


def test_a_line_that_the_filters_leave_out_is_not_waited_for(public_client, monkeypatch):
    last, other, scheme = latest_sequence(), a_partnership(), a_partnership()
    published(scheme)
    after = latest_sequence()
    pauses = during_the_pauses(
        monkeypatch, lambda: published(other), lambda: published(scheme | {"summary": "It goes on."})
    )

    page = public_client.get(CHANGES, {"after": after, "record": scheme["id"], "wait": LONGEST}).json()

    assert [line["sequence"] for line in page["results"]] == [last + 3]
    assert len(pauses) == 2


def test_where_there_are_lines_nobody_waits(public_client, monkeypatch):
    pauses = during_the_pauses(monkeypatch)
    assert public_client.get(CHANGES, {"after": 3, "wait": LONGEST}).json()["results"]
    assert pauses == []


def test_when_the_time_is_over_the_answer_is_the_same_as_without_waiting(public_client):
    last = latest_sequence()
    began = time.monotonic()
    waited = public_client.get(CHANGES, {"after": last, "wait": 1})
    assert time.monotonic() - began >= 1
    at_once = public_client.get(CHANGES, {"after": last})
    assert waited.json() == at_once.json()
    assert "Retry-After" not in waited
    again = public_client.get(CHANGES, {"after": last, "wait": 1}, headers={"If-None-Match": waited["ETag"]})
    assert again.status_code == 304


def test_one_too_many_is_answered_at_once_and_told_when_to_come_again(public_client, monkeypatch, settings):
    last, pauses = latest_sequence(), during_the_pauses(monkeypatch)
    settings.WAITING_READS = 0
    answer = public_client.get(CHANGES, {"after": last, "wait": LONGEST})
    assert (answer.status_code, answer.json()["results"], pauses) == (200, [], [])
    assert answer["Retry-After"] == str(ASK_AGAIN)


def test_no_more_wait_than_may_and_each_leaves_its_place(settings):
    settings.WAITING_READS = 3
    enough, turned_away = threading.Event(), []

    def caller():
        try:
            waiting.wait_until(enough.is_set, 20)
        except waiting.NoRoomToWait:
            turned_away.append(1)

    callers = [threading.Thread(target=caller) for _ in range(8)]
    for each in callers:
        each.start()
    until = time.monotonic() + 10
    while len(turned_away) < 5 and time.monotonic() < until:
        time.sleep(0.01)
    assert len(turned_away) == 5
    enough.set()
    for each in callers:
        each.join()
    waiting.wait_until(enough.is_set, 1)
    with pytest.raises(ZeroDivisionError):
        waiting.wait_until(lambda: 1 / 0, 1)
    assert waiting._waiting == 0


@pytest.mark.parametrize("text", ["26", "-1", "soon", "1.5", ""])
def test_what_is_no_time_to_wait_is_refused(public_client, text):
    answer = public_client.get(CHANGES, {"wait": text})
    assert answer.status_code == 400
    assert answer.json()["errors"][0]["parameter"] == "wait"
