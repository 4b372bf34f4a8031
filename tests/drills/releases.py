"""kill -9 of the maker of releases at random moments, while others publish: what anybody can see is whole, always.

python -m tests.drills.releases [kills]        the database is the one that DATABASE_URL names
"""

import hashlib
import json
import os
import random
import shutil
import signal
import sys
import tempfile
import time
import traceback
from collections.abc import Callable
from pathlib import Path

import django

django.setup()

from django.conf import settings  # noqa: E402
from django.db import connections  # noqa: E402

from registry.feed.models import Change  # noqa: E402
from registry.releases import storing  # noqa: E402
from registry.releases.making import make_release  # noqa: E402
from registry.releases.naming import ReleaseName  # noqa: E402
from tests.builders import a_land_trust, a_partnership, freeholder, published  # noqa: E402

# How often a reader looks while a release is being made (seconds).
LOOK = 0.02


def publish_for_ever() -> None:
    while True:
        trust = a_land_trust()
        published(trust, a_partnership(parties=[freeholder(trust)]))
        time.sleep(0.05)


def in_a_child(work: Callable[[], object]) -> int:
    connections.close_all()
    child = os.fork()
    if child:
        return child
    try:
        work()
    except BaseException:
        traceback.print_exc()
        os._exit(1)
    os._exit(0)


def fault_of(folder: Path) -> str:
    """What is wrong with a release that can be seen; empty where it is whole."""
    manifest = folder / storing.MANIFEST
    if not manifest.exists():
        return f"{folder.name} has no {storing.MANIFEST}"
    for line in manifest.read_text().splitlines():
        digest, _, path = line.partition("  ")
        if not (folder / path).exists() or hashlib.sha256((folder / path).read_bytes()).hexdigest() != digest:
            return f"{folder.name}/{path} is not what its checksum says"
    rows = json.loads((folder / storing.LIST).read_bytes())["rows"]
    listed = json.loads((folder / storing.LIST).read_bytes())["sequence"]
    return "" if rows["changes"] == listed else f"{folder.name} shows {rows['changes']} lines, as of line {listed}"


class Reader:
    """Looks at whatever is there, each release once."""

    def __init__(self) -> None:
        self.whole: set[ReleaseName] = set()
        self.faults: list[str] = []

    def look(self) -> None:
        for name in storing.kept_names():
            if name not in self.whole:
                if fault := fault_of(storing.folder_of(name)):
                    self.faults.append(fault)
                self.whole.add(name)


def kill_at_random(work: Callable[[], object], longest: float, reader: Reader) -> bool:
    """Whether it was killed; it may have been quicker."""
    child, until = in_a_child(work), time.monotonic() + random.uniform(0, longest)  # noqa: S311
    while time.monotonic() < until:
        reader.look()
        if os.waitpid(child, os.WNOHANG) != (0, 0):
            reader.look()
            return False
        time.sleep(LOOK)
    os.kill(child, signal.SIGKILL)
    os.waitpid(child, 0)
    reader.look()
    return True


def drill(kills: int) -> str:
    reader, begun = Reader(), time.monotonic()
    whole = make_release()
    longest = (time.monotonic() - begun) * 1.3
    writer = in_a_child(publish_for_ever)
    try:
        # Each has lines that the one before had not, so none finds its release there.
        outcomes = [kill_at_random(make_release, longest, reader) for _ in range(kills)]
        last = make_release()
    finally:
        os.kill(writer, signal.SIGKILL)
        os.waitpid(writer, 0)
    reader.look()
    left = [path.name for path in storing.releases_dir().iterdir() if path.name.startswith(storing.ASIDE)]
    assert (reader.faults, left) == ([], []), (reader.faults, left)
    assert Change.objects.count() >= last.name.line > whole.name.line, "the writer hardly published"
    noticed = is_noticed_when_written_in_place(storing.folder_of(whole.name), kills)
    return (
        f"{sum(outcomes)} makers killed, {len(reader.whole)} releases seen, all whole; written in place: {noticed} not"
    )


def is_noticed_when_written_in_place(source: Path, turns: int) -> int:
    """The same killing of a maker that writes where readers look: the reader has to notice, or it proves nothing."""
    reader = Reader()

    def copy() -> None:
        line = max(name.line for name in storing.kept_names()) + 1
        target = storing.releases_dir() / f"2026-01-01-{line}"
        for path in sorted(path for path in source.rglob("*") if path.is_file()):
            (target / path.relative_to(source)).parent.mkdir(parents=True, exist_ok=True)
            shutil.copyfile(path, target / path.relative_to(source))
            time.sleep(0.001)

    for _ in range(turns):
        kill_at_random(copy, 0.5, reader)
    assert reader.faults, "a release that was written in place was never seen half"
    return len(reader.faults)


if __name__ == "__main__":
    settings.RELEASES_DIR = tempfile.mkdtemp(prefix="releases-")
    try:
        print(drill(int(sys.argv[1]) if len(sys.argv) > 1 else 50))  # noqa: T201
    finally:
        shutil.rmtree(settings.RELEASES_DIR)
