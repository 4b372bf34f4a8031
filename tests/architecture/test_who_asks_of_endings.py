"""Whether a record has ended is answered in one place: nobody else reads the table of endings."""

import re

import pytest

from .literals import named, sources, texts_in

ROOM = "registry/feed/"
TABLE = re.compile(r"\bfeed_ending\b|\bEnding\.objects\.(?!create\b|bulk_create\b)")
# Those that write one.
WRITERS = {
    "registry/publishing/actions/gone.py",
    "registry/publishing/actions/restore.py",
    "registry/publishing/actions/withdraw.py",
}
WRITES = re.compile(r"\bEnding\.objects\.(create|bulk_create)\b")


def outside() -> list:
    return [path for path in sources("registry", "api") if not named(path).startswith(ROOM)]


def test_nobody_else_reads_the_table_of_endings():
    reading = {named(path) for path in outside() if TABLE.search(path.read_text(encoding="utf-8"))}

    assert reading == set(), "ask registry.feed.endings"


def test_few_write_into_it():
    assert {named(path) for path in outside() if WRITES.search(path.read_text(encoding="utf-8"))} == WRITERS


def test_who_asks_of_an_earlier_line_does_not_ask_the_view_of_today():
    """The view has no line, so that the statement would fail; in a file that knows of `as_of` it is a likely slip."""
    of_a_line = {
        named(path)
        for path in outside()
        for text in texts_in(path)
        if re.search(r"\bfeed_tombstone\b", text) and re.search(r"\bas_of\b|\{validity\}", text)
    }

    assert of_a_line == set()


@pytest.mark.parametrize(
    "line", ["select * from feed_ending", "Ending.objects.filter(record=record)", "Ending.objects.all()"]
)
def test_the_guard_knows_a_reader(line):
    assert TABLE.search(line)
