"""A second process prepares what this one publishes: the same, in the same order, with the same errors."""

import dataclasses
import multiprocessing
import os
import resource
import signal
import sys
import threading
from collections.abc import Iterator

import pytest
from django.db import connection

from registry.content import kinds
from registry.errors import BadParameter, NotValid, RegistryError
from registry.publishing.actions.ahead import a_second_process_is_possible, by_a_second_process
from registry.publishing.actions.prepare import Prepared, prepare
from tests.builders import a_land_trust, a_partnership, an_association, changed, freeholder, lessee

pytestmark = [
    pytest.mark.django_db,
    pytest.mark.skipif(sys.platform != "linux", reason="processes are copied on Linux only"),
    # The tests' own runner has threads; none of them holds a lock that the copy would miss.
    pytest.mark.filterwarnings("ignore:.*multi-threaded.*:DeprecationWarning"),
]
NOBODY: frozenset[str] = frozenset()


def without_salt(prepared: list[Prepared]) -> list[dict]:
    return [dataclasses.asdict(dataclasses.replace(one, kind=one.kind.name, salt="", digest="")) for one in prepared]


def of_the_seed() -> str:
    """The id of a trust that a connection of its own can see."""
    trusts = kinds()["organisation"].edition.objects.filter(kind="community_land_trust")
    return trusts.values_list("record_id", flat=True)[0]


def test_a_second_process_prepares_what_the_first_would_have():
    trust, landlord = a_land_trust(id=of_the_seed()), an_association()
    chunks = [[landlord, a_partnership(parties=[freeholder(trust), lessee(landlord)])], [a_land_trust()]]
    known = frozenset({landlord["id"]})

    ahead = [without_salt(chunk) for chunk in by_a_second_process(iter(chunks), known)]

    assert ahead == [without_salt(prepare(chunk, known)) for chunk in chunks]


def test_its_kinds_of_record_are_those_of_the_first():
    ((prepared,),) = by_a_second_process(iter([[a_land_trust()]]), NOBODY)

    assert prepared.kind is kinds()["organisation"]


def test_what_is_wrong_is_raised_when_its_turn_comes_and_as_the_first_would():
    good, bad = a_land_trust(), changed(a_partnership(), {"/stage": "lvie"})
    ahead = by_a_second_process(iter([[good], [bad], [good]]), NOBODY)

    assert [one.id for one in next(ahead)] == [good["id"]]
    with pytest.raises(NotValid) as refused:
        next(ahead)
    with pytest.raises(NotValid) as as_here:
        prepare([bad])
    assert refused.value.problems == as_here.value.problems
    assert str(refused.value) == str(as_here.value)
    assert "in _prepared" in refused.value.__notes__[0]


def test_an_error_in_making_contents_is_raised_here():
    def broken() -> Iterator[list[dict]]:
        yield [a_land_trust()]
        raise ValueError("no more districts")

    with pytest.raises(ValueError, match="no more districts"):
        list(by_a_second_process(broken(), NOBODY))


def test_a_second_process_that_is_killed_is_noticed():
    def killed() -> Iterator[list[dict]]:
        os.kill(os.getpid(), signal.SIGKILL)
        yield []

    with pytest.raises(RuntimeError, match="before it had prepared everything"):
        list(by_a_second_process(killed(), NOBODY))


def test_no_process_remains_where_nobody_listens_any_more():
    ahead = by_a_second_process(([a_land_trust()] for _ in range(1000)), NOBODY)
    next(ahead)
    ahead.close()

    assert multiprocessing.active_children() == []


def test_where_no_process_can_be_had_the_first_prepares_alone():
    chunks = [[a_land_trust()], [a_land_trust()]]
    free = os.dup(0)
    os.close(free)
    before = resource.getrlimit(resource.RLIMIT_NOFILE)
    resource.setrlimit(resource.RLIMIT_NOFILE, (free, before[1]))
    try:
        ahead = list(by_a_second_process(iter(chunks), NOBODY))
    finally:
        resource.setrlimit(resource.RLIMIT_NOFILE, before)

    assert [without_salt(chunk) for chunk in ahead] == [without_salt(prepare(chunk)) for chunk in chunks]


def test_the_connection_of_the_first_is_left_alone():
    with connection.cursor() as cursor:
        cursor.execute("create temporary table mine (one int)")
    list(by_a_second_process(iter([[a_partnership(parties=[freeholder({"id": of_the_seed()})])]]), NOBODY))

    with connection.cursor() as cursor:
        cursor.execute("select * from mine")
        assert cursor.fetchall() == []


def test_who_has_a_transaction_open_prepares_alone():
    assert connection.in_atomic_block
    assert not a_second_process_is_possible()


def test_who_has_threads_prepares_alone():
    order = []
    thread = threading.Thread(target=lambda: order.append(a_second_process_is_possible()))
    thread.start()
    thread.join()

    assert order == [False]


@pytest.mark.parametrize("error", [BadParameter("q", "too_long", "q: write less."), RegistryError("No.", at=3)])
def test_every_error_of_the_register_crosses_as_it_is(error):
    def broken() -> Iterator[list[dict]]:
        raise error
        yield

    with pytest.raises(type(error)) as raised:
        list(by_a_second_process(broken(), NOBODY))

    assert str(raised.value) == str(error)
    assert {name: value for name, value in vars(raised.value).items() if name != "__notes__"} == vars(error)
