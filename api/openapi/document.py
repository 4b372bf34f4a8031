"""The document: generated once a process and version, and kept as text."""

import json
from functools import cache
from pathlib import Path
from threading import Lock
from typing import Any

import yaml
from drf_spectacular.drainage import GENERATOR_STATS
from drf_spectacular.generators import SchemaGenerator
from drf_spectacular.settings import patched_settings

from .enumerations import name_members
from .problem_table import markdown

INTRODUCTION = Path(__file__).parent / "introduction.md"
VERSIONS = {"3.1": "3.1.1", "3.0": "3.0.3"}
# Settings are patched for the whole process while a version is made.
_one_at_a_time = Lock()


def introduce(result: dict, **context: Any) -> dict:
    """The last step of a generation: the introduction, with the list of problems, and no marks of the generator."""
    _without_marks(result)
    for part in ("schemas", "parameters"):
        name_members(result["components"][part])
    text = INTRODUCTION.read_text(encoding="utf-8")
    result["info"]["description"] = text.replace("{problems}", markdown())
    return result


def _without_marks(value: Any) -> None:
    """Enumerations are marked for a later step of the generator, which we do not take."""
    if isinstance(value, dict):
        value.pop("x-spec-enum-id", None)
    for inner in value.values() if isinstance(value, dict) else value if isinstance(value, list) else ():
        _without_marks(inner)


def generate(version: str = "3.1") -> tuple[dict, list[str]]:
    """(document, warnings)."""
    with _one_at_a_time, patched_settings({"OAS_VERSION": VERSIONS[version]}), GENERATOR_STATS.silence():
        GENERATOR_STATS.reset()
        document = SchemaGenerator().get_schema(request=None, public=True)
        return document, [*GENERATOR_STATS._warn_cache, *GENERATOR_STATS._error_cache]


@cache
def document(version: str = "3.1") -> dict:
    return generate(version)[0]


@cache
def text(version: str, written_in: str) -> bytes:
    if written_in == "json":
        return json.dumps(document(version), ensure_ascii=False).encode()
    return as_yaml(document(version)).encode()


class _Dumper(yaml.SafeDumper):
    def ignore_aliases(self, data: Any) -> bool:
        """Parts that stand twice are written twice: many readers do not know aliases."""
        return True


def _text(dumper: yaml.SafeDumper, value: str) -> yaml.Node:
    return dumper.represent_scalar("tag:yaml.org,2002:str", value, style="|" if "\n" in value else None)


_Dumper.add_representer(str, _text)


def as_yaml(value: dict) -> str:
    return yaml.dump(value, Dumper=_Dumper, sort_keys=False, allow_unicode=True, width=120)
