"""Eight readers that ask as fast as they are answered: wrk where it is installed, else threads of our own."""

import http.client
import re
import shutil
import subprocess
import threading
import time
from dataclasses import dataclass

from .servers import HOST

READERS = 8
UNITS = {"us": 0.001, "ms": 1.0, "s": 1000.0, "m": 60_000.0}


@dataclass(frozen=True)
class Measured:
    """What one short round gave; times in milliseconds."""

    requests: int
    per_second: float
    p50: float
    p99: float


def generator() -> str:
    """The name of what makes the load here."""
    return "wrk -t1 -c8" if shutil.which("wrk") else "8 Python threads (wrk is not installed: figures are lower)"


def measure(port: int, address: str, headers: dict[str, str], seconds: float) -> Measured:
    """Read one address for so many seconds over eight kept connections."""
    with_ = _with_wrk if shutil.which("wrk") else _with_threads
    return with_(port, address, headers, seconds)


def _with_wrk(port: int, address: str, headers: dict[str, str], seconds: float) -> Measured:
    command = ["wrk", "-t1", f"-c{READERS}", f"-d{max(1, round(seconds))}s", "--latency"]
    for name, value in headers.items():
        command += ["-H", f"{name}: {value}"]
    done = subprocess.run([*command, f"http://{HOST}:{port}{address}"], capture_output=True, text=True, check=True)
    return read_wrk(done.stdout)


def read_wrk(text: str) -> Measured:
    """The figures in what wrk prints; ValueError where some answers were errors."""
    if wrong := re.search(r"Non-2xx or 3xx responses: (\d+)|Socket errors: (?!connect 0, read 0)(.*)", text):
        raise ValueError(f"not all were answered: {wrong.group()}")
    return Measured(
        requests=int(_found(r"(\d+) requests in", text)),
        per_second=float(_found(r"Requests/sec:\s+([\d.]+)", text)),
        p50=_milliseconds(_found(r"\n\s+50%\s+(\S+)", text)),
        p99=_milliseconds(_found(r"\n\s+99%\s+(\S+)", text)),
    )


def _found(pattern: str, text: str) -> str:
    found = re.search(pattern, text)
    if not found:
        raise ValueError(f"wrk printed no {pattern}: {text}")
    return found.group(1)


def _milliseconds(text: str) -> float:
    number, unit = re.fullmatch(r"([\d.]+)([a-z]+)", text).groups()  # type: ignore[union-attr]
    return float(number) * UNITS[unit]


def _with_threads(port: int, address: str, headers: dict[str, str], seconds: float) -> Measured:
    until = time.monotonic() + seconds
    times: list[float] = []

    def read() -> None:
        connection = http.client.HTTPConnection(HOST, port, timeout=30)
        while (began := time.monotonic()) < until:
            connection.request("GET", address, headers=headers)
            response = connection.getresponse()
            response.read()
            if response.status >= 400:
                raise ValueError(f"{address} answered {response.status}")
            times.append((time.monotonic() - began) * 1000)
        connection.close()

    readers = [threading.Thread(target=read) for _ in range(READERS)]
    for reader in readers:
        reader.start()
    for reader in readers:
        reader.join()
    times.sort()
    return Measured(len(times), len(times) / seconds, times[len(times) // 2], times[len(times) * 99 // 100])
