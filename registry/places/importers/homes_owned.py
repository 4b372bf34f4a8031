"""Homes owned, from the denominators in the management information of the tenant satisfaction
measures.
"""

import re
from pathlib import Path

from registry.errors import LoadStopped
from registry.places.importers.importer import Importer, number
from registry.places.models import HomesOwned
from registry.places.reading import Columns, rows_of

COLUMNS = Columns(
    {
        "name": "landlord name",
        "code": "landlord code",
        "homes": r"number of dwelling units owned .*\(nm01 1 denominator\) ?\d*",
        "rental": r"lcra number of dwelling units owned .*\(ch01 1 denominator\) ?\d*",
        "ownership": r"lcho number of dwelling units owned .*\(ch01 1 denominator\) ?\d*",
    }
)
NO_FIGURE = re.compile(r"|\[[A-Z]\]")


def load(paths: list[Path], edition: str) -> int:
    year = int(edition[:4])
    rows = list(rows_of(paths[0], COLUMNS))
    codes = {row["code"] for row in rows}
    if len(codes) != len(rows) or "" in codes:
        raise LoadStopped(f"{paths[0].name}: a landlord is without a code or listed twice.")
    HomesOwned.objects.filter(year=year).delete()
    HomesOwned.objects.bulk_create(
        HomesOwned(
            landlord_code=row["code"],
            landlord_name=row["name"],
            year=year,
            homes=_homes(row, "homes"),
            low_cost_rental=_homes(row, "rental"),
            low_cost_ownership=_homes(row, "ownership"),
        )
        for row in rows
    )
    return len(rows)


def _homes(row: dict[str, str], column: str) -> int | None:
    text = row[column]
    if NO_FIGURE.fullmatch(text):
        return None
    value = number(text, where=f"{row['code']} {column}")
    if value < 0 or value != int(value):
        raise LoadStopped(f"{row['code']}: {text[:20]!r} homes is not a whole number.")
    return int(value)


HOMES = Importer(
    what="homes_owned",
    describes=("homes owned by each landlord; the edition is the year in which the reporting year ends"),
    files=("the regulator's management information as CSV",),
    source="Regulator of Social Housing, Tenant Satisfaction Measures",
    load=load,
)
