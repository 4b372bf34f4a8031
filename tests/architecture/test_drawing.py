"""The drawing of the rooms in docs/architecture.md is that of the contract of imports."""

import re
import tomllib
from pathlib import Path

ROOT = Path(__file__).parents[2]


def layers() -> list[list[str]]:
    """The rooms of each layer that exist, from above."""
    contracts = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["tool"]["importlinter"][
        "contracts"
    ]
    (contract,) = (contract for contract in contracts if contract["type"] == "layers")
    rooms = [[room.removeprefix("registry.") for room in re.findall(r"[\w.]+", layer)] for layer in contract["layers"]]
    return [[room for room in layer if exists(room)] for layer in rooms]


def exists(room: str) -> bool:
    folder = ROOT if room == "api" else ROOT / "registry"
    return (folder / room).is_dir() or (folder / f"{room}.py").exists()


def drawing() -> str:
    text = (ROOT / "docs" / "architecture.md").read_text(encoding="utf-8")
    return text.partition("```mermaid\nflowchart TD\n")[2].partition("```")[0]


def arrows() -> list[tuple[str, str]]:
    return re.findall(r"^ *(\w+)(?:\[[^\]]*\])? --> (\w+)", drawing(), re.MULTILINE)


def test_every_room_of_the_contract_is_drawn_and_no_other():
    drawn = {room for arrow in arrows() for room in arrow} | set(re.findall(r"^ +(\w+)$", drawing(), re.MULTILINE))

    assert drawn == {room for layer in layers() for room in layer}


def test_every_arrow_leads_to_a_layer_below():
    level = {room: number for number, layer in enumerate(layers()) for room in layer}

    assert [arrow for arrow in arrows() if level[arrow[0]] >= level[arrow[1]]] == []


def test_each_layer_is_drawn_above_the_next():
    """So that the drawing tells the whole order: from each layer an arrow leads to the very next one."""
    level = {room: number for number, layer in enumerate(layers()) for room in layer}
    steps = {(level[above], level[below]) for above, below in arrows()}

    assert {(number, number + 1) for number in range(len(layers()) - 1)} <= steps


def table_under(heading: str) -> str:
    text = (ROOT / "docs" / "architecture.md").read_text(encoding="utf-8").partition(f"## {heading}\n")[2]
    return "\n".join(line for line in text.partition("\n## ")[0].splitlines() if line.startswith("| "))


def test_each_room_has_its_row():
    # What starts the project and holds its addresses knows nothing.
    start = {"__init__", "urls", "wsgi", "__pycache__"}
    rooms = {path.stem for path in (ROOT / "registry").iterdir() if path.is_dir() or path.suffix == ".py"} - start

    named = {name for row in table_under("Rooms").splitlines() for name in re.findall(r"`(\w+)`", row.split("|")[1])}

    assert named == rooms | {"api"}


def test_each_guard_has_its_row():
    guards = {str(path.relative_to(ROOT)) for path in (ROOT / "tests" / "architecture").glob("test_*.py")}

    named = set(re.findall(r"`(tests/architecture/[\w.]+)`", table_under("What guards the code")))

    assert named == guards
