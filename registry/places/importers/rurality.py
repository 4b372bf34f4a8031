"""Official rural-urban classifications: the class of each district, and the share of its small
areas that are rural.
"""

from collections.abc import Iterator
from functools import partial
from pathlib import Path

from registry.errors import LoadStopped
from registry.places.directory import Directory
from registry.places.importers.importer import Importer
from registry.places.importers.small_areas import DISTRICT, SMALL_AREA, shares_by_district
from registry.places.models import RuralityFigure
from registry.places.models.figures import Basis
from registry.places.reading import Columns, rows_of
from registry.places.reading_areas import read_areas

ENGLAND_AND_WALES = "Rural Urban Classification"
SCOTLAND = "Scottish Government Urban Rural Classification"
DISTRICT_COLUMNS = Columns(
    {
        "district": DISTRICT,
        "code": r"ruc\d\d ?(?:code|cd)",
        "name": r"classification|ruc\d\d ?(?:name|nm)",
    }
)
SMALL_AREA_COLUMNS = Columns({"small_area": SMALL_AREA, "flag": "ruc|urban rural flag"})


def load_districts(paths: list[Path], edition: str) -> int:
    rows = list(rows_of(paths[0], DISTRICT_COLUMNS))
    now = Directory(read_areas())
    classes: dict[str, dict[str, str]] = {}
    for row in rows:
        current = now.resolve(row["district"])
        if len(current) > 1 or current[0] in classes:
            raise LoadStopped(f"{row['district']} is not one district of today: use a newer edition.")
        classes[current[0]] = row
    _replace(
        (
            RuralityFigure(
                area_id=code,
                classification=ENGLAND_AND_WALES,
                year=edition[:4],
                class_code=row["code"],
                class_name=row["name"],
                basis=Basis.OFFICIAL,
            )
            for code, row in classes.items()
        ),
        classification=ENGLAND_AND_WALES,
        year=edition[:4],
        basis=Basis.OFFICIAL,
    )
    return len(rows)


def load_small_areas(paths: list[Path], edition: str, *, classification: str) -> int:
    rows = 0

    def rural() -> Iterator[tuple[str, bool]]:
        nonlocal rows
        for row in rows_of(paths[0], SMALL_AREA_COLUMNS):
            flag = row["flag"].casefold()
            if flag not in ("rural", "urban"):
                raise LoadStopped(f"{row['small_area']}: expected Urban or Rural, found {row['flag'][:40]!r}.")
            rows += 1
            yield row["small_area"], flag == "rural"

    shares = shares_by_district(rural(), indexed=paths[0], lookup=paths[1])
    _replace(
        (
            RuralityFigure(
                area_id=code,
                classification=classification,
                year=edition[:4],
                rural_share=share,
                rural_share_of=RuralityFigure.ShareOf.SMALL_AREAS,
                basis=Basis.COMPUTED,
            )
            for code, (share, _) in shares.items()
        ),
        classification=classification,
        year=edition[:4],
        basis=Basis.COMPUTED,
    )
    return rows


def _replace(figures: Iterator[RuralityFigure], **same: str) -> None:
    RuralityFigure.objects.filter(**same).delete()
    RuralityFigure.objects.bulk_create(figures)


def _small_areas(what: str, classification: str, source: str) -> Importer:
    return Importer(
        what=what,
        describes=f"{classification}: share of each district's small areas that are rural",
        files=(
            "the classification of small areas as CSV",
            "a lookup from those small areas to districts as CSV",
        ),
        source=source,
        load=partial(load_small_areas, classification=classification),
    )


CLASSIFICATIONS = (
    Importer(
        what="rurality_districts",
        describes=f"{ENGLAND_AND_WALES}: class of each district of England and Wales",
        files=("the classification of districts as CSV",),
        source="Office for National Statistics, Rural Urban Classification",
        load=load_districts,
    ),
    _small_areas(
        "rurality_england_wales",
        ENGLAND_AND_WALES,
        "Office for National Statistics, Rural Urban Classification",
    ),
    _small_areas("rurality_scotland", SCOTLAND, "Scottish Government, Urban Rural Classification"),
)
