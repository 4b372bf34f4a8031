"""What the register records of every district of today, and how many homes landlords own there: two statements."""

from dataclasses import dataclass
from typing import Any

from django.db.models import Max, Subquery, Sum

from ...catalogue.derived.place import rurality_code
from ...catalogue.filters import Conditions
from ...catalogue.reading import Moment
from ...places.directory import directory
from ...places.known_areas import KnownArea
from ...places.models import HomesInDistrict
from ...places.scopes import Scope, every_scope
from ...places.shares import share_of
from ..statistics import DIMENSIONS, MEASURES, read_statistics

ASSOCIATIONS = (HomesInDistrict.Size.LARGE, HomesInDistrict.Size.SMALL)
HOW_TO_READ = (
    "A district without a partnership is one of which nothing is recorded here. That is not the same as none: the register "
    "is compiled from public sources, and no district was searched from end to end.",
    "Deprivation is by the index of each nation, and nations are not compared by it; uk_deprivation_decile compares them.",
    "A partnership in several districts counts in each.",
    "Homes of associations are those that the regulator of England lists by district; null where no list is loaded.",
)


@dataclass(frozen=True)
class DistrictCovered:
    """`deprived` says much, some or little by its nation's index; None where it is not known. `homes_of_associations` is
    None where no list tells.
    """

    area: KnownArea
    scope: Scope
    partnerships: int
    homes_completed: int
    homes_completed_missing: int
    homes_of_associations: int | None
    homes_as_at: str | None

    def as_dict(self) -> dict[str, Any]:
        share, figures = share_of(self.area.code), self.area.figures
        return {
            "code": self.area.code,
            "name": self.area.name,
            "region": self.scope.area.code,
            "nation": self.scope.nation.code,
            "deprived": share.band if share else None,
            "share_in_most_deprived_tenth": share.value if share else None,
            "deprivation_index": share.index if share else None,
            "deprivation_year": share.year if share else None,
            "deprivation_decile": figures.national_deprivation.decile if figures.national_deprivation else None,
            "uk_deprivation_decile": figures.deprivation.decile if figures.deprivation else None,
            "rurality": rurality_code(figures.rurality),
            "has_partnership": self.partnerships > 0,
            "partnerships": self.partnerships,
            "homes_completed": self.homes_completed,
            "homes_completed_missing": self.homes_completed_missing,
            "homes_of_associations": self.homes_of_associations,
            "homes_of_associations_as_at": self.homes_as_at,
        }


@dataclass(frozen=True)
class Coverage:
    """Every district of today, and as of which line of the feed."""

    as_of: int
    latest: int
    districts: list[DistrictCovered]


def read_coverage(moment: Moment) -> Coverage:
    """Partnerships are counted as statistics count them by district."""
    dimension, measure = DIMENSIONS["district"], MEASURES["homes_completed"]
    statistics = read_statistics([dimension], [measure], Conditions(), moment)
    recorded = {group.codes[0]: group.numbers for group in statistics.groups}
    owned = homes_of_associations()
    districts = [
        DistrictCovered(
            area=directory().get(code), scope=scope, partnerships=numbers.get("partnerships", 0),
            homes_completed=numbers.get("homes_completed", 0),
            homes_completed_missing=numbers.get("homes_completed_missing", 0),
            homes_of_associations=homes, homes_as_at=day,
        )
        for scope in every_scope()
        for code in scope.districts
        for numbers in [recorded.get(code, {})]
        for homes, day in [owned.get(code, (None, None))]
    ]  # fmt: skip
    return Coverage(statistics.as_of, statistics.latest, districts)


def homes_of_associations() -> dict[str, tuple[int, str]]:
    """District → (homes that private registered providers own there, the day of the count), by the latest year loaded."""
    last_year = HomesInDistrict.objects.order_by("-year").values("year")[:1]
    rows = HomesInDistrict.objects.filter(landlord_size__in=ASSOCIATIONS, year=Subquery(last_year))
    sums = rows.values_list("area").annotate(Sum("homes"), Max("year"))
    return {area: (homes, f"{year}-03-31") for area, homes, year in sums}
