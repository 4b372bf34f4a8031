"""Start the private PostgreSQL, find it running, stop it. Safe from several processes at once.

The server outlives the process that starts it, so that a web server, a shell and the tests share
one.
"""

import fcntl
import os
import signal
import subprocess
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from registry.localdb.binaries import CLEAN_ENVIRONMENT, folder_of_programs
from registry.localdb.cluster import SUPERUSER, make_cluster, write_settings
from registry.localdb.errors import LocalDatabaseError
from registry.localdb.identity import identity_for
from registry.localdb.launch import Launch, end_of_log, launch, log_of
from registry.localdb.postmaster import Postmaster, running_on
from registry.localdb.sockets import make_socket_folder

# Recovery after a crash may take its time; a server that died says so at once and is not waited
# for.
LONGEST_START = 120.0
LONGEST_STOP = 60.0
# Sessions of a killed server hold its memory until they notice.
LONGEST_FAREWELL = 15.0


def start(data: Path) -> Postmaster:
    """The running server of this data folder: found, or started; the folder is made if need be."""
    data = data.resolve()
    if server := answering(data):
        return server
    make_parent(data.parent)
    with one_at_a_time(data):
        return answering(data) or bring_up(data)


def answering(data: Path) -> Postmaster | None:
    """The server, if it is there and says itself that it takes connections."""
    server = running_on(data)
    return server if server and takes_connections(server) else None


def takes_connections(server: Postmaster) -> bool:
    # The user is named because libpq fails without one where we are a bare number.
    question = ["-q", "-h", str(server.sockets), "-p", "5432", "-U", SUPERUSER, "-t", "3"]
    command = [str(folder_of_programs() / "pg_isready"), *question]
    return subprocess.run(command, check=False, env=CLEAN_ENVIRONMENT).returncode == 0


def bring_up(data: Path) -> Postmaster:
    """Start what is not running, or wait for what is still starting; one process at a time."""
    if server := running_on(data):
        if server.has_a_door or not server.sockets.is_absolute():
            return wait_for_answer(data)
        end(data, server)
    identity = identity_for(data, folder_of_programs() / "postgres")
    if not (data / "PG_VERSION").exists():
        make_cluster(data, identity)
    write_settings(data, make_socket_folder(data, identity), identity)

    give_up = time.monotonic() + LONGEST_FAREWELL
    while True:
        # Nothing living serves this folder, whatever number the file holds.
        (data / "postmaster.pid").unlink(missing_ok=True)
        attempt = launch(data, identity)
        try:
            return wait_for_answer(data, attempt)
        except LocalDatabaseError:
            if "still in use" not in end_of_log(data) or time.monotonic() > give_up:
                raise
        time.sleep(0.2)


def wait_for_answer(data: Path, attempt: Launch | None = None) -> Postmaster:
    """Until the server answers, or has ended, or has had its time."""
    for _ in moments(LONGEST_START):
        if server := answering(data):
            return server
        gone = not attempt.lives() if attempt else running_on(data) is None
        if gone:
            raise LocalDatabaseError(f"PostgreSQL did not start. Its log, {log_of(data)}, ends:\n{end_of_log(data)}")
    raise LocalDatabaseError(
        f"PostgreSQL has not answered for {LONGEST_START:.0f} s. See its log, {log_of(data)}; "
        "`manage.py stopdb` ends it."
    )


def stop(data: Path) -> bool:
    """End the server and wait until it has ended; False if none was running."""
    data = data.resolve()
    if running_on(data) is None:
        return False
    with one_at_a_time(data):
        server = running_on(data)
        if server is not None:
            end(data, server)
    return server is not None


def end(data: Path, server: Postmaster) -> None:
    """A fast shutdown: sessions are cut off, everything committed is on disk."""
    try:
        os.kill(server.pid, signal.SIGINT)
    except ProcessLookupError:
        return
    except PermissionError as error:
        raise LocalDatabaseError(f"Process {server.pid} is another user's: stop it as that user.") from error
    wait_until(
        lambda: running_on(data) is None,
        LONGEST_STOP,
        f"PostgreSQL (process {server.pid}) does not stop.",
    )
    # It took its socket with it; the folder is ours to tidy.
    with suppress(OSError):
        server.sockets.rmdir()


def wait_until(condition: Callable[[], bool], longest: float, otherwise: str) -> None:
    for _ in moments(longest):
        if condition():
            return
    raise LocalDatabaseError(otherwise)


def moments(longest: float) -> Iterator[None]:
    """One every 20 ms until the time is up."""
    give_up = time.monotonic() + longest
    while time.monotonic() < give_up:
        yield
        time.sleep(0.02)


def make_parent(folder: Path) -> None:
    """Only a folder that we make gets permissions from us: `nobody` may have to pass through."""
    if not folder.exists():
        folder.mkdir(parents=True, exist_ok=True)
        folder.chmod(0o755)


@contextmanager
def one_at_a_time(data: Path) -> Iterator[None]:
    """The lock is the system's, not a file's presence: a killed process leaves none behind."""
    with data.with_name(f"{data.name}.lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        yield
