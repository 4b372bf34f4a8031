"""Tenant satisfaction measures TP01 to TP12, as landlords with 1,000 homes or more report them
to the regulator.
"""

import re
from collections.abc import Iterator
from functools import partial
from pathlib import Path

from registry.errors import LoadStopped
from registry.places.importers.importer import Importer, number
from registry.places.models import SatisfactionMeasure
from registry.places.models.landlords import Tenure
from registry.places.reading import Columns, rows_of

MEASURES = tuple(f"TP{n:02}" for n in range(1, 13))
# Titles end in the measure's code and perhaps the number of a footnote. "Satisfied" tells the
# measure from the share of respondents who were asked, which one edition gives under the same code.
COLUMNS = Columns(
    {
        "name": "landlord name",
        "code": "landlord code",
        **{measure: rf".*\bsatisfied\b.*\({measure.casefold()}\) ?\d*" for measure in MEASURES},
    },
    # Shared owners are not asked about repairs.
    optional=("TP02", "TP03", "TP04"),
)
A_MARKER = re.compile(r"\[[A-Z]\]")


def load(paths: list[Path], edition: str, *, tenure: Tenure) -> int:
    year = int(edition[:4])
    rows = list(rows_of(paths[0], COLUMNS))
    SatisfactionMeasure.objects.filter(year=year, tenure=tenure).delete()
    SatisfactionMeasure.objects.bulk_create(_measures(rows, year, tenure), batch_size=2000)
    return len(rows)


def _measures(rows: list[dict[str, str]], year: int, tenure: Tenure) -> Iterator[SatisfactionMeasure]:
    seen: set[str] = set()
    for row in rows:
        if not row["code"] or row["code"] in seen:
            raise LoadStopped(f"{row['name'][:60]!r}: without a landlord code, or listed twice.")
        seen.add(row["code"])
        for measure in MEASURES:
            if answer := row.get(measure):
                marker = answer if A_MARKER.fullmatch(answer) else ""
                yield SatisfactionMeasure(
                    landlord_code=row["code"],
                    landlord_name=row["name"],
                    year=year,
                    tenure=tenure,
                    measure=measure,
                    percent=None if marker else round(number(answer, where=f"{row['code']} {measure}"), 3),
                    marker=marker,
                )


def _tenure(what: str, tenure: Tenure) -> Importer:
    return Importer(
        what=what,
        describes=(
            f"tenant satisfaction, {tenure.label.lower()}; the edition is the year in which the reporting year ends"
        ),
        files=("the regulator's perception measures as CSV",),
        source="Regulator of Social Housing, Tenant Satisfaction Measures",
        load=partial(load, tenure=tenure),
    )


TENURES = (
    _tenure("satisfaction_rental", Tenure.LOW_COST_RENTAL),
    _tenure("satisfaction_ownership", Tenure.LOW_COST_OWNERSHIP),
    _tenure("satisfaction_combined", Tenure.COMBINED),
)
