"""Is a server running on this data folder? A pid file alone cannot say.

After a crash or a reboot its number may be another process's, or a zombie's that nobody has waited
for.
"""

import os
import subprocess
from dataclasses import dataclass
from pathlib import Path

PROC = Path("/proc")


@dataclass(frozen=True)
class Postmaster:
    """The process that is the server, and the folder in which it listens."""

    pid: int
    sockets: Path

    @property
    def has_a_door(self) -> bool:
        """False when the temporary folder was swept: it runs, but nobody can ever reach it."""
        return (self.sockets / ".s.PGSQL.5432").exists()


def running_on(data: Path) -> Postmaster | None:
    """The living server of this data folder, if there is one."""
    try:
        lines = (data / "postmaster.pid").read_text().splitlines()
        # Lines: pid, data folder, start time, port, socket folder; the last is empty in a server's
        # first moments.
        postmaster = Postmaster(pid=int(lines[0]), sockets=Path("".join(lines[4:5])))
    except (OSError, ValueError, IndexError):
        return None
    return postmaster if serves(postmaster.pid, data) else None


def serves(pid: int, data: Path) -> bool:
    """Whether this process is a living PostgreSQL that works in this data folder."""
    if pid <= 1 or not lives(pid):
        return False
    if not (PROC / "self").exists():
        return str(data) in process_status(pid, "command")
    try:
        # PostgreSQL moves into its data folder, and this stays true when the checkout is renamed.
        return (PROC / str(pid) / "cwd").samefile(data)
    except PermissionError:
        # Containers may hide where another user's process is, never how it was called.
        return os.fsencode(data) in (PROC / str(pid) / "cmdline").read_bytes().split(b"\0")
    except OSError:
        return False


def lives(pid: int) -> bool:
    """Whether the process exists and is more than a zombie."""
    if not (PROC / "self").exists():
        return process_status(pid, "stat")[:1] not in {"", "Z"}
    try:
        state = (PROC / str(pid) / "stat").read_text().rpartition(")")[2].split()[0]
    except OSError:
        return False
    return state not in {"Z", "X", "x"}


def process_status(pid: int, column: str) -> str:
    """One column of `ps`, for systems without /proc."""
    answer = subprocess.run(["ps", "-o", f"{column}=", "-p", str(pid)], capture_output=True, text=True, check=False)
    return answer.stdout.strip()
