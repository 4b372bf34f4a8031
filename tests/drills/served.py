"""The server as it runs everywhere, on loopback, in processes of its own."""

import contextlib
import http.client
import os
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

HOST = "127.0.0.1"
ROOT = Path(__file__).resolve().parents[2]
PATIENCE = 60  # seconds


@dataclass(frozen=True)
class Served:
    """A server, and the process that supervises it."""

    port: int
    process: subprocess.Popen

    def get(self, path: str, timeout: float = PATIENCE) -> tuple[int, bytes]:
        """(status, payload) of one answer, over a connection of its own."""
        client = http.client.HTTPConnection(HOST, self.port, timeout=timeout)
        try:
            client.request("GET", path)
            response = client.getresponse()
            return response.status, response.read()
        finally:
            client.close()

    def workers(self) -> list[int]:
        """The numbers of its processes."""
        children = f"/proc/{self.process.pid}/task/{self.process.pid}/children"
        return [int(number) for number in Path(children).read_text().split()]


@contextlib.contextmanager
def served(**environment: str) -> Iterator[Served]:
    """Until the block ends; it fails if the server cannot be ended."""
    with socket.socket() as attempt:
        attempt.bind((HOST, 0))
        port = attempt.getsockname()[1]
    command = [sys.executable, "-m", "registry.serving", "--host", HOST, "--port", str(port), "--workers", "2"]
    process = subprocess.Popen(command, cwd=ROOT, env=os.environ | environment)
    server = Served(port, process)
    try:
        _wait_for(server)
        yield server
    finally:
        process.terminate()
        process.wait(timeout=PATIENCE)


def _wait_for(server: Served) -> None:
    until = time.monotonic() + PATIENCE
    while time.monotonic() < until:
        assert server.process.poll() is None, "the server ended at once"
        with contextlib.suppress(OSError):
            if server.get("/api/v1/health/live", timeout=5)[0] == 200:
                return
        time.sleep(0.1)
    raise AssertionError(f"the server did not answer in {PATIENCE} s")
