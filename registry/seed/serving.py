"""Serve this checkout on this machine, as production would."""

import os
import socket
import subprocess
import sys
from typing import NoReturn

from django.core.management.base import CommandError

from registry.settings.base import BASE_DIR

HOST = "127.0.0.1"


def require_free_port(port: int) -> None:
    """Say so before any work is done, and in a sentence."""
    with socket.socket() as attempt:
        # As the server itself will ask: a port that an ended server has just left is free.
        attempt.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            attempt.bind((HOST, port))
        except PermissionError:
            raise CommandError(f"Port {port} needs more rights than you have. Take another: PORT=8010") from None
        except OSError:
            raise CommandError(
                f"Port {port} is in use, perhaps by a register that already runs: see "
                f"http://{HOST}:{port}/. To serve on another: PORT={another(port)} make demo"
            ) from None


def another(port: int) -> int:
    return port + 10 if port < 65000 else 8010


def load_postcodes_beside() -> None:
    """Start loading and go on: they take some seconds, and only what rests on postcodes waits."""
    log = BASE_DIR / ".data" / "postcodes.log"
    log.parent.mkdir(exist_ok=True)
    with log.open("w") as output:
        subprocess.Popen(  # its state shows in health/ready, its words in the log
            [sys.executable, str(BASE_DIR / "manage.py"), "load_postcodes_of_demo"],
            stdin=subprocess.DEVNULL,
            stdout=output,
            stderr=subprocess.STDOUT,
            start_new_session=True,
        )


def send_letters_beside() -> None:
    """Start the sender and go on: it prints letters here, and ends with the process that becomes the server."""
    subprocess.Popen(
        [sys.executable, str(BASE_DIR / "manage.py"), "send_letters", "--beside"], stdin=subprocess.DEVNULL
    )


def serve(port: int) -> NoReturn:
    """Become the server: Ctrl-C then reaches it alone."""
    command = [sys.executable, "-m", "registry.serving", "--host", HOST, "--port", str(port)]
    os.environ["IS_DEMONSTRATION"] = "1"
    os.execv(command[0], command)  # noqa: S606
