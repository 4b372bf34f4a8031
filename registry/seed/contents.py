"""The curated register that ships with the project: one file a record, in the register's format."""

import json
from collections.abc import Iterator
from pathlib import Path

from registry.errors import LoadStopped

FOLDER = Path(__file__).parent


def seed_contents(folder: Path = FOLDER) -> Iterator[dict]:
    """Organisations first, then partnerships; each in the order of the file names."""
    for kind in ("organisations", "partnerships"):
        for path in sorted((folder / kind).glob("*.json")):
            try:
                yield json.loads(path.read_text(encoding="utf-8"))
            except ValueError as broken:
                raise LoadStopped(f"{path}: this is no JSON ({broken}). Correct the file, then load again.") from broken


def path_of(record: str | None, folder: Path = FOLDER) -> Path:
    """The file of a record; the folder where no file names it."""
    return next((path for path in folder.glob("*/*.json") if _is_of(record, path)), folder)


def _is_of(record: str | None, path: Path) -> bool:
    return bool(json.loads(path.read_text(encoding="utf-8")).get("id") == record)
