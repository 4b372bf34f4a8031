"""Set the server process going, apart from us, with someone to wait for it."""

import os
from dataclasses import dataclass
from pathlib import Path

from registry.localdb.binaries import folder_of_programs
from registry.localdb.errors import LocalDatabaseError
from registry.localdb.identity import Identity
from registry.localdb.postmaster import lives

LONGEST_LOG = 10_000_000  # bytes

# The subshell stays as the server's parent and waits for it. In a container whose first process
# waits for nobody, a killed server would otherwise remain as a zombie.
STAY_AND_WAIT = '( exec >&2 </dev/null; "$@"; exit $? ) & echo $!'


@dataclass(frozen=True)
class Launch:
    """An attempt to start: the process that waits for the server lives just as long as it."""

    waiting: int

    def lives(self) -> bool:
        return lives(self.waiting)


def launch(data: Path, identity: Identity) -> Launch:
    log = log_of(data)
    if log.exists() and log.stat().st_size > LONGEST_LOG:
        log.replace(log.with_suffix(".log.1"))
    # Only what this start says may be read as its reason.
    with log.open("ab") as lines:
        lines.write(b"--- start\n")
        lines.flush()
        started = identity.run(
            ["sh", "-c", STAY_AND_WAIT, "sh", folder_of_programs() / "postgres", "-D", data],
            stderr=lines,
            detached=True,
        )
    if not started.stdout.strip().isdigit():
        raise LocalDatabaseError(f"PostgreSQL could not be launched. See {log}.")
    return Launch(waiting=int(started.stdout))


def log_of(data: Path) -> Path:
    return data.with_name(f"{data.name}.log")


def end_of_log(data: Path) -> str:
    """What the last start had to say, at most its last 2,000 characters."""
    with log_of(data).open("rb") as log:
        log.seek(max(0, os.fstat(log.fileno()).st_size - 2000))
        return log.read().decode(errors="replace").rpartition("--- start\n")[2].strip()
