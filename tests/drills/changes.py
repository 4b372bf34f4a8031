"""Writers who publish, confirm and withdraw at once, and a reader of `changes/` that is killed at random moments: it misses
no line and repeats none. Then lines are tampered with: the register and the reader name the first that was.

python -m tests.drills.changes [events]        the database is the one that DATABASE_URL names
"""

import importlib.util
import json
import os
import random
import sys
import tempfile
import time
from collections import Counter
from contextlib import closing, contextmanager, suppress
from functools import partial
from pathlib import Path

import django

django.setup()

from django.db import OperationalError, connection  # noqa: E402
from django.test import Client  # noqa: E402

from registry.feed.models import Change  # noqa: E402
from registry.publishing.actions import confirm  # noqa: E402
from registry.publishing.verification import differences  # noqa: E402
from tests.builders import a_partnership, member, published, scheme, withdrawn  # noqa: E402

from .letters import kill  # noqa: E402
from .releases import in_a_child  # noqa: E402

CLIENT = Client(headers={"Host": "localhost"})
WRITERS = 4
MOST_AT_ONCE = 50
# Line to change → how; each is what somebody with the password of the database could do.
TAMPERINGS = (
    "update feed_change set publisher = publisher || ' and others' where sequence = %(line)s",
    "update feed_change set digest = md5(digest) where sequence = %(line)s",
    "update feed_change set at = at - interval '1 day' where sequence = %(line)s",
    "delete from feed_change where sequence = %(line)s",
)


def write(events: int) -> None:
    """Publish most of the time, in batches of any size; withdraw some of it, and say what a party thinks of a record."""
    own, written = scheme(), []
    approver, events = member(own.community), events - 3
    while events > 0:
        # On a busy machine a writer may wait too long for its turn and be refused: as anybody would, it tries again.
        with suppress(OperationalError):
            turn = random.random()  # noqa: S311
            if turn < 0.5:
                batch = [a_partnership() for _ in range(min(events, random.randint(1, MOST_AT_ONCE)))]  # noqa: S311
                published(*batch)
                written += batch
                events -= len(batch)
            elif turn < 0.75 and written:
                withdrawn(written[-1])
                written.pop()
                events -= 1
            else:
                words = f"Wrong, for the {events}th time."
                confirm(
                    partnership=own.id,
                    edition=1,
                    organisation=own.community,
                    verdict="disputed",
                    words=words,
                    by=approver,
                )
                events -= 1


def read_for_ever(file: Path) -> None:
    """Add to the file what it does not have. All that is known of the last run is what it left there."""
    with file.open("rb+") as lines:
        whole = lines.read().rpartition(b"\n")[0]
        lines.truncate(lines.seek(len(whole) + 1 if whole else 0))
        after = json.loads(whole.rpartition(b"\n")[2])["sequence"] if whole else 0
        while True:
            answer = CLIENT.get(f"/api/v1/changes/?after={after}&page_size=200")
            assert answer.status_code in (200, 503), answer.content
            page = answer.json()["results"] if answer.status_code == 200 else []
            for line in page:
                lines.write(json.dumps(line).encode() + b"\n")
                after = line["sequence"]
            lines.flush()
            if not page:
                time.sleep(0.02)


def lines_in(file: Path) -> list[dict]:
    return [json.loads(line) for line in file.read_bytes().splitlines(keepends=True) if line.endswith(b"\n")]


def is_at_work(writer: int) -> bool:
    ended, status = os.waitpid(writer, os.WNOHANG)
    assert status == 0, "a writer failed"
    return not ended


def first_fault(lines: list[dict], hash_of) -> int:
    """The first number at which a line is missing, repeated, out of order or not what was hashed; 0 where none is."""
    previous = "0" * 64
    for number, line in enumerate(lines, 1):
        if (line["sequence"], line["previous_hash"], line["hash"]) != (number, previous, hash_of(line)):
            return number
        previous = line["hash"]
    return 0


def hash_of_the_guide():
    """How the guide for copies hashes a line."""
    guide = Path(__file__).parents[2] / "docs/guides/mirror.py"
    loaded = importlib.util.spec_from_file_location("mirror", guide)
    module = importlib.util.module_from_spec(loaded)
    loaded.loader.exec_module(module)
    return module.hash_of


@contextmanager
def tampered(statement: str, line: int):
    """What triggers refuse even to the owner, done past them; undone afterwards."""
    connection.close()
    with closing(connection.copy()) as other, other.cursor() as cursor:
        cursor.execute("set session_replication_role = replica")
        cursor.execute("create table kept_lines as select * from feed_change where sequence = %(line)s", {"line": line})
        try:
            cursor.execute(statement, {"line": line})
            yield
        finally:
            cursor.execute("delete from feed_change where sequence = %(line)s", {"line": line})
            cursor.execute("insert into feed_change select * from kept_lines")
            cursor.execute("drop table kept_lines")


def tamper(total: int, hash_of, file: Path) -> None:
    """Each is noticed at its line, or at the next where the line is gone, by the nightly check and by a reader."""
    for statement in TAMPERINGS:
        line = random.randrange(2, total)  # noqa: S311
        with tampered(statement, line):
            noticed = next(differences())
            assert noticed in (f"The feed is broken at line {line}.", f"The feed is broken at line {line + 1}."), (
                noticed
            )
            lines = lines_in(file)[: line - 1]
            lines += CLIENT.get(f"/api/v1/changes/?after={line - 1}&page_size=2").json()["results"]
            assert first_fault(lines, hash_of) == line, statement


def follow_writers(events: int, file: Path) -> tuple[float, int]:
    """(seconds until all was written, how often the reader began again); it ends when the reader has read all."""
    begun, restarts = time.monotonic(), 0
    read = partial(read_for_ever, file)
    writers = [in_a_child(partial(write, events // WRITERS)) for _ in range(WRITERS)]
    reader = in_a_child(read)
    try:
        while writers:
            time.sleep(random.uniform(0.05, 1))  # noqa: S311
            kill(reader)
            reader, restarts = in_a_child(read), restarts + 1
            writers = [writer for writer in writers if is_at_work(writer)]
        seconds, total = time.monotonic() - begun, Change.objects.count()
        while len(lines_in(file)) < total:
            time.sleep(0.1)
            assert time.monotonic() - begun < seconds + 300, "the reader does not get to the end"
    finally:
        for process in (reader, *writers):
            kill(process)
    return seconds, restarts


def drill(events: int) -> str:
    hash_of, before = hash_of_the_guide(), Change.objects.count()
    # What a process loads with its first request is there before it is forked, so that it reads from the start.
    assert CLIENT.get("/api/v1/changes/?page_size=1").status_code == 200
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder) / "lines.jsonl"
        file.touch()
        seconds, restarts = follow_writers(events, file)
        lines = lines_in(file)
        assert first_fault(lines, hash_of) == 0
        assert [line["hash"] for line in lines] == [*Change.objects.order_by("sequence").values_list("hash", flat=True)]
        # What would be noticed, had it happened.
        assert first_fault(lines[:5] + lines[6:], hash_of) == 6
        assert first_fault(lines[:5] + lines[4:], hash_of) == 6
        tamper(len(lines), hash_of, file)
    kinds = Counter(line["kind"] for line in lines[before:])
    assert kinds.total() >= events * 0.99, kinds
    assert kinds.keys() >= {"published", "withdrawn", "disputed"}, kinds
    return (
        f"{kinds.total()} events in {seconds:.0f} s ({dict(kinds)}), {restarts} restarts, none missed, none repeated, "
        f"{len(TAMPERINGS)} tamperings noticed"
    )


if __name__ == "__main__":
    print(drill(int(sys.argv[1]) if len(sys.argv) > 1 else 10_000))  # noqa: T201
