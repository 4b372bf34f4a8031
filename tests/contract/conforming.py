"""Whether an answer is as the document describes it: status, headers, media type, and what is in it."""

import csv
import io
import json
import re
from collections.abc import Callable
from functools import cached_property
from typing import Any

import jsonschema_rs
from openpyxl import load_workbook
from pyarrow import parquet

from api.openapi.requests import XLSX
from registry.exports import FORMATS

from .test_stored_texts import closed

PARQUET = FORMATS["parquet"].media_type

# Headers of every answer of a web service, which the document does not describe.
GENERAL = {
    "Access-Control-Allow-Origin", "Access-Control-Expose-Headers", "Allow", "Cache-Control", "Content-Length",
    "Content-Type", "Cross-Origin-Opener-Policy", "Referrer-Policy", "Vary", "X-Content-Type-Options",
}  # fmt: skip
# A moment that does not end in Z.
ZONE = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d(\.\d+)?)?(?!\S*Z)(?=\s*[\",\r\n]|[+-]\d\d:\d\d)")


class Conformance:
    """Judges answers by the document; each schema is prepared once."""

    def __init__(self, contract: dict, operations_of: dict[str, tuple[str, dict]], resolved: Callable[[dict], dict]):
        self.contract, self.operations_of, self.resolved = contract, operations_of, resolved
        self._validators: dict[str, Any] = {}

    @cached_property
    def components(self) -> dict:
        return closed(self.contract["components"])

    def faults(self, operation: str, response: Any, media_type: str) -> list[str]:
        """What differs from the document, in words; nothing if all is as described."""
        described = self.operations_of[operation][1]["responses"].get(str(response.status_code))
        if described is None:
            return [f"status {response.status_code} is not described"]
        answer = self.resolved(described)
        undeclared = {name for name in response.headers if name not in GENERAL} - set(answer.get("headers", {}))
        found = [f"header {name} is not described" for name in sorted(undeclared)]
        expected = media_type if response.status_code == 200 else "application/problem+json"
        if response["Content-Type"].partition(";")[0] != expected:
            return [*found, f"{response['Content-Type']} instead of {expected}"]
        if expected == PARQUET:
            parquet.read_table(io.BytesIO(response.getvalue()))
            return found
        if expected == XLSX:
            load_workbook(io.BytesIO(response.getvalue()), read_only=True).close()
            return found
        text = response.getvalue().decode()
        found += [f"a moment without Z: {match[0]}" for match in [ZONE.search(text)] if match]
        return found + self._faults_of_text(answer["content"][expected]["schema"], expected, text)

    def _faults_of_text(self, schema: dict, media_type: str, text: str) -> list[str]:
        if media_type == "text/csv":
            return faults_of_csv(text)
        if media_type == "application/jsonl":
            return (
                []
                if all(isinstance(json.loads(line), dict) for line in text.splitlines())
                else ["a line that is no object"]
            )
        if not media_type.endswith("json"):
            return []
        return [
            f"{error.instance_path}: {error.message[:200]}"
            for error in self.validator(schema).iter_errors(json.loads(text))
        ]

    def validator(self, schema: dict) -> Any:
        """Members that are not described are wrong: else a new one could go undescribed."""
        key = json.dumps(schema)
        if key not in self._validators:
            self._validators[key] = jsonschema_rs.Draft202012Validator({**schema, "components": self.components})
        return self._validators[key]


def faults_of_csv(text: str) -> list[str]:
    """A header line of different names, and as many cells in every line."""
    heading, *lines = csv.reader(io.StringIO(text.removeprefix("\ufeff")), strict=True)
    found = [] if len(set(heading)) == len(heading) and all(heading) else [f"heading {heading}"]
    return found + [f"{len(line)} cells under {len(heading)} names" for line in lines if len(line) != len(heading)][:1]
