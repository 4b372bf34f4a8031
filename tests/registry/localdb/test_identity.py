"""Under root the server runs as somebody else, and no folder is opened to others for it."""

import os
import shutil
import stat
import tempfile
from collections.abc import Iterator
from pathlib import Path

import pytest

from registry.localdb import identity
from registry.localdb.binaries import folder_of_programs
from registry.localdb.errors import LocalDatabaseError
from registry.localdb.server import start, stop
from tests.registry.localdb.conftest import ask

only_root = pytest.mark.skipif(os.geteuid() != 0, reason="only root has to become somebody else")

FORBIDDEN = ("sh", "-c", "echo 'unshare failed: Operation not permitted'; exit 1")


@pytest.fixture
def open_to_all() -> Iterator[Path]:
    """A folder that every user may enter, unlike pytest's own."""
    folder = Path(tempfile.mkdtemp(dir="/tmp"))
    folder.chmod(0o711)
    yield folder
    stop(folder / "pg")
    shutil.rmtree(folder)


def permissions_above(folder: Path) -> dict[Path, tuple[int, int]]:
    return {parent: (parent.stat().st_mode, parent.stat().st_uid) for parent in folder.parents}


@only_root
def test_root_leaves_every_permission_as_it_was(data: Path) -> None:
    data.parent.mkdir(parents=True)
    data.parent.parent.chmod(0o700)
    before = permissions_above(data)

    ask(start(data), "SELECT 1")

    assert permissions_above(data) == before
    assert stat.S_IMODE(data.parent.parent.stat().st_mode) == 0o700
    assert data.stat().st_uid == 0


@only_root
def test_where_namespaces_are_forbidden_it_runs_as_nobody(open_to_all: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(identity, "UNSHARE", FORBIDDEN)
    nobody = identity.ways_round_root()["nobody"]
    if nobody.obstacle(folder_of_programs() / "postgres", open_to_all):
        pytest.skip("nobody cannot reach PostgreSQL's programs here")
    before = permissions_above(open_to_all / "pg")

    ask(start(open_to_all / "pg"), "SELECT 1")
    stop(open_to_all / "pg")
    ask(start(open_to_all / "pg"), "SELECT 1")

    assert (open_to_all / "pg").stat().st_uid == nobody.uid
    assert permissions_above(open_to_all / "pg") == before


@only_root
def test_where_nobody_cannot_reach_the_checkout_it_says_what_to_do(data: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(identity, "UNSHARE", FORBIDDEN)
    data.parent.mkdir(parents=True)
    data.parent.parent.chmod(0o700)

    with pytest.raises(LocalDatabaseError, match=r"Operation not permitted(.|\n)*DATABASE_URL"):
        start(data)


def test_a_folder_of_another_user_is_left_alone(data: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    data.mkdir(parents=True)
    monkeypatch.setattr(os, "geteuid", lambda: os.getuid() + 1)

    with pytest.raises(LocalDatabaseError, match="belongs to user number"):
        start(data)
