"""How much of a file we take. One place, so that the docs, the settings and the tests agree."""

import resource
from dataclasses import dataclass

MB = 1_000_000


@dataclass(frozen=True)
class Limits:
    """Sizes in bytes, times in seconds. The last five bind what a file may unfold into."""

    file: int = 10 * MB
    memory: int = 512 * 1024 * 1024
    cpu: int = 20
    wall: int = 30
    unpacked: int = 60 * MB
    entries: int = 500
    rows: int = 100_000
    # More than twice the columns of our own widest file, all tables of a kind in one CSV.
    columns: int = 500
    # Our own export of some hundred records, in one CSV of all tables, has a million.
    cells: int = 2_000_000
    # What Excel itself can keep in a cell; the longest text of ours has 5,000 characters.
    cell: int = 32_767


def limit_this_process(limits: Limits) -> None:
    """No more memory, time or files from here on. For a process that does nothing else."""
    resource.setrlimit(resource.RLIMIT_AS, (limits.memory, limits.memory))
    resource.setrlimit(resource.RLIMIT_CPU, (limits.cpu, limits.cpu))
    resource.setrlimit(resource.RLIMIT_FSIZE, (0, 0))
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
