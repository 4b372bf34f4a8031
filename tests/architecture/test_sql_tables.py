"""SQL follows the order of imports: a statement names tables of its own room and of those below."""

import re
import tomllib
from pathlib import Path

import pytest
from django.apps import apps

from .literals import ROOT, named, sources, texts_in

# File → why its SQL may name a table of a room above its own.
REACHES_UP: dict[str, str] = {}
# File → why SQL may stand where we speak with people and programs.
SPEAKS_SQL: dict[str, str] = {}

STATEMENT = re.compile(
    r"\bselect\b.+\b(from|pg_\w+\()|\binsert\s+into\b|\bupdate\s+\w+\s+set\b|\bdelete\s+from\b|\bselect\s+\w+\("
    r"|\b(create|alter|drop|truncate)\s+(table|index|function|trigger|role)\b",
    re.DOTALL | re.IGNORECASE,
)
CURSOR = re.compile(r"\.cursor\(|\.execute\(|\.raw\(|RawSQL")


def levels() -> dict[str, int]:
    """Room → its layer in the import contract, counted from below."""
    contracts = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["tool"]["importlinter"][
        "contracts"
    ]
    (layers,) = (contract["layers"] for contract in contracts if contract["type"] == "layers")
    return {room: level for level, layer in enumerate(reversed(layers)) for room in re.findall(r"[\w.]+", layer)}


LEVELS = levels()
ROOM_OF_TABLE = {
    model._meta.db_table: model._meta.app_config.name
    for model in apps.get_models(include_auto_created=True)
    if model._meta.app_config.name.startswith("registry.")
}
TABLE = re.compile(rf"\b({'|'.join(ROOM_OF_TABLE)})\b")


def room_of(path: Path) -> str:
    parts = path.relative_to(ROOT).with_suffix("").parts
    return parts[0] if parts[0] == "api" else ".".join(parts[:2])


def above(room: str, table: str) -> bool:
    """Whether the table is of a room above, or beside; a file outside all rooms stands below them."""
    owner = ROOM_OF_TABLE[table]
    return owner != room and LEVELS[owner] >= LEVELS.get(room, -1)


def tables_above(path: Path) -> set[str]:
    tables = {table for text in texts_in(path) for table in TABLE.findall(text)}
    return {table for table in tables if above(room_of(path), table)}


def test_no_statement_names_a_table_of_a_room_above_its_own():
    reaching = {named(path): found for path in sources("registry", "api") if (found := tables_above(path))}

    assert {file: found for file, found in reaching.items() if file not in REACHES_UP} == {}
    assert reaching.keys() == REACHES_UP.keys(), "an exemption is not needed any more"


def test_those_who_speak_with_people_and_programs_hold_no_sql():
    holding = {
        named(path)
        for path in sources("api", "registry/website")
        if CURSOR.search(path.read_text(encoding="utf-8")) or any(STATEMENT.search(text) for text in texts_in(path))
    }

    assert holding == SPEAKS_SQL.keys()


def test_every_table_of_ours_bears_the_name_of_its_room():
    strangers = {
        table: room
        for table, room in ROOM_OF_TABLE.items()
        if table.partition("_")[0] != room.removeprefix("registry.")
    }

    assert strangers == {}
    assert {*ROOM_OF_TABLE.values()} <= LEVELS.keys()


@pytest.mark.parametrize(
    ("room", "table", "reaches_up"),
    [
        ("registry.catalogue", "feed_change", False),
        ("registry.feed", "feed_change", False),
        ("registry.feed", "catalogue_renderededition", True),
        ("registry.assets", "governance_ballot", True),
        ("registry.localdb", "feed_change", True),
    ],
)
def test_the_guard_knows_above_from_below(room, table, reaches_up):
    assert above(room, table) == reaches_up
