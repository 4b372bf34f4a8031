"""The folder of releases: what is in it, and how a release gets there whole or not at all.

2026-11-26-819/              a release; it never changes
2026-11-26-819.notice.json   what became of a release whose text the law took out
.making-…/                   one that is being written, or that was when its process was killed
"""

import fcntl
import os
import secrets
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import orjson
from django.conf import settings

from .naming import ReleaseName, parse_name
from .writing import sync_folder, sync_folders

MANIFEST, LIST = "SHA256SUMS", "release.json"
NOTICE = ".notice.json"
ASIDE, LOCK = ".making-", ".lock"


def releases_dir() -> Path:
    return Path(settings.RELEASES_DIR)


def kept_names() -> list[ReleaseName]:
    """Of the releases that are there, newest first."""
    if not releases_dir().is_dir():
        return []
    names = (parse_name(folder.name) for folder in releases_dir().iterdir() if folder.is_dir())
    return sorted(filter(None, names), reverse=True)


def folder_of(name: ReleaseName) -> Path:
    return releases_dir() / str(name)


@contextmanager
def alone() -> Iterator[None]:
    """One maker at a time; a killed one leaves no lock behind, and what it left is cleared."""
    releases_dir().mkdir(parents=True, exist_ok=True)
    with (releases_dir() / LOCK).open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        for left in releases_dir().glob(f"{ASIDE}*"):
            shutil.rmtree(left) if left.is_dir() else left.unlink()
        yield


@contextmanager
def aside() -> Iterator[Path]:
    """A folder in the same filesystem that no reader sees; it goes when the work is done or has failed."""
    folder = releases_dir() / f"{ASIDE}{secrets.token_hex(4)}"
    folder.mkdir()
    try:
        yield folder
    finally:
        shutil.rmtree(folder, ignore_errors=True)


def put_in(written: Path, name: ReleaseName) -> None:
    """Give a folder that is whole its name. Everything is on the disk before anybody can see it."""
    sync_folders(written)
    written.rename(folder_of(name))
    sync_folder(releases_dir())


def notices() -> dict[ReleaseName, dict]:
    """Releases that were taken back, and what became of them."""
    paths = releases_dir().glob(f"*{NOTICE}") if releases_dir().is_dir() else ()
    named = ((parse_name(path.name.removesuffix(NOTICE)), path) for path in paths)
    return {name: orjson.loads(path.read_bytes()) for name, path in named if name}


def replace_by_notice(name: ReleaseName, notice: dict) -> None:
    """First the notice is there, then the release is not: at no moment is it simply gone."""
    path = releases_dir() / f"{name}{NOTICE}"
    new = path.with_name(f"{ASIDE}{path.name}")
    with new.open("wb") as file:
        file.write(orjson.dumps(notice, option=orjson.OPT_INDENT_2 | orjson.OPT_APPEND_NEWLINE))
        file.flush()
        os.fsync(file.fileno())
    new.rename(path)
    with aside() as bin_:
        if folder_of(name).exists():
            folder_of(name).rename(bin_ / str(name))
            sync_folder(releases_dir())
