"""One reader, in a process of its own: what it measures is the server, not those who crowd it.

python -m tests.drills.reads PORT SECONDS        the paths are lines of standard input
"""

import http.client
import subprocess
import sys
import time
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
# Between two reads, in seconds: a page of a person asks, it does not hammer.
PAUSE = 0.005


def reads(port: int, paths: list[str], seconds: float) -> list[float]:
    """Milliseconds of each read, one after another over a kept connection, sorted. Each answer has to be 200."""
    command = [sys.executable, "-m", "tests.drills.reads", str(port), str(seconds)]
    done = subprocess.run(command, cwd=ROOT, input="\n".join(paths), capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr[-2000:]
    return sorted(float(line) for line in done.stdout.split())


def measured(port: int, paths: list[str], seconds: float) -> list[float]:
    client = http.client.HTTPConnection("127.0.0.1", port, timeout=60)
    times, until, number = [], time.monotonic() + seconds, 0
    while time.monotonic() < until:
        number += 1
        began = time.perf_counter()
        client.request("GET", paths[number % len(paths)])
        response = client.getresponse()
        response.read()
        times.append((time.perf_counter() - began) * 1000)
        assert response.status == 200, response.status
        time.sleep(PAUSE)
    return times


if __name__ == "__main__":
    print(*measured(int(sys.argv[1]), sys.stdin.read().split(), float(sys.argv[2])), sep="\n")  # noqa: T201
