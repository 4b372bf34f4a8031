"""A real server with eight half-sent payloads, eight slow readers, eight downloads and eight uploads at once: what a read
of one record takes meanwhile, and that nothing is refused.

python -m tests.drills.serving [seconds]        the database is the one that DATABASE_URL names
"""

import http.client
import socket
import sys
import threading
import time
from collections import Counter
from collections.abc import Callable

import django

django.setup()

from registry.catalogue.models import PartnershipCard  # noqa: E402
from tests.builders import a_partnership, an_association, lessee, published, token_of  # noqa: E402
from tests.drills.reads import reads  # noqa: E402
from tests.drills.served import HOST, Served, served  # noqa: E402
from tests.registry.imports.files import Book, new  # noqa: E402

EIGHT = 8
ROWS = 40
XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
DOWNLOADS = [
    f"/api/v1/{name}/?format={form}" for name in ("partnerships", "organisations") for form in ("csv", "geojson")
] + ["/api/v1/homes/?format=csv", "/api/v1/asset-transfers/?format=csv"]


class Crowd:
    """Those who keep the server busy until they are sent home, and what each of them got."""

    def __init__(self, server: Served, key: str, workbook: bytes) -> None:
        self.server, self.key, self.workbook = server, key, workbook
        self.home = threading.Event()
        self.got: Counter[str] = Counter()
        self.threads: list[threading.Thread] = []

    def come(self, what: Callable[[int], None]) -> None:
        for number in range(EIGHT):
            thread = threading.Thread(target=self._until_home, args=(what, number), daemon=True)
            thread.start()
            self.threads.append(thread)

    def _until_home(self, what: Callable[[int], None], number: int) -> None:
        while not self.home.is_set():
            try:
                what(number)
            except Exception as error:
                self.got[f"{what.__name__} failed: {error!r}"] += 1
                self.home.wait(0.2)

    def go_home(self) -> None:
        self.home.set()
        for thread in self.threads:
            thread.join(timeout=60)

    def half_sent(self, number: int) -> None:
        """Says that much comes, and sends little."""
        path = "/api/v1/imports/?kind=partnership" if number % 2 else "/api/v1/submissions/"
        with socket.create_connection((HOST, self.server.port)) as idle:
            lines = (
                f"POST {path} HTTP/1.1\r\nHost: {HOST}\r\nAuthorization: Bearer {self.key}\r\nContent-Length: 90000\r\n"
            )
            idle.sendall(f"{lines}Content-Type: {XLSX}\r\n\r\n".encode() + b"x" * 1000)
            self.got["half_sent"] += 1
            self.home.wait()

    def slow_reader(self, number: int) -> None:
        """Asks for a whole list and reads some bytes a second."""
        with socket.socket() as slow:
            slow.setsockopt(socket.SOL_SOCKET, socket.SO_RCVBUF, 4096)
            slow.connect((HOST, self.server.port))
            slow.sendall(f"GET {DOWNLOADS[number % len(DOWNLOADS)]} HTTP/1.1\r\nHost: {HOST}\r\n\r\n".encode())
            line = slow.recv(64).partition(b"\r\n")[0].decode()
            self.got[f"slow_reader {line.split()[1]}"] += 1
            while not self.home.wait(0.2):
                slow.recv(256)

    def download(self, number: int) -> None:
        status, payload = self.server.get(DOWNLOADS[number % len(DOWNLOADS)])
        assert len(payload) > 1000
        self.got[f"download {status}"] += 1

    def upload(self, number: int) -> None:
        """A workbook, read and compared with the register."""
        client = http.client.HTTPConnection(HOST, self.server.port, timeout=120)
        headers = {"Authorization": f"Bearer {self.key}", "Content-Type": XLSX}
        client.request("POST", f"/api/v1/imports/?kind=partnership&file_name={number}.xlsx", self.workbook, headers)
        response = client.getresponse()
        response.read()
        client.close()
        self.got[f"upload {response.status}"] += 1


def line_of(name: str, times: list[float]) -> str:
    middle, late = times[len(times) // 2], times[len(times) * 99 // 100]
    return f"{name}: {len(times)} reads, p50 {middle:.1f} ms, p99 {late:.1f} ms, longest {times[-1]:.0f} ms"


def a_workbook(organisation: str) -> bytes:
    contents = [
        new("partnership", a_partnership(name=f"Scheme {row}", parties=[lessee(organisation)]), f"P{row}")
        for row in range(ROWS)
    ]
    return Book("partnership", contents).xlsx()


def drill(seconds: float) -> str:
    association = an_association(name="Drill Homes")
    published(association)
    _, key = token_of(association["id"])
    records = PartnershipCard.objects.filter(superseded_seq=None).values_list("record_id", flat=True)[:50]
    paths = [f"/api/v1/partnerships/{record}/" for record in records]
    with served() as server:
        crowd = Crowd(server, key, a_workbook(association["id"]))
        reads(server.port, paths, 1)
        quiet = reads(server.port, paths, seconds / 2)
        for what in (crowd.half_sent, crowd.slow_reader, crowd.download, crowd.upload):
            crowd.come(what)
        time.sleep(1)
        busy = reads(server.port, paths, seconds)
        crowd.go_home()
    refused = [line for line in crowd.got if line.split()[-1] not in ("200", "201", "half_sent")]
    assert not refused, crowd.got
    assert all(any(line.startswith(what) for line in crowd.got) for what in ("half", "slow", "down", "upload")), (
        crowd.got
    )
    # Loosely: what it was before this arrangement took seconds, and a machine that tests has much else to do.
    assert busy[len(busy) * 99 // 100] < 1000, line_of("busy", busy)
    counts = ", ".join(f"{count} x {line}" for line, count in sorted(crowd.got.items()))
    return f"{line_of('alone', quiet)}\n{line_of('beside 32 others', busy)}\n{counts}\nnothing refused"


if __name__ == "__main__":
    print(drill(float(sys.argv[1]) if len(sys.argv) > 1 else 20))  # noqa: T201
