"""A release into an empty register: its records under the same ids, and what became of those that had gone."""

import csv
import hashlib
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import orjson

from registry.content import Kind, fields_of, kind_named
from registry.errors import TransitionNotAllowed
from registry.feed.models import Change
from registry.places.models import Area
from registry.places.shipped import load_places
from registry.publishing.actions import Gone, publish_in_chunks, record_gone
from registry.publishing.publishers import REGISTRY_EDITORS

from .storing import MANIFEST

KINDS = ("organisation", "partnership")
TOMBSTONES = "csv/tombstones.csv"


@dataclass
class Progress:
    """How far a load has come, in records; `gone` are ids of which a tombstone is all there is."""

    published: int
    to_publish: int
    gone: int


def load_release(folder: Path) -> Iterator[Progress]:
    """Publish what a release says, in a register of which nothing was published yet.

    Each file is compared with its checksum before the first record is published. A load that ended half-way is begun
    anew with another empty database.
    """
    files = _whole_files(folder)
    if Change.objects.exists():
        raise TransitionNotAllowed(
            "A release is loaded into an empty register, and something was published in this one."
        )
    if not Area.objects.exists():
        load_places()
    gone = [*_gone_in(files[TOMBSTONES])] if TOMBSTONES in files else []
    known = frozenset(content["id"] for content in _contents_in(files))
    record_gone(gone, by=REGISTRY_EDITORS)
    progress = Progress(0, len(known), len(gone))
    yield progress
    also_known = known | {each.record for each in gone}
    for editions in publish_in_chunks(contents=_contents_in(files), by=REGISTRY_EDITORS, known=also_known):
        progress.published += len(editions)
        yield progress


def _whole_files(folder: Path) -> dict[str, Path]:
    """Path in the release → the file, of those that are loaded."""
    if not (folder / MANIFEST).is_file():
        raise TransitionNotAllowed(f"There is no {MANIFEST} in {folder}: name the folder of a release.")
    lines = (folder / MANIFEST).read_text(encoding="utf-8").splitlines()
    digests = {path: digest for digest, _, path in (line.partition("  ") for line in lines)}
    paths = [path for path in (TOMBSTONES, *map(_path_of, KINDS)) if path in digests]
    for path in paths:
        if not (folder / path).is_file() or _digest_of(folder / path) != digests[path]:
            raise TransitionNotAllowed(f"{path} is not what its checksum says: download the release again.")
    return {path: folder / path for path in paths}


def _path_of(kind: str) -> str:
    return f"jsonl/{kind}s.jsonl"


def _digest_of(path: Path) -> str:
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()


def _contents_in(files: dict[str, Path]) -> Iterator[dict]:
    """The contents, one by one: what is published of a record, without what is derived of it."""
    for name in KINDS:
        if path := files.get(_path_of(name)):
            members = _members_of(kind_named(name))
            with path.open("rb") as lines:
                for line in lines:
                    document = orjson.loads(line)
                    yield {member: document[member] for member in members if member in document}


def _members_of(kind: Kind) -> tuple[str, ...]:
    return ("id", *fields_of(kind.edition), *kind.tables)


def _gone_in(path: Path) -> Iterator[Gone]:
    with path.open(encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file, strict=True):
            yield Gone(row["id"], row["kind"], row["reason"], row["replaced_by"])
