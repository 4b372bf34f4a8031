"""Steps of a guide: what its blocks add to which file, and the commands between them."""

import re
import shlex
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

LEAD = re.compile(
    r"^(?:New file `(?P<new>[^`]+)`|In `(?P<path>[^`]+)`, (?P<where>above|below|instead of) `(?P<anchor>[^`]+)`):$"
)
BLOCK = re.compile(r"^```(?P<language>\w+)\n(?P<text>.*?)^```$", re.MULTILINE | re.DOTALL)
# A block that is to be read only.
SHOWN = "text"


@dataclass(frozen=True)
class Edit:
    """A block that goes into a file: a new one, or beside the first line that holds the anchor."""

    path: str
    text: str
    where: str = ""
    anchor: str = ""

    def apply(self, tree: Path) -> None:
        path = tree / self.path
        if not self.where:
            assert not path.exists(), f"{self.path} is there already"
            path.write_text(self.text)
            return
        lines = path.read_text().splitlines(keepends=True)
        at = next((at for at, line in enumerate(lines) if self.anchor in line), None)
        assert at is not None, f"{self.path} has no line with {self.anchor!r}: let docs/contributing.md name another"
        first, last = {"above": (at, at), "below": (at + 1, at + 1), "instead of": (at, at + 1)}[self.where]
        # A class or function of its own stands two lines off the next.
        room = "\n\n" if self.text.startswith(("@", "class ", "def ")) else ""
        path.write_text("".join([*lines[:first], self.text, room, *lines[last:]]))


@dataclass(frozen=True)
class Command:
    """A line that is typed, without its prompt."""

    words: tuple[str, ...]

    @property
    def runs_tests(self) -> bool:
        return self.words[:3] == ("python", "-m", "pytest")


def steps(guide: str) -> Iterator[Edit | Command]:
    """All steps of a guide in order; a block of which nobody knows what it is for is refused."""
    for block in BLOCK.finditer(guide):
        lead = LEAD.match(guide[: block.start()].rstrip().rpartition("\n")[2])
        if block["language"] == "console":
            yield from (Command(tuple(shlex.split(line[2:]))) for line in block["text"].splitlines())
        elif lead:
            yield Edit(lead["new"] or lead["path"], block["text"], lead["where"] or "", lead["anchor"] or "")
        else:
            assert block["language"] == SHOWN, f"nothing says where this goes:\n{block['text']}"
