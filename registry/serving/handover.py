"""A request for slow work goes to another process, with its connection: the system moves the socket, nobody copies.

What was read of the request goes along in a temporary file, a line of JSON and the payload. The message itself is one
byte, with the two files attached, so that any of several processes may take it, and takes all of it.
"""

import json
import os
import shutil
import socket
import tempfile
from contextlib import suppress
from typing import Any, BinaryIO, cast

from waitress import wasyncore
from waitress.channel import HTTPChannel
from waitress.parser import HTTPRequestParser
from waitress.server import BaseWSGIServer

MESSAGE = b"."
PARTS = ("command", "headers", "path", "query", "request_uri", "url_scheme", "version")


def pair() -> tuple[socket.socket, socket.socket]:
    """(for those who give, for those who take)."""
    giving, taking = socket.socketpair(socket.AF_UNIX, socket.SOCK_STREAM)
    giving.setblocking(False)
    taking.setblocking(False)
    return giving, taking


def give(channel: HTTPChannel, giving: socket.socket) -> bool:
    """Give away a channel whose only request has arrived whole; False if nobody has room for it just now."""
    request = channel.requests[0]
    with tempfile.TemporaryFile() as written:
        parts = {name: getattr(request, name) for name in PARTS} | {"address": channel.addr}
        written.write(json.dumps(parts).encode() + b"\n")
        shutil.copyfileobj(request.get_body_stream(), written)
        written.flush()
        written.seek(0)
        try:
            socket.send_fds(giving, [MESSAGE], [channel.socket.fileno(), written.fileno()])
        except OSError:
            request.get_body_stream().seek(0)
            return False
    request.close()
    channel.requests.clear()
    # Our end of it alone: the connection lives on where it went.
    channel.will_close = True
    return True


class Taker(wasyncore.dispatcher):
    """Takes over what others give, as if it had been read here."""

    def __init__(self, server: BaseWSGIServer, taking: socket.socket) -> None:
        self.server = server
        super().__init__(taking, map=server._map)
        # As the loop sees it: nothing to connect any more.
        self.connected = True

    def writable(self) -> bool:
        return False

    def handle_read(self) -> None:
        try:
            message, files, _, _ = socket.recv_fds(self.socket, len(MESSAGE), 2)
        except BlockingIOError:
            return  # another process was quicker
        if not message:
            self.close()
            return
        if len(files) == 2:
            self._take(socket.socket(fileno=files[0]), cast("BinaryIO", os.fdopen(files[1], "rb")))
            return
        for number in files:  # no room for both: whoever asked sees the connection end
            os.close(number)

    def _take(self, connection: socket.socket, written: BinaryIO) -> None:
        parts = json.loads(written.readline())
        address = tuple(parts.pop("address"))
        with suppress(OSError):  # it may be gone already
            channel = self.server.channel_class(self.server, connection, address, self.server.adj, map=self.server._map)
            channel.requests.append(TakenRequest(self.server.adj, parts, written))
            self.server.add_task(channel)


class TakenRequest(HTTPRequestParser):
    """A request that was read by another process; its connection ends with it, so that quick ones do not follow here."""

    completed = headers_finished = True

    def __init__(self, adjustments: Any, parts: dict[str, Any], written: BinaryIO) -> None:
        super().__init__(adjustments)
        self.__dict__ |= parts | {"body_rcv": Received(written)}
        self.headers["CONNECTION"] = "close"


class Received:
    """The payload of a request, from where its file stands."""

    def __init__(self, written: BinaryIO) -> None:
        self.written = written

    def getfile(self) -> BinaryIO:
        return self.written

    getbuf = getfile
