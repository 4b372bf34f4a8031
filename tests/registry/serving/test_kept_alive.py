"""A worker keeps areas and associations for all its readers; collections of garbage leave them alone."""

import gc
import socket
import time
from contextlib import suppress

import pytest

from registry.serving.kept_alive import leave_alone_what_is_alive


class Knot:
    """Refers to itself, so that nothing but a collection finds that it is garbage."""

    def __init__(self) -> None:
        self.itself = self


@pytest.fixture(autouse=True)
def _walked_again_afterwards():
    yield
    gc.unfreeze()


def test_what_is_alive_is_walked_no_more_and_garbage_has_gone_before():
    kept = [Knot() for _ in range(1000)]
    before = gc.get_freeze_count()
    Knot()

    leave_alone_what_is_alive()

    assert gc.get_freeze_count() - before >= len(kept)
    assert not any(isinstance(each, Knot) for each in gc.get_objects())


def test_a_worker_does_so_between_requests(serving):
    gc.unfreeze()
    with suppress(OSError), serving.connected() as connection:
        connection.sendall(b"GET /quick HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n")
        connection.recv(65_536)
    # Its loop looks around every few seconds.
    until = time.monotonic() + 20
    while not gc.get_freeze_count() and time.monotonic() < until:
        socket.create_connection(("127.0.0.1", serving.port), timeout=5).close()
        time.sleep(0.2)

    assert gc.get_freeze_count()
