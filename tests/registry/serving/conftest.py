"""The server with an application of a few lines, in threads of the test: one that is quick, and one that takes slow work."""

import os
import socket
import threading
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from functools import partial
from typing import Any

import pytest

from registry.serving.handover import pair
from registry.serving.worker import Server, Sockets


@dataclass
class Serving:
    """What the application got, and where the server is."""

    port: int
    go_on: threading.Event = field(default_factory=threading.Event)
    # (path, lane, payload) of each request, by the quick process and by the slow one.
    got: list[tuple[str, str, bytes]] = field(default_factory=list)
    got_slowly: list[tuple[str, str, bytes]] = field(default_factory=list)
    # Of the last.
    environ: dict[str, Any] = field(default_factory=dict)

    def connected(self) -> socket.socket:
        return socket.create_connection(("127.0.0.1", self.port), timeout=20)

    def application(self, is_slow: bool, environ: dict[str, Any], start_response: Callable[..., Any]) -> Any:
        path, payload = environ["PATH_INFO"], environ["wsgi.input"].read()
        self.environ = environ
        got = self.got_slowly if is_slow else self.got
        got.append((path, threading.current_thread().name.partition("_")[0], payload))
        if "waits" in path:
            self.go_on.wait(20)
        start_response("200 OK", [("Content-Type", "text/plain")])
        return Streamed(path)


class Streamed:
    """An answer in pieces, as Django has it."""

    streaming = True

    def __init__(self, path: str) -> None:
        self.path = path
        self.is_closed = False

    def __iter__(self) -> Iterator[bytes]:
        yield b"id,name\n"
        for number in range(3000):
            if number == 2000 and "fails" in self.path:
                raise RuntimeError("as when a statement fails")
            yield f"{number},a name\n".encode()

    def close(self) -> None:
        self.is_closed = True


@pytest.fixture
def serving(monkeypatch) -> Iterator[Serving]:
    monkeypatch.setattr("registry.serving.worker.CLEANUP", 0)
    listening = socket.create_server(("127.0.0.1", 0))
    serving = Serving(listening.getsockname()[1])
    sockets = Sockets(listening, *pair())
    servers = [
        Server(partial(serving.application, is_slow), sockets, os.getppid(), is_slow=is_slow)
        for is_slow in (False, True)
    ]
    threads = [threading.Thread(target=_run, args=(server,)) for server in servers]
    for thread in threads:
        thread.start()
    yield serving
    serving.go_on.set()
    for server in servers:
        # Its loop looks within a twentieth of a second. It is not woken: by then it may have closed what wakes it.
        server.ends = True
    for thread in threads:
        thread.join(timeout=20)
    for one in (listening, sockets.giving, sockets.taking):
        one.close()


def _run(server: Server) -> None:
    # The thread that reads is the one that may give requests away.
    server.task_dispatcher._main = threading.get_ident()
    while not getattr(server, "ends", False):
        server.asyncore.loop(timeout=0.05, map=server._map, count=1, use_poll=True)
    server.task_dispatcher.shutdown(timeout=5)
    for channel in list(server.active_channels.values()):
        channel.handle_close()
    server.trigger.close()
