"""Where each value of a case went: from the notes that were compiled of an arrangement to the records of the register.

A trace (`traces/E19.json`) names, for rows and values of its case, the rows and columns of records in which they stand.
An entry that begins with `= ` says in words why a value has no place of its own.
"""

import json
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import Any

from .contents import FOLDER, seed_contents

IN_WORDS = "= "
NUMBER = re.compile(r"(?<![A-Za-z_\d])(?<!\d\.)\d+(?:\.\d+)?")  # not those of keys and codes, such as s3
# A mention of a source within a text is no value either.
OF_A_SOURCE = re.compile(r"\bsources? \d+(?:(?:, | and )\d+)*")
# Whose numbers are not facts: names, addresses of pages, and the place in an order that rows have anyway.
NOT_COMPARED = ("/name", "/url", "/order", "/n")


@dataclass(frozen=True)
class Trace:
    """`values` gives for a pointer into the case where the value, or all below it, went."""

    case: str
    record: str
    values: Mapping[str, Sequence[str]]

    def targets_of(self, pointer: str) -> Sequence[str] | None:
        """Of the longest entry that names the value or something around it."""
        parts = pointer.split("/")
        entries = ("/".join(parts[:length]) for length in range(len(parts), 1, -1))
        return next((self.values[entry] for entry in entries if entry in self.values), None)


@dataclass(frozen=True)
class Value:
    """One value of a case, where it went, and what is wrong with that."""

    case: str
    pointer: str
    value: Any
    targets: Sequence[str]
    fault: str = ""


def traces(folder: Path = FOLDER / "traces") -> list[Trace]:
    """All traces, in the order of their cases."""
    return [Trace(**json.loads(path.read_text(encoding="utf-8"))) for path in sorted(folder.glob("*.json"))]


class Tracing:
    """Follows values of cases into the records of the seed."""

    @cached_property
    def records(self) -> dict[str, dict]:
        return {content["id"]: content for content in seed_contents()}

    def at(self, target: str) -> Any:
        """What stands at `record/table/key/column`; LookupError if nothing does."""
        record, *parts = target.split("/")
        value: Any = self.records[record]
        for part in parts:
            value = _row(value, part) if isinstance(value, list) else value[part]
        return value

    def missing_targets(self, trace: Trace) -> list[str]:
        """Targets that name nothing."""
        return [target for targets in trace.values.values() for target in targets if not self._is_there(target)]

    def follow(self, trace: Trace, case: Mapping[str, Any]) -> Iterator[Value]:
        """Every value of the case; one that went nowhere, or whose number is not found where it went, has a fault."""
        for pointer, value in values_in(case):
            if pointer != "/id" and value is not None:
                targets = trace.targets_of(pointer)
                yield Value(trace.case, pointer, value, targets or (), self._fault(pointer, value, targets))

    def _fault(self, pointer: str, value: Any, targets: Sequence[str] | None) -> str:
        if targets is None:
            return "not listed"
        if any(target.startswith(IN_WORDS) for target in targets):
            return ""
        if missing := [target for target in targets if not self._is_there(target)]:
            return f"no such row: {', '.join(missing)}"
        if pointer.startswith("/sources") or pointer.endswith(NOT_COMPARED):
            return ""
        stand_there = numbers_in(" ".join(json.dumps(self.at(target), ensure_ascii=False) for target in targets))
        lost = sorted(numbers_in(OF_A_SOURCE.sub("", str(value))) - stand_there)
        return f"number not found: {', '.join(lost)}" if lost else ""

    def _is_there(self, target: str) -> bool:
        if target.startswith(IN_WORDS):
            return True
        try:
            self.at(target)
        except (LookupError, TypeError, StopIteration):
            return False
        return True


def values_in(value: Any, pointer: str = "") -> Iterator[tuple[str, Any]]:
    """The values of a case with their JSON pointers; `s` and `…_s`, the numbers of sources, are no values."""
    if isinstance(value, dict):
        for key, inner in value.items():
            if key != "s" and not key.endswith("_s"):
                yield from values_in(inner, f"{pointer}/{key}")
    elif isinstance(value, list):
        for index, inner in enumerate(value):
            yield from values_in(inner, f"{pointer}/{index}")
    else:
        yield pointer, value


def numbers_in(text: str) -> set[str]:
    """The numbers of a text as one writes them plainly: 1,250.50 is 1250.5."""
    return {f"{float(number):.10g}" for number in NUMBER.findall(text.replace(",", ""))}


def _row(rows: list, key: str) -> Any:
    return next(row for row in rows if isinstance(row, dict) and row.get("key") == key)
