"""The curated register that ships with the project: one file a record, in the register's format."""

import json
from collections.abc import Iterator
from pathlib import Path

FOLDER = Path(__file__).parent


def seed_contents(folder: Path = FOLDER) -> Iterator[dict]:
    """Organisations first, then partnerships; each in the order of the file names."""
    for kind in ("organisations", "partnerships"):
        for path in sorted((folder / kind).glob("*.json")):
            yield json.loads(path.read_text(encoding="utf-8"))
