"""What changed between two editions: as a JSON Patch and in words."""

from typing import Any

from django.db import models

from ..content import fields_of, kinds
from ..fields import CellField


def differences_between(kind_name: str, before: dict, after: dict) -> list[dict]:
    """One entry a change: op, path (by key), from, to, and a sentence; in reading order.

    `op` and `path` are those of a JSON Patch (RFC 6902), but that rows go by key, not by place.
    """
    kind = kinds()[kind_name]
    changes = [_cell("", name, field, before[name], after[name]) for name, field in fields_of(kind.edition).items()]
    for table, model in kind.tables.items():
        changes += _rows(table, model, before[table], after[table])
    return [change for change in changes if change]


def _rows(table: str, model: type[models.Model], before: list[dict], after: list[dict]) -> list[dict | None]:
    old, new = ({row["key"]: row for row in rows} for rows in (before, after))
    noun = model._meta.verbose_name
    changes: list[dict | None] = [
        _change("remove", f"/{table}/{key}", row, None, f"The {noun} {key} was taken out.")
        for key, row in old.items()
        if key not in new
    ]
    for key, row in new.items():
        if key not in old:
            changes.append(_change("add", f"/{table}/{key}", None, row, f"The {noun} {key} was added."))
            continue
        for name, field in fields_of(model).items():
            changes.append(_cell(f"/{table}/{key}", name, field, old[key][name], row[name]))
    return changes


def _cell(where: str, name: str, field: CellField, before: Any, after: Any) -> dict | None:
    if before == after:
        return None
    op = "add" if before in (None, []) else "remove" if after in (None, []) else "replace"
    what = f"{field.verbose_name}{f' of {where[1:]}' if where else ''}"
    words = {
        "add": f"{what}: now {_shown(field, after)}.",
        "remove": f"{what}: no longer {_shown(field, before)}.",
        "replace": f"{what}: {_shown(field, after)}, before {_shown(field, before)}.",
    }[op]
    return _change(op, f"{where}/{name}", before, after, words[0].upper() + words[1:])


def _shown(field: CellField, value: Any) -> str:
    if isinstance(value, list):
        return ", ".join(field.label_of(item) for item in value)
    text = field.label_of(value)
    return text if len(text) <= 200 else f"{text[:200]}…"


def _change(op: str, path: str, before: Any, after: Any, words: str) -> dict:
    change = {"op": op, "path": path}
    if before not in (None, []):
        change["from"] = before
    if after not in (None, []):
        change["value"] = after
    return change | {"words": words}
