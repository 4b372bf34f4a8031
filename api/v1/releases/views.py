"""The releases, one of them, its files, and the way to the newest."""

from typing import Any

import orjson
from django.http import HttpResponse, HttpResponseBase

from registry.catalogue.reading import latest_sequence
from registry.errors import UnknownRecord
from registry.releases import storing
from registry.releases.listing import (
    Listed,
    ReleaseTakenBack,
    file_served,
    latest,
    listed,
    release_served,
    state_of_folder,
)

from ...conditional import CACHE, asks_whether_changed, etag_of, matches
from ...files import file_response
from ...lists.query import ListQuery
from ...lists.tables import TableListView
from ...operation import Answer, Operation, operation
from ...problem_kinds import RANGE_NOT_SATISFIABLE
from ...views import View, etag_of_text, plain
from .addresses import EXAMPLE, FILE, FILE_OF_EXAMPLE, RELEASE
from .filters import ReleaseFilters
from .serializers import ReleaseEntrySerializer, ReleaseSerializer

HERE = "/api/v1/releases/"


class ReleasesView(TableListView):
    """Dated packages of the whole register, newest first. A release never changes; one that held text which the law
    took out is taken back, and made again without it under a new name.
    """

    tag, name, filters, row = "Releases", "releases", ReleaseFilters, ReleaseEntrySerializer
    orderings = ("line", "size")
    unordered = "newest first"
    reading = Operation("listReleases", "List releases", example=HERE)

    def rows(self) -> list[dict]:
        return [_entry(release) for release in listed()]

    def _etag(self, request: Any, latest: int, query: ListQuery) -> str:
        return etag_of(request, latest, day=self._day(query), note=state_of_folder())

    def _known_already(self, request: Any, query: ListQuery) -> HttpResponse | None:
        if not asks_whether_changed(request):
            return None
        sequence = latest_sequence()
        etag = self._etag(request, sequence, query)
        return self.answer(request, b"", etag, latest=sequence) if matches(request, etag) else None


class ReleaseView(View):
    """One release."""

    tag, path = "Releases", {"release": RELEASE}

    @operation(
        "getRelease", "A release with its files", answers={200: ReleaseSerializer},
        raises=(UnknownRecord, ReleaseTakenBack), example=f"{HERE}{EXAMPLE}/",
    )  # fmt: skip
    def get(self, request: Any, release: str) -> HttpResponse:
        """What it holds, how to cite it, and where each file is. One that was taken back is a 410 that says why."""
        self.parameters()
        payload = orjson.dumps(_whole(release_served(RELEASE.read(release))))
        return self.answer(request, payload, etag_of_text(payload), latest=latest_sequence())


class ReleaseFileView(View):
    """One file of a release."""

    tag, path = "Releases", {"release": RELEASE, "file": FILE}

    @operation(
        "getReleaseFile", "A file of a release",
        answers={200: Answer("text/csv", "The file, in the media type that the release names for it.")},
        raises=(UnknownRecord, ReleaseTakenBack, RANGE_NOT_SATISFIABLE),
        headers=("Accept-Ranges", "Content-Disposition"), example=f"{HERE}{EXAMPLE}/{FILE_OF_EXAMPLE}",
    )  # fmt: skip
    def get(self, request: Any, release: str, file: str) -> HttpResponseBase:
        """As it was written. Parts of it may be asked for with `Range`, so that DuckDB reads a table where it lies."""
        self.parameters()
        source = release_served(RELEASE.read(release))
        entry = file_served(source, FILE.read(file))
        path = source.folder / entry["path"]
        etag = f'"{entry["sha256"][:24]}"' if entry["sha256"] else etag_of_text(path.read_bytes())
        sequence = latest_sequence()
        if matches(request, etag):
            return self.answer(request, b"", etag, latest=sequence)
        response = file_response(plain(request), path, entry["media_type"], etag)
        response["Register-Sequence"] = str(sequence)
        response["Cache-Control"] = CACHE
        return response


class LatestView(View):
    """The way to the newest release."""

    tag, has_etag = "Releases", False

    @operation(
        "getLatestRelease", "The newest release", answers={302: Answer(None, "There it is.")},
        raises=(UnknownRecord,), headers=("Location",),
    )  # fmt: skip
    def get(self, request: Any) -> HttpResponse:
        """Leads to the newest release. Cite where it leads, not this address."""
        self.parameters()
        return _to(f"{HERE}{latest().name}/")


class LatestFileView(View):
    """The way to a file of the newest release."""

    tag, has_etag, path = "Releases", False, {"file": FILE}

    @operation(
        "getLatestReleaseFile", "A file of the newest release", answers={302: Answer(None, "There it is.")},
        raises=(UnknownRecord,), headers=("Location",),
    )  # fmt: skip
    def get(self, request: Any, file: str) -> HttpResponse:
        """Leads to the file of the newest release that has this path, such as `csv/homes.csv`."""
        self.parameters()
        newest = latest()
        return _to(f"{HERE}{newest.name}/{file_served(newest, FILE.read(file))['path']}")


def _to(address: str) -> HttpResponse:
    response = HttpResponse(status=302)
    response["Location"] = address
    response["Cache-Control"] = CACHE
    return response


def _entry(release: Listed) -> dict:
    described = release.description if release.notice is None else {}
    notice = release.notice or {}
    rows = described.get("rows", {})
    return {
        "id": str(release.name),
        "name": str(release.name),
        "url": f"{HERE}{release.name}/",
        "state": "frozen" if release.notice is None else "taken_back",
        "title": described.get("title"),
        "line": release.name.line,
        "made_of": described.get("at"),
        "partnerships": rows.get("partnerships"),
        "organisations": rows.get("organisations"),
        "files": len(described["files"]) if described else None,
        "size": sum(file["size"] for file in described["files"]) if described else None,
        "citation": described.get("citation"),
        "replaced_by": notice.get("replaced_by"),
        "reason": notice.get("reason"),
    }


def _whole(release: Listed) -> dict:
    described, here = release.description, f"{HERE}{release.name}/"
    return {
        "id": described["name"],
        "name": described["name"],
        "url": here,
        "title": described["title"],
        "description": described["description"],
        "line": described["sequence"],
        "hash": described["hash"],
        "made_of": described["at"],
        "licence": described["licence"],
        "citation": described["citation"],
        "rows": described["rows"],
        "checksums": f"{here}{storing.MANIFEST}",
        "files": [
            {
                "path": file["path"],
                "url": f"{here}{file['path']}",
                "media_type": file["media_type"],
                "size": file["size"],
                "checksum": file["sha256"],
                "table": file["table"],
                "description": file["description"],
            }
            for file in described["files"]
        ],
    }
