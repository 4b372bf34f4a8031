"""How long a release of the whole register takes, and how much memory: made in a process and a folder of its own."""

import os
import subprocess
import sys
import time
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory

from .servers import ROOT

WANTED = 300  # seconds
SETTINGS = "tests.benchmarks.settings"


@dataclass(frozen=True)
class ReleaseTime:
    """Seconds on the clock and of processors, memory at most, and what was written."""

    seconds: float
    processor: float
    memory_mb: float
    written_mb: float
    files: int


def release_time() -> ReleaseTime:
    with TemporaryDirectory() as folder:
        environment = os.environ | {"DJANGO_SETTINGS_MODULE": SETTINGS, "RELEASES_DIR": folder}
        began = time.monotonic()
        process = subprocess.Popen([sys.executable, "manage.py", "make_release"], cwd=ROOT, env=environment)
        _, status, used = os.wait4(process.pid, 0)
        if status:
            raise RuntimeError("The release was not made.")
        files = [path for path in Path(folder).rglob("*") if path.is_file()]
        return ReleaseTime(
            time.monotonic() - began, used.ru_utime + used.ru_stime, used.ru_maxrss / 1024,
            sum(path.stat().st_size for path in files) / 1e6, len(files),
        )  # fmt: skip


def release_report(took: ReleaseTime) -> Iterator[str]:
    yield "| Release | wanted s | seconds | processor s, without the database | memory MB | files | MB written | met |"
    yield "|---|---:|---:|---:|---:|---:|---:|---|"
    yield (
        f"| all formats | {WANTED} | {took.seconds:.0f} | {took.processor:.0f} | {took.memory_mb:.0f} | {took.files} "
        f"| {took.written_mb:,.0f} | {'yes' if took.seconds <= WANTED else 'no'} |"
    )
