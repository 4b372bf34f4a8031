"""A private server starts by itself, wherever the checkout lies and however it ended last time."""

import os
import shutil
import signal
import subprocess
import time
from pathlib import Path

import pytest

from registry.localdb.errors import LocalDatabaseError
from registry.localdb.launch import log_of
from registry.localdb.postmaster import Postmaster, lives, running_on
from registry.localdb.server import start, stop
from tests.registry.localdb.conftest import ask


def kill(server: Postmaster) -> None:
    os.kill(server.pid, signal.SIGKILL)
    while lives(server.pid):
        time.sleep(0.01)


def test_a_path_with_spaces_quotes_and_commas_works(data: Path) -> None:
    server = start(data)

    assert ask(server, "SHOW data_directory") == str(data)
    assert ask(server, "SHOW shared_buffers") == "256MB"
    assert ask(server, "SHOW fsync") == "on"
    assert ask(server, "SHOW server_encoding") == "UTF8"
    assert ask(server, "SHOW listen_addresses") == ""


def test_a_long_temporary_folder_does_not_make_the_socket_too_long(
    data: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("tempfile.tempdir", str(tmp_path / ("long" * 25)))

    assert ask(start(data), "SELECT 1") == "1"


def test_a_second_start_finds_the_first_and_leaves_it_alone(data: Path) -> None:
    assert start(data) == start(data)


def test_what_was_written_is_there_after_a_stop(data: Path) -> None:
    ask(start(data), "CREATE TABLE kept AS SELECT 7 AS number")
    assert stop(data) is True
    assert running_on(data) is None

    assert ask(start(data), "SELECT number FROM kept") == "7"


def test_stopping_what_does_not_run_says_so(data: Path) -> None:
    assert stop(data) is False


def test_a_stale_pid_file_with_the_number_of_a_living_process_does_not_stand_in_the_way(
    data: Path,
) -> None:
    server = start(data)
    ask(server, "CREATE TABLE kept AS SELECT 7 AS number")
    stale = (data / "postmaster.pid").read_text()
    kill(server)
    with subprocess.Popen(["sleep", "60"]) as another:
        (data / "postmaster.pid").write_text(stale.replace(str(server.pid), str(another.pid), 1))

        assert ask(start(data), "SELECT number FROM kept") == "7"
        assert another.poll() is None
        another.kill()


def test_a_killed_server_comes_back_with_everything_committed(data: Path) -> None:
    for number in range(3):
        ask(start(data), f"CREATE TABLE kept{number} AS SELECT 7 AS number")
        kill(start(data))

    assert ask(start(data), "SELECT number FROM kept2") == "7"


def test_a_dead_server_that_remains_a_zombie_is_not_taken_for_a_living_one(data: Path) -> None:
    stale_file = data / "postmaster.pid"
    server = start(data)
    stale = stale_file.read_text()
    stop(data)
    zombie = subprocess.Popen(["true"])
    try:
        os.waitid(os.P_PID, zombie.pid, os.WEXITED | os.WNOWAIT)
        stale_file.write_text(stale.replace(str(server.pid), str(zombie.pid), 1))

        assert ask(start(data), "SELECT 1") == "1"
    finally:
        zombie.wait()


def test_six_processes_at_once_on_an_empty_folder_all_find_one_server(data: Path, started_elsewhere) -> None:
    racers = [started_elsewhere(data) for _ in range(6)]
    answers = [racer.communicate(timeout=60) for racer in racers]

    assert [racer.returncode for racer in racers] == [0] * 6, answers
    assert len({pid for pid, _ in answers}) == 1


def test_a_start_that_was_killed_half_way_leaves_nothing_to_mend(data: Path) -> None:
    half_made = data.with_name(f"{data.name}.new")
    half_made.mkdir(parents=True)
    (half_made / "PG_VERSION").write_text("18")

    assert ask(start(data), "SELECT 1") == "1"


def test_a_copied_folder_does_not_find_the_server_of_its_original(data: Path) -> None:
    original = start(data)
    stop(data)
    copy = data.with_name("pgcopy")
    shutil.copytree(data, copy)
    original = start(data)
    shutil.copy(data / "postmaster.pid", copy / "postmaster.pid")
    try:
        server = start(copy)

        assert server.pid != original.pid
        assert ask(server, "SHOW data_directory") == str(copy)
    finally:
        stop(copy)


def test_a_server_whose_socket_was_swept_away_is_replaced(data: Path) -> None:
    shutil.rmtree(start(data).sockets)

    assert ask(start(data), "SELECT 1") == "1"


def test_a_server_that_cannot_start_says_why(data: Path) -> None:
    start(data)
    stop(data)
    (data / "postgresql.conf").write_text("no_such_setting = 1")

    with pytest.raises(LocalDatabaseError, match="no_such_setting"):
        start(data)
    assert log_of(data).exists()
