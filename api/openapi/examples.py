"""Examples in the document are answers of the seed register, recorded by their own test.

They lie in `examples/`, so that the document can be made without a database. To record them anew:
`REFRESH_EXAMPLES=1 pytest tests/contract/test_examples.py`, then `manage.py write_schema`. What differs from
one installation to the next (moments, digests, numbers of the feed, ids of requests) is replaced by
fixed values. A test asks again and compares.
"""

import json
from functools import cache
from pathlib import Path
from typing import Any

FOLDER = Path(__file__).parent / "examples"
# Formats of which a few lines are shown as they are.
AS_TEXT = (".csv", ".jsonl")
REQUEST_ID = "4f1c2a9b7d3e5f60"
DIGEST = "3a121945ce9c7eba35ae6ad3b78192868f64660ff9132dff347a916df644301b"
OF_THIS_INSTALLATION: dict[str, Any] = {
    "published_at": "2026-11-30T09:00:00.000000Z",
    "at": "2026-11-30T09:00:00.000000Z",
    "sha256": DIGEST,
    "digest": DIGEST,
    "hash": DIGEST,
    "previous_hash": DIGEST,
    "salt": "7679b6d942a929f3e16778db1edf74e0",
    "sequence": 398,
    "as_of": 418,
    "request_id": REQUEST_ID,
}

# Requests that go wrong, with the headers they are sent with.
MISTAKES: tuple[tuple[str, dict[str, str]], ...] = (
    ("/api/v1/partnerships/?stag=live", {}),
    ("/api/v1/partnerships/?stage=alive", {}),
    ("/api/v1/partnerships/?homes_min=ten", {}),
    ("/api/v1/partnerships/chp-cnza8bakrw/", {}),
    ("/api/v1/partnerships/", {"Accept": "text/plain"}),
)


def without_installation(value: Any) -> Any:
    """The same with fixed values for what only this installation has."""
    if isinstance(value, dict):
        return {
            name: OF_THIS_INSTALLATION.get(name, without_installation(inner)) if inner is not None else None
            for name, inner in value.items()
        }
    return [without_installation(inner) for inner in value] if isinstance(value, list) else value


def recorded(operation: str, written_in: str = "json") -> Any:
    """The recorded answer of an operation: text for CSV and JSON Lines, data for the others."""
    return _read().get(f"{operation}.{written_in}")


def recorded_problems() -> dict[int, dict[str, dict]]:
    by_status: dict[int, dict[str, dict]] = {}
    for problem in recorded("problems") or ():
        by_status.setdefault(problem["status"], {})[problem["code"]] = problem
    return by_status


@cache
def _read() -> dict[str, Any]:
    return {path.name: _value(path) for path in sorted(FOLDER.iterdir())}


def _value(path: Path) -> Any:
    text = path.read_text(encoding="utf-8")
    return text if path.suffix in AS_TEXT else json.loads(text)
