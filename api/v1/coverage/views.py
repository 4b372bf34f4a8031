"""Coverage: districts with and without partnerships."""

from collections.abc import Iterator
from typing import Any

from registry.catalogue.reading import Page
from registry.errors import BadParameter
from registry.research.coverage import DistrictCovered, read_coverage
from registry.research.coverage.districts import HOW_TO_READ
from registry.research.coverage.fifths import by_fifth

from ...lists.filters import kept_rows
from ...lists.query import ListQuery
from ...lists.tables import TableListView
from ...operation import Operation
from .filters import CoverageFilters
from .serializers import CoverageEnvelopeSerializer, CoverageSerializer

HAS_PARTNERSHIP = "has_partnership"


class CoverageView(TableListView):
    """Every district of today: how deprived and how rural it is, what is recorded of it, and how many homes associations
    own there.

    A district without a partnership is one of which nothing is recorded, which is not the same as none.
    """

    tag, name, known_at = "Statistics", "coverage", True
    filters, row, envelope = CoverageFilters, CoverageSerializer, CoverageEnvelopeSerializer
    orderings = ("name", "partnerships", "share_in_most_deprived_tenth", "homes_of_associations")
    unordered = "by region or nation, and there by code"
    reading = Operation(
        "listCoverage", "List districts with and without partnerships", raises=(BadParameter,),
        example="/api/v1/coverage/?deprived=much&region=E12000001",
    )  # fmt: skip

    def page(self, query: ListQuery) -> Page:
        coverage = read_coverage(query.moment)
        rows = self._kept(coverage.districts, query)
        page = self._page_of(rows, query, as_of=coverage.as_of, latest=coverage.latest)
        recorded = sum(row[HAS_PARTNERSHIP] for row in rows)
        page.about = {
            "with_partnership": recorded,
            "without_partnership": len(rows) - recorded,
            "by_fifth": by_fifth(rows),
            "how_to_read": list(HOW_TO_READ),
        }
        return page

    def everything(self, query: ListQuery) -> tuple[int, Iterator[dict]]:
        coverage = read_coverage(query.moment)
        return coverage.as_of, iter(self._kept(coverage.districts, query))

    def _kept(self, districts: list[DistrictCovered], query: ListQuery) -> list[dict[str, Any]]:
        rows = [_row(each) for each in districts]
        return self._in_order(kept_rows(self.filters, rows, query), query)


def _row(district: DistrictCovered) -> dict[str, Any]:
    cells = district.as_dict()
    return {"id": cells["code"], "name": cells["name"], "url": f"/api/v1/partnerships/?area={cells['code']}"} | cells
