"""Making a release: read in one snapshot, written aside, seen whole or not at all."""

from collections.abc import Iterable
from dataclasses import asdict, dataclass
from pathlib import Path

from registry.catalogue.actions.render import written
from registry.catalogue.reading import Moment
from registry.catalogue.reading.latest import line_of
from registry.clock import uk_day
from registry.errors import TransitionNotAllowed, UnknownRecord
from registry.feed.models import Change
from registry.public_address import at

from . import storing
from .files import SQLITE, WholeRecords, write_tables
from .filling import fill
from .metadata import MARKDOWN, write_metadata
from .metadata.as_json import as_json
from .naming import ReleaseName, parse_name
from .package import Package, PackageFile
from .quality import quality_report
from .removals import grounds, last_removal_since, removals_since
from .snapshot import snapshot
from .spool import Spool
from .writing import write_file

QUALITY = "quality-report.md"


@dataclass(frozen=True)
class Outcome:
    """`is_new` is false where it was there before; `taken_back` are those that a removal by law touched."""

    name: ReleaseName
    is_new: bool
    taken_back: tuple[ReleaseName, ...] = ()


def make_release(moment: Moment | None = None) -> Outcome:
    """Write the release of a moment, unless it is there; one that the law touched is taken back and made again."""
    with storing.alone():
        taken_back = tuple(_take_back_touched())
        with storing.aside() as folder:
            package = write_package(moment or Moment(), folder, unless=storing.kept_names())
            is_new = package.name not in storing.kept_names()
            if is_new:
                storing.put_in(folder / "package", package.name)
        for name in taken_back:
            if name.line != package.name.line:
                _make_again(name)
        return Outcome(package.name, is_new, taken_back)


def differences(name: ReleaseName) -> list[str]:
    """The files that come out otherwise when the release is made again now; none where it can be reproduced."""
    with storing.alone(), storing.aside() as folder:
        write_package(Moment(sequence=name.line), folder)
        again, kept = folder / "package", storing.folder_of(name)
        paths = {str(path.relative_to(root)) for root in (again, kept) for path in root.rglob("*") if path.is_file()}
        return sorted(path for path in paths if _bytes(again / path) != _bytes(kept / path))


def write_package(moment: Moment, folder: Path, *, unless: Iterable[ReleaseName] = ()) -> Package:
    """All files of a release under `package` in the folder; nothing where it is one of those that are there."""
    written_to = folder / "package"
    with Spool(folder / "spool") as spool:
        whole = None
        with snapshot():
            line = _line_at(moment)
            name = ReleaseName(line.sequence, last_removal_since(line.sequence), uk_day(line.at))
            package = Package(name, line, spool.counts)
            if name in unless:
                return package
            written_to.mkdir()
            whole = WholeRecords(written_to)
            fill(spool, line.sequence, whole.write)
        spool.close()
        package.files += whole.files()
        write_tables(package, spool, written_to)
    _describe(package, written_to)
    return package


def _describe(package: Package, folder: Path) -> None:
    """What the package says of itself; the checksums last."""
    report = quality_report(package, folder / SQLITE[0])
    described = [
        *write_metadata(package, folder),
        write_file(folder, QUALITY, MARKDOWN, [report], description="How much of it is filled in, sourced and confirmed."),
    ]  # fmt: skip
    every_file = [*package.files, *described]
    own = write_file(folder, storing.LIST, "application/json", [as_json(_listed(package, every_file))])
    sums = "".join(f"{file.sha256}  {file.path}\n" for file in sorted((*every_file, own), key=lambda file: file.path))
    write_file(folder, storing.MANIFEST, "text/plain; charset=utf-8", [sums.encode()])


def _listed(package: Package, files: list[PackageFile]) -> dict:
    """`release.json`: what the list of releases shows."""
    return {
        "name": str(package.name),
        "title": package.title,
        "description": package.description,
        "sequence": package.line.sequence,
        "hash": package.line.hash,
        "at": written(package.line.at),
        "licence": package.licence,
        "citation": package.citation,
        "rows": {table.name: package.counts.get(table.name, 0) for table in package.tables},
        "files": [asdict(file) for file in sorted(files, key=lambda file: file.path)],
    }


def _line_at(moment: Moment) -> Change:
    line, _ = line_of(moment)
    change = Change.objects.filter(pk=line).first()
    if change is None:
        raise TransitionNotAllowed(
            "Nothing was published by then, so there is nothing to release. Load the seed first."
        )
    return change


def _take_back_touched() -> Iterable[ReleaseName]:
    for name in storing.kept_names():
        newest = last_removal_since(name.line)
        if newest > name.removal:
            again = ReleaseName(name.line, newest, name.day)
            storing.replace_by_notice(name, notice_of(name, again))
            yield name


def notice_of(name: ReleaseName, again: ReleaseName) -> dict:
    """What stands where the release was."""
    return {
        "name": str(name),
        "replaced_by": str(again),
        "url": at(f"/api/v1/releases/{again}/"),
        "reason": "Text in it had to be removed by law. It was made again without that text, under a new name.",
        "removals": list(grounds(removals_since(name.line).filter(sequence__gt=name.removal))),
    }


def _make_again(name: ReleaseName) -> None:
    with storing.aside() as folder:
        package = write_package(Moment(sequence=name.line), folder, unless=storing.kept_names())
        if (folder / "package").exists():
            storing.put_in(folder / "package", package.name)


def release_named(text: str) -> ReleaseName:
    """The name of a release that is there."""
    name = parse_name(text)
    if name is None or name not in storing.kept_names():
        raise UnknownRecord(f"There is no release {text}. `releases/` lists those that there are.")
    return name


def _bytes(path: Path) -> bytes | None:
    return path.read_bytes() if path.is_file() else None
