"""The servers that are compared, all served as the register is, on loopback only."""

import http.client
import os
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

HOST = "127.0.0.1"
WORKERS = 2
ROOT = Path(__file__).parents[2]
PATIENCE = 30  # seconds

# What is served: (application, settings).
APPLICATIONS = {
    "register": ("registry.wsgi:application", "tests.benchmarks.settings"),
    "plain": ("registry.wsgi:application", "tests.benchmarks.settings_plain"),
    # Not in one process with the viewset, whose requests would wait in its queue.
    "bare": ("registry.wsgi:application", "tests.benchmarks.settings_plain"),
    "floor": ("tests.benchmarks.floor:application", "tests.benchmarks.settings"),
}


@dataclass(frozen=True)
class Server:
    name: str
    port: int
    process: subprocess.Popen

    def get(self, address: str, headers: dict[str, str] | None = None) -> http.client.HTTPResponse:
        """One answer, with its body read into `response.body`."""
        connection = http.client.HTTPConnection(HOST, self.port, timeout=PATIENCE)
        connection.request("GET", address, headers=headers or {})
        response = connection.getresponse()
        response.body = response.read()  # type: ignore[attr-defined]
        connection.close()
        return response


@contextmanager
def all_servers() -> Iterator[dict[str, Server]]:
    """Every server by its name, until the block ends."""
    servers = {}
    try:
        for name in APPLICATIONS:
            servers[name] = _start(name)
        for server in servers.values():
            _wait_for(server)
        yield servers
    finally:
        for server in servers.values():
            server.process.terminate()
        for server in servers.values():
            _see_it_end(server.process)


def _start(name: str) -> Server:
    application, settings = APPLICATIONS[name]
    port = _free_port()
    command = [
        *(sys.executable, "-m", "registry.serving", "--application", application),
        *("--host", HOST, "--port", str(port), "--workers", str(WORKERS)),
    ]
    environment = {**os.environ, "DJANGO_SETTINGS_MODULE": settings}
    return Server(name, port, subprocess.Popen(command, cwd=ROOT, env=environment))


def _free_port() -> int:
    with socket.socket() as attempt:
        attempt.bind((HOST, 0))
        return attempt.getsockname()[1]


def _wait_for(server: Server) -> None:
    until = time.monotonic() + PATIENCE
    while time.monotonic() < until:
        if server.process.poll() is not None:
            raise RuntimeError(f"The server {server.name} ended at once: see above.")
        try:
            socket.create_connection((HOST, server.port), timeout=1).close()
            return
        except OSError:
            time.sleep(0.1)
    raise RuntimeError(f"The server {server.name} did not start in {PATIENCE} s.")


def _see_it_end(process: subprocess.Popen) -> None:
    try:
        process.wait(timeout=10)
    except subprocess.TimeoutExpired:
        process.kill()
        process.wait()
