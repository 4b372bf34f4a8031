"""The server as it runs everywhere, over a copy of the test database."""

import os
import signal
import sys
import time
from concurrent.futures import ThreadPoolExecutor
from urllib.parse import parse_qs, urlsplit

import pytest

from .database import run
from .freezing import freezing
from .served import Served, served
from .test_drills import copy  # noqa: F401  a fixture

pytestmark = [
    pytest.mark.django_db,
    pytest.mark.skipif(sys.platform != "linux", reason="processes are found by /proc"),
]
STOCKSFIELD = "/api/v1/partnerships/chp-cnza8bakrv/"
LIVE = "/api/v1/health/live"
ENVIRONMENT = {"DJANGO_SETTINGS_MODULE": "registry.settings.dev", "READS_PER_MINUTE": "0", "DEBUG": "0"}


def test_slow_work_of_thirty_two_stops_no_read_and_nothing_is_refused(copy):  # noqa: F811
    printed = run("serving", copy, os.environ.get("DRILL_SECONDS", "5"))
    assert "nothing refused" in printed
    print(printed)  # noqa: T201  `make drill` shows it


def test_workers_that_die_twice_within_two_seconds_are_replaced(copy):  # noqa: F811
    with served(DATABASE_URL=copy, **ENVIRONMENT) as server:
        killed = set()
        for _ in range(2):
            killed |= _kill_all(server)
            time.sleep(0.8)
        assert server.process.poll() is None
        assert _answers(server, STOCKSFIELD) == 200
        assert _answers(server, "/api/v1/partnerships/?format=csv") == 200
        _wait_for(lambda: len(server.workers()) == 3)
        assert not killed & set(server.workers())


def _kill_all(server: Served) -> set[int]:
    workers = server.workers()
    for worker in workers:
        os.kill(worker, signal.SIGKILL)
    return set(workers)


def _answers(server: Served, path: str) -> int:
    """The status, as soon as there is one: a connection that waited at a worker that was killed is gone."""
    until = time.monotonic() + 20
    while True:
        try:
            return server.get(path)[0]
        except OSError:
            if time.monotonic() > until:
                raise
            time.sleep(0.1)


def _wait_for(condition) -> None:
    until = time.monotonic() + 20
    while not condition():
        assert time.monotonic() < until
        time.sleep(0.1)


def test_a_database_that_hangs_stops_nothing_but_what_needs_it(copy, tmp_path_factory):  # noqa: F811
    address = urlsplit(copy)
    sockets = parse_qs(address.query).get("host", [""])[0]
    if not sockets.startswith("/"):
        pytest.skip("the database is reached over TCP")
    folder = tmp_path_factory.mktemp("way")
    on_the_way = f"postgres://{address.username}@{address.path}?host={folder}&port=5432"
    limits = {"STATEMENT_TIMEOUT": "2s"}
    with freezing(folder, sockets) as way, served(DATABASE_URL=on_the_way, **ENVIRONMENT, **limits) as server:
        assert server.get(STOCKSFIELD)[0] == 200
        way.flows.clear()
        with ThreadPoolExecutor(24) as many:
            reads = [many.submit(_timed, server, STOCKSFIELD) for _ in range(24)]
            time.sleep(0.5)
            alive = [_timed(server, LIVE) for _ in range(20)]
            ready = _timed(server, "/api/v1/health/ready")
            answered = [read.result() for read in reads]
        assert {status for status, _ in alive} == {200}
        assert max(seconds for _, seconds in alive) < 1
        assert ready[0] == 503
        assert {status for status, _ in answered} == {503}
        # Loosely: a limit of two seconds and three of grace, in at most a few rounds.
        assert max(seconds for _, seconds in answered) < 20
        way.flows.set()
        _wait_for(lambda: server.get(STOCKSFIELD)[0] == 200)


def _timed(server: Served, path: str) -> tuple[int, float]:
    began = time.monotonic()
    return server.get(path)[0], time.monotonic() - began
