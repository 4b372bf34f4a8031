"""`fields=`: only the named parts of each record."""

import difflib

import orjson

from registry.errors import BadParameter

ALWAYS = ("id", "name", "url")


def only(fields: tuple[str, ...], known: tuple[str, ...], results: str) -> str:
    """The same records with only these fields, and id, name and url as every list has."""
    for name in fields:
        if name not in known:
            near = difflib.get_close_matches(name, known, 1)
            hint = f"Did you mean {near[0]}?" if near else f"There are: {', '.join(known)}."
            raise BadParameter("fields", "unknown_field", f"fields: {name[:40]!r} is not a field here. {hint}")
    kept = dict.fromkeys([*ALWAYS, *fields])
    records = orjson.loads(f"[{results}]")
    return ",".join(
        orjson.dumps({name: record[name] for name in kept if name in record}).decode() for record in records
    )
