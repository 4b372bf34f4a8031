"""What a release is made of, as its descriptions need to know it."""

import datetime
from collections.abc import Mapping
from dataclasses import dataclass, field

from django.conf import settings

from registry.feed.models import Change
from registry.public_address import at

from .naming import ReleaseName
from .tables import ReleaseTable, every_table

PUBLISHER = "Partnership registry"


@dataclass(frozen=True)
class PackageFile:
    """One file. `table` is whose rows it holds, empty where it holds no table or several."""

    path: str
    media_type: str
    size: int
    sha256: str
    table: str = ""
    description: str = ""


@dataclass
class Package:
    """A release that is being written: its files so far, and how many rows each table has."""

    name: ReleaseName
    line: Change
    counts: Mapping[str, int]
    files: list[PackageFile] = field(default_factory=list)

    @property
    def title(self) -> str:
        return f"Partnership register, release {self.name}"

    @property
    def description(self) -> str:
        return (
            "Partnerships between community land trusts, housing co-operatives and cohousing groups on one side and "
            "housing associations on the other, in the United Kingdom: who holds the land, who built, who manages, who "
            "decides, on what terms, with what result, and where each fact comes from. "
            f"{self.counts.get('partnerships', 0):,} partnerships and {self.counts.get('organisations', 0):,} "
            f"organisations, as of line {self.line.sequence} of the feed."
        )

    @property
    def at(self) -> datetime.datetime:
        """The moment of the register that it shows, and the only one that its files name."""
        return self.line.at.astimezone(datetime.UTC)

    @property
    def day(self) -> str:
        return self.name.day.isoformat()

    @property
    def address(self) -> str:
        return at(f"/api/v1/releases/{self.name}/")

    @property
    def publisher(self) -> str:
        return settings.OPERATOR_NAME or PUBLISHER

    @property
    def licence(self) -> str:
        return str(settings.DATA_LICENCE_URL)

    @property
    def licence_code(self) -> str:
        """As SPDX writes it."""
        return str(settings.DATA_LICENCE).replace(" ", "-")

    @property
    def citation(self) -> str:
        return f"{self.publisher} ({self.name.day.year}): {self.title}. {self.address} ({settings.DATA_LICENCE})"

    @property
    def tables(self) -> tuple[ReleaseTable, ...]:
        return every_table()

    def file_of(self, table: str, ending: str) -> PackageFile:
        return next(file for file in self.files if file.table == table and file.path.endswith(f".{ending}"))

    def url_of(self, file: PackageFile) -> str:
        return f"{self.address}{file.path}"
