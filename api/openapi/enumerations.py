"""Names for the members of enumerations in generated programs, where a value itself cannot be a name."""

import re
from typing import Any

NAME = re.compile(r"[A-Za-z][A-Za-z0-9_]*")


def name_members(value: Any) -> None:
    """Give each such enumeration within a document the names `x-enum-varnames`, which generators read."""
    if isinstance(value, dict):
        members = value.get("enum")
        if isinstance(members, list) and not all(NAME.fullmatch(str(member)) for member in members):
            value["x-enum-varnames"] = [name_of(str(member)) for member in members]
    for inner in value.values() if isinstance(value, dict) else value if isinstance(value, list) else ():
        name_members(inner)


def name_of(member: str) -> str:
    """`-homes` → `HOMES_DESCENDING`, `1` → `NUMBER_1`, nothing → `NOTHING`."""
    if not member:
        return "NOTHING"
    bare = re.sub(r"\W+", "_", member.removeprefix("-")).upper()
    bare = bare if NAME.match(bare) else f"NUMBER_{bare}"
    return f"{bare}_DESCENDING" if member.startswith("-") else bare
