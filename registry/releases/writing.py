"""Files that are on the disk when they are said to be, with their checksums."""

import hashlib
import os
from collections.abc import Iterable
from pathlib import Path

from .package import PackageFile

PIECE = 1 << 20


def write_file(
    folder: Path, path: str, media_type: str, pieces: Iterable[bytes], table: str = "", description: str = ""
) -> PackageFile:
    """Write and sync one file, counting and hashing what goes in."""
    (folder / path).parent.mkdir(parents=True, exist_ok=True)
    digest, size = hashlib.sha256(), 0
    with (folder / path).open("xb") as file:
        for piece in pieces:
            file.write(piece)
            digest.update(piece)
            size += len(piece)
        file.flush()
        os.fsync(file.fileno())
    return PackageFile(path, media_type, size, digest.hexdigest(), table, description)


def entry_of(folder: Path, path: str, media_type: str, *, description: str) -> PackageFile:
    """The same of a file that somebody else wrote: it is read again and synced."""
    with (folder / path).open("rb+") as file:
        digest = hashlib.file_digest(file, "sha256")
        os.fsync(file.fileno())
    return PackageFile(path, media_type, (folder / path).stat().st_size, digest.hexdigest(), "", description)


def sync_folders(folder: Path) -> None:
    """The names of the files, too, are on the disk."""
    for each in (folder, *(path for path in folder.rglob("*") if path.is_dir())):
        sync_folder(each)


def sync_folder(folder: Path) -> None:
    opened = os.open(folder, os.O_RDONLY | os.O_DIRECTORY)
    try:
        os.fsync(opened)
    finally:
        os.close(opened)
