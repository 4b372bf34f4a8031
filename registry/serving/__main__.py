"""`python -m registry.serving`: the web server, as it runs everywhere."""

import argparse
import os
import socket
from functools import partial
from importlib import import_module

from registry.serving.handover import pair
from registry.serving.supervisor import Supervisor
from registry.serving.worker import Sockets, serve

BACKLOG = 1024


def main() -> None:
    options = _options()
    listening = _listening(options.host, options.port)
    # Once, and before the workers are made: they share its memory, and one that is replaced serves at once.
    module, _, name = options.application.partition(":")
    application = getattr(import_module(module), name)
    _leave_no_connection()
    sockets = Sockets(listening, *pair())
    quick, slow = (partial(serve, application, sockets, is_slow=is_slow) for is_slow in (False, True))
    Supervisor([quick] * options.workers + [slow] * max(1, options.workers // 2)).run()


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m registry.serving", description="Serve the register over HTTP.")
    parser.add_argument("--host", default="127.0.0.1", help="The address to listen on (127.0.0.1).")
    parser.add_argument("--port", type=int, default=8000, help="The port to listen on (8000).")
    parser.add_argument(
        "--workers",
        type=int,
        default=os.cpu_count() or 1,
        help="How many processes; unless given, one a core. Half as many serve downloads and uploads beside them.",
    )
    parser.add_argument("--application", default="registry.wsgi:application", help="Another one, to measure against.")
    return parser.parse_args()


def _listening(host: str, port: int) -> socket.socket:
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    try:
        return socket.create_server((host, port), family=family, backlog=BACKLOG)
    except OSError as error:
        raise SystemExit(f"Cannot listen on {host}, port {port}: {error.strerror}. Take another with --port.") from None


def _leave_no_connection() -> None:
    """A connection to the database that two processes use at once is of no use to either."""
    from django.db import connections

    connections.close_all()


if __name__ == "__main__":
    main()
