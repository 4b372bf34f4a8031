"""One process of the server: reads requests whole before anything is done, and sends answers as fast as they are read.

waitress keeps what arrives, and what is not yet read, in memory and temporary files; so whoever sends or reads slowly
costs a connection, and no thread.
"""

import os
import signal
import socket
import struct
import sys
import time
from contextlib import suppress
from dataclasses import dataclass
from types import FrameType
from typing import NoReturn

from waitress.adjustments import Adjustments
from waitress.channel import HTTPChannel
from waitress.server import TcpWSGIServer
from waitress.task import WSGITask

from .dispatcher import Dispatcher
from .handover import Taker, give
from .kept_alive import leave_alone_what_is_alive
from .refusals import ProblemTask
from .turns import Application, InTurns

# A connection on which nothing moves; longer than proxies keep theirs, which are 60 s for most.
LONGEST_SILENCE = 75
# From the first byte of a request to its last, however steadily it drips.
LONGEST_ARRIVAL = 300
# Between two looks for connections that are overdue.
CLEANUP = 5
# More than anything that is sent may have; the register refuses what is between with a better sentence.
LARGEST_PAYLOAD = 11_000_000
# What one answer may have waiting for a slow reader, in a temporary file, before whoever makes it has to wait.
MOST_UNREAD = 256_000_000
CONNECTIONS = 2000
# While a download computes, a read gets the interpreter after so many seconds instead of Python's 0.005, several times.
SWITCH_INTERVAL = 0.0005
# SO_LINGER: on, for no time.
RESET = struct.pack("ii", 1, 0)
# By how much slow work yields to quick work.
NICE = 10


@dataclass(frozen=True)
class Sockets:
    """What all workers share."""

    listening: socket.socket
    giving: socket.socket
    taking: socket.socket


class Task(WSGITask):
    """The answer of the register to one request."""

    def execute(self) -> None:
        try:
            super().execute()
        except Exception:
            if self.wrote_header:
                self.channel.reset_at_end()
            raise


class Channel(HTTPChannel):
    """A connection."""

    task_class = Task
    error_task_class = ProblemTask
    began = 0.0

    def reset_at_end(self) -> None:
        """Let it end by a reset: an HTTP/1.0 reader, as many proxies are, takes any other end for that of the file."""
        with suppress(OSError):
            self.socket.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, RESET)

    def received(self, data: bytes) -> bool:
        if self.request is None:
            self.began = time.time()
        return super().received(data)

    def is_overdue(self, now: float) -> bool:
        """Whether its client is too slow: says nothing, reads nothing, or never comes to the end of a request."""
        if self.request is not None and now - self.began > LONGEST_ARRIVAL:
            return True
        silent = now - self.last_activity > LONGEST_SILENCE
        # While a request is in hand it is we who are silent, unless an answer waits to be read.
        return silent and (not self.requests or self.total_outbufs_len > 0)


class Server(TcpWSGIServer):
    """Serves an open socket, which it shares with other workers, for as long as the process lives that made it."""

    channel_class = Channel

    def __init__(self, application: Application, sockets: Sockets, parent: int, *, is_slow: bool) -> None:
        self.parent = parent
        listening = sockets.listening
        adjustments = Adjustments(
            sockets=[listening],
            ident=None,
            # The register reads them itself, if it is told how many proxies stand in front (PROXIES_IN_FRONT).
            clear_untrusted_proxy_headers=False,
            asyncore_use_poll=True,
            cleanup_interval=CLEANUP,
            connection_limit=CONNECTIONS,
            max_request_body_size=LARGEST_PAYLOAD,
            outbuf_high_watermark=MOST_UNREAD,
            recv_bytes=65_536,
        )
        where = (listening.family, listening.type, listening.proto, listening.getsockname())
        super().__init__(
            InTurns(application), {}, not is_slow, listening,
            dispatcher=Dispatcher(None if is_slow else lambda channel: give(channel, sockets.giving)),
            adj=adjustments, bind_socket=False, sockinfo=where,
        )  # fmt: skip
        if is_slow:
            Taker(self, sockets.taking)

    def maintenance(self, now: float) -> None:
        if os.getppid() != self.parent:
            sys.exit()
        for channel in self.active_channels.values():
            if channel.is_overdue(now):
                channel.will_close = True
        if not any(channel.requests for channel in self.active_channels.values()):
            leave_alone_what_is_alive()


def serve(application: Application, sockets: Sockets, parent: int, *, is_slow: bool = False) -> NoReturn:
    """Serve until told to stop (SIGTERM), or until the parent is gone; then end what is in hand.

    One that `is_slow` takes downloads and uploads from the others, and leaves the processor to them.
    """
    if is_slow:
        os.nice(NICE)
    # Ctrl-C reaches every process of a terminal; the parent passes it on.
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    signal.signal(signal.SIGTERM, _stop)
    sys.setswitchinterval(SWITCH_INTERVAL)
    Server(application, sockets, parent, is_slow=is_slow).run()
    sys.stdout.flush()
    sys.stderr.flush()
    # Threads that still wait for something are not waited for.
    os._exit(0)


def _stop(number: int, frame: FrameType | None) -> None:
    sys.exit()
