"""Examples of requests that write: recorded on a way that a test walks, from proposal to publication.

They lie in `written/`, a file for each operation with what was sent and what was answered. The seed has no
submissions, so they are private things made up for the purpose; their ids are drawn from a seeded source. To record
them anew, which changes nothing where nothing changed:
`REFRESH_EXAMPLES=1 pytest tests/contract/test_writing_examples.py`, then `manage.py write_schema`.
"""

import json
from functools import cache
from pathlib import Path
from typing import Any

FOLDER = Path(__file__).parent / "written"


def recorded_request(operation: str) -> Any:
    """What was sent, or None."""
    return _read().get(operation, {}).get("sent")


def recorded_answer(operation: str) -> Any:
    """What was answered, or None."""
    return _read().get(operation, {}).get("answer")


def recorded_problems_of_writing() -> dict[int, dict[str, dict]]:
    """Problems met on the way, by status and code."""
    by_status: dict[int, dict[str, dict]] = {}
    for problem in _read().get("problems", {}).get("answer", ()):
        by_status.setdefault(problem["status"], {})[problem["code"]] = problem
    return by_status


@cache
def _read() -> dict[str, Any]:
    return {path.stem: json.loads(path.read_text(encoding="utf-8")) for path in sorted(FOLDER.glob("*.json"))}
