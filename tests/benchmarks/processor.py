"""Processor time of processes, from /proc; None where there is no such thing."""

import os
from pathlib import Path

TICKS = os.sysconf("SC_CLK_TCK") if hasattr(os, "sysconf") else 100


def seconds_of_tree(root: int) -> float | None:
    """User and system time so far of a process and of all it started."""
    table = _table()
    wanted, total = {root}, 0.0
    for pid, (parent, seconds) in sorted(table.items()):
        if pid in wanted or parent in wanted:
            wanted.add(pid)
            total += seconds
    return total if table else None


def _table() -> dict[int, tuple[int, float]]:
    """Parent and seconds of every process that can be seen."""
    found = {}
    for stat in Path("/proc").glob("[0-9]*/stat"):
        try:
            # The name, in brackets, may itself hold blanks and brackets.
            cells = stat.read_text().rpartition(")")[2].split()
        except OSError:
            continue
        found[int(stat.parent.name)] = (int(cells[1]), (int(cells[11]) + int(cells[12])) / TICKS)
    return found
