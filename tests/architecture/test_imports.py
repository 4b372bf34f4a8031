"""Imports go one way: the contracts of pyproject.toml, run as a test."""

import os
import re
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parents[2]


def test_no_import_goes_the_wrong_way():
    program = "from importlinter.cli import lint_imports_command; lint_imports_command()"
    linted = subprocess.run(
        [sys.executable, "-c", program, "--no-cache"],
        cwd=ROOT,
        env={**os.environ, "DJANGO_SETTINGS_MODULE": "registry.settings.test"},
        capture_output=True,
        text=True,
        check=False,
    )

    assert linted.returncode == 0, linted.stdout + linted.stderr
    assert re.search(r"Contracts: \d+ kept, 0 broken", linted.stdout)


def test_every_room_stands_in_the_contract():
    contract = (ROOT / "pyproject.toml").read_text(encoding="utf-8")
    rooms = {path.parent.name for path in (ROOT / "registry").glob("*/apps.py")}
    # Started by the database backend, beside all rooms.
    rooms -= {"localdb"}

    assert [room for room in sorted(rooms) if f"registry.{room}" not in contract] == []
