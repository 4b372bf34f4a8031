"""A way to the database that can freeze: as a server that hangs looks to its clients, connections stay and say nothing."""

import contextlib
import selectors
import socket
import threading
from collections.abc import Iterator
from pathlib import Path


class Freezing:
    """Listens in a folder as PostgreSQL does, and passes on what comes both ways, unless it is frozen."""

    def __init__(self, folder: Path, onward: str) -> None:
        self.folder, self.onward = folder, onward
        self.flows = threading.Event()
        self.flows.set()
        self.listening = socket.socket(socket.AF_UNIX)
        self.listening.bind(str(folder / ".s.PGSQL.5432"))
        self.listening.listen(64)

    def run(self) -> None:
        with contextlib.suppress(OSError):
            while True:
                client = self.listening.accept()[0]
                threading.Thread(target=self._pass_on, args=(client,), daemon=True).start()

    def _pass_on(self, client: socket.socket) -> None:
        self.flows.wait()
        with client, socket.socket(socket.AF_UNIX) as server, selectors.DefaultSelector() as both:
            server.connect(self.onward)
            both.register(client, selectors.EVENT_READ, server)
            both.register(server, selectors.EVENT_READ, client)
            with contextlib.suppress(OSError):
                while True:
                    for key, _ in both.select():
                        some = key.fileobj.recv(65_536)  # type: ignore[union-attr]
                        self.flows.wait()
                        if not some:
                            return
                        key.data.sendall(some)


@contextlib.contextmanager
def freezing(folder: Path, sockets: str) -> Iterator[Freezing]:
    """`sockets` is the folder in which the real server listens."""
    way = Freezing(folder, f"{sockets}/.s.PGSQL.5432")
    threading.Thread(target=way.run, daemon=True).start()
    try:
        yield way
    finally:
        way.flows.set()
        way.listening.close()
