"""The process that reads one file: `python -m registry.imports.reading.child` <options on stdin.

Reads a line of JSON (limits and options), then the file; writes one JSON object: `{"sheets": …}`
or `{"refused": …}`. It takes its limits upon itself before it looks at the file.
"""

import json
import sys
from typing import Any

from .limits import Limits, limit_this_process
from .refused import Refused, too_large


def main() -> None:
    options = json.loads(sys.stdin.buffer.readline())
    limits = Limits(**options.pop("limits"))
    limit_this_process(limits)
    try:
        outcome: dict[str, Any] = {"sheets": _read(sys.stdin.buffer.read(limits.file + 1), limits, **options)}
    except Refused as refused:
        outcome = {"refused": refused.as_dict()}
    except (MemoryError, RecursionError):
        outcome = {"refused": too_large("Reading the file takes more memory than we give: send it in parts.").as_dict()}
    json.dump(outcome, sys.stdout, ensure_ascii=True, separators=(",", ":"))


def _read(data: bytes, limits: Limits, encoding: str, separator: str) -> list[dict[str, Any]]:
    from .signature import XLSX, format_of

    if len(data) > limits.file:
        raise too_large(f"The file has over {limits.file / 1e6:,.0f} MB.")
    if format_of(data) == XLSX:
        from .xlsx import read_workbook

        return read_workbook(data, limits)
    from .comma import read_csv

    return read_csv(data, limits, encoding, separator)


if __name__ == "__main__":
    main()
