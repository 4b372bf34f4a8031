"""Which releases there are, and what each is: read from the folder, and judged by the register at every look.

A removal by law takes effect at once: a release that it touches is not served from then on, whether or not
`make_release` has run since.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

import orjson

from registry.errors import RegistryError, UnknownRecord

from . import storing
from .making import notice_of
from .naming import ReleaseName, parse_name
from .removals import last_removal_since


class ReleaseTakenBack(RegistryError):
    """It held text that had to go; what was made instead is named."""

    code = "release_taken_back"
    title = "This release was taken back"
    meaning = "Text in the release had to be removed by law. `replaced_by` names the release that was made instead."


@dataclass(frozen=True)
class Listed:
    """One release: `notice` says what became of one that was taken back, of which nothing else is shown."""

    name: ReleaseName
    notice: dict | None = None

    @property
    def folder(self) -> Path:
        return storing.folder_of(self.name)

    @property
    def description(self) -> dict:
        """What `release.json` says."""
        path = self.folder / storing.LIST
        return _read(path, path.stat().st_mtime_ns)


def listed() -> Iterator[Listed]:
    """All that there are or were, newest first."""
    notices = storing.notices()
    for name in sorted({*notices, *storing.kept_names()}, reverse=True):
        yield Listed(name, notices.get(name) or _notice_to_be(name))


def latest() -> Listed:
    """The newest that is served."""
    for release in listed():
        if release.notice is None:
            return release
    raise UnknownRecord(
        "There is no release yet: `manage.py make_release` makes one. Lists can be downloaded meanwhile."
    )


def release_served(text: str) -> Listed:
    """The release of this name; ReleaseTakenBack says what became of one that is not served any more."""
    name = parse_name(text)
    notice = storing.notices().get(name) if name else None
    if name is None or (notice is None and name not in storing.kept_names()):
        raise UnknownRecord(f"There is no release {text[:60]!r}. See /api/v1/releases/ for those that there are.")
    if notice := notice or _notice_to_be(name):
        instead = {part: notice[part] for part in ("replaced_by", "removals")}
        raise ReleaseTakenBack(f"{notice['reason']} See {notice['url']}", **instead)
    return Listed(name)


def file_served(release: Listed, path: str) -> dict:
    """What is known of a file of the release: its media type, size and checksum."""
    files = {file["path"]: file for file in release.description["files"]}
    for own, media_type in ((storing.LIST, "application/json"), (storing.MANIFEST, "text/plain; charset=utf-8")):
        files[own] = {
            "path": own,
            "media_type": media_type,
            "size": (release.folder / own).stat().st_size,
            "sha256": "",
        }
    if path not in files:
        raise UnknownRecord(f"Release {release.name} has no file {path[:80]!r}. See /api/v1/releases/{release.name}/.")
    return files[path]


def state_of_folder() -> str:
    """Differs whenever the list of releases does, for what the feed does not tell."""
    return " ".join(map(str, [*storing.kept_names(), "/", *sorted(storing.notices())]))


def _notice_to_be(name: ReleaseName) -> dict | None:
    newest = last_removal_since(name.line)
    return notice_of(name, ReleaseName(name.line, newest, name.day)) if newest > name.removal else None


@lru_cache(maxsize=64)
def _read(path: Path, written_at: int) -> dict:
    return dict(orjson.loads(path.read_bytes()))
