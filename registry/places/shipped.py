"""The reference tables that ship with the project: areas, their successors and names, deprivation and
rurality of districts and of small areas.

Facts taken one by one from open official sources; `reference/README.md` names them and their
licences.
"""

from collections.abc import Iterator
from decimal import Decimal
from itertools import chain
from pathlib import Path
from typing import Any

from django.db import transaction
from django.db.models import Model, UniqueConstraint

from registry.copying import copy_into
from registry.places.area_writing import write_areas, write_successions
from registry.places.directory import forget_directory
from registry.places.loads import Publication, last_load, record_load
from registry.places.models import (
    Area,
    AreaName,
    AreaSuccession,
    DeprivationFigure,
    RuralityFigure,
    SmallArea,
)
from registry.places.reading import Columns, rows_of, sha256_of, titles_of

FOLDER = Path(__file__).parent / "reference"
EDITION = "2026-06"
ONS = "Office for National Statistics, Code History Database and lookups of districts"
SET_NAME = "shipped_places"
FILES = tuple(
    FOLDER / name
    for name in (
        *("areas.csv", "area_successions.csv", "area_names.csv", "parishes.csv.gz", "islands.csv"),
        *("deprivation.csv", "rurality.csv", "small_areas.csv.gz"),
    )
)
PUBLICATION = Publication(
    "Open reference tables shipped with the register (ONS, MHCLG, Welsh Government, Scottish "
    "Government, NISRA, mySociety)",
    "OGL-UK-3.0 and CC-BY-4.0",
    EDITION,
)


def load_places() -> dict[str, int]:
    """Load what is shipped; again and again with the same result. Answers how many rows each table
    gave.

    Figures loaded from newer editions are of other years and stay; an area from a newer edition is
    not overwritten.
    """
    sha256 = sha256_of(FILES)
    before = last_load(SET_NAME)
    with transaction.atomic():
        counts = {
            "areas": write_areas(map(_area, _rows("areas.csv"))),
            "successions": write_successions(map(_succession, _rows("area_successions.csv"))),
            "deprivation figures": _put(DeprivationFigure, list(map(_deprivation, _rows("deprivation.csv")))),
            "rurality figures": _put(RuralityFigure, list(map(_rurality, _rows("rurality.csv")))),
            **_write_large_tables(anew=before is None or before.sha256 != sha256),
        }
        if before is None or before.sha256 != sha256:
            record_load(SET_NAME, publication=PUBLICATION, sha256=sha256, rows=sum(counts.values()))
    forget_directory()
    return counts


def _write_large_tables(*, anew: bool) -> dict[str, int]:
    """Names and small areas: many rows that nothing refers to, so they are put in place of the old ones.

    That takes a second, so not where they are those of this version already.
    """
    tables: dict[str, tuple[type[Model], Iterator[Model]]] = {
        "other names": (
            AreaName,
            chain(
                map(_other_name, _rows("area_names.csv")),
                map(_parish, chain(_rows("parishes.csv.gz"), _rows("islands.csv"))),
            ),
        ),
        "small areas": (SmallArea, map(_small_area, _rows("small_areas.csv.gz"))),
    }
    counts = {}
    for what, (model, rows) in tables.items():
        if anew or not model._default_manager.exists():
            model._default_manager.all().delete()
            copy_into(model, rows)
        counts[what] = model._default_manager.count()
    return counts


def _rows(name: str) -> Iterator[dict[str, str]]:
    path = FOLDER / name
    return rows_of(path, Columns({title: title.replace("_", " ") for title in titles_of(path)}))


def _area(row: dict[str, str]) -> Area:
    return Area(
        code=row["code"],
        name=row["name"],
        name_welsh=row["name_welsh"],
        level=row["level"],
        parent_id=row["parent"] or None,
        also_in=row["also_in"].split("|") if row["also_in"] else [],
        starts_on=row["starts_on"] or None,
        ends_on=row["ends_on"] or None,
        current=row["current"] == "yes",
        source=ONS,
        edition=EDITION,
    )


def _succession(row: dict[str, str]) -> AreaSuccession:
    return AreaSuccession(
        predecessor_id=row["predecessor"],
        successor_id=row["successor"],
        on=row["on"] or None,
        kind=row["kind"],
    )


def _other_name(row: dict[str, str]) -> AreaName:
    return AreaName(area_id=row["area"], name=row["name"], kind=AreaName.Kind.OTHER)


def _parish(row: dict[str, str]) -> AreaName:
    return AreaName(area_id=row["district"], name=row["name"], kind=AreaName.Kind.PARISH)


def _small_area(row: dict[str, str]) -> SmallArea:
    return SmallArea(
        code=row["code"],
        name=row["name"],
        district=row["district"],
        latitude=float(row["latitude"]),
        longitude=float(row["longitude"]),
        deprivation_decile=_whole(row["deprivation_decile"]),
        deprivation_rank=_whole(row["deprivation_rank"]),
        rural_class=row["rural_class"],
    )


def _deprivation(row: dict[str, str]) -> DeprivationFigure:
    return DeprivationFigure(
        area_id=row["area"],
        index=row["index"],
        year=row["year"],
        compares=row["compares"],
        score=_number(row["score"]),
        rank=_whole(row["rank"]),
        ranked_areas=_whole(row["ranked_areas"]),
        decile=_whole(row["decile"]),
        share_in_most_deprived_tenth=_number(row["share_in_most_deprived_tenth"]),
        small_areas=_whole(row["small_areas"]),
        basis=row["basis"],
    )


def _rurality(row: dict[str, str]) -> RuralityFigure:
    return RuralityFigure(
        area_id=row["area"],
        classification=row["classification"],
        year=row["year"],
        class_code=row["class_code"],
        class_name=row["class_name"],
        rural_share=_number(row["rural_share"]),
        rural_share_of=row["rural_share_of"],
        basis=row["basis"],
    )


def _put(model: type[Model], figures: list[Any]) -> int:
    """Write figures over the same ones of an earlier load: same area, index, year and basis."""
    unique = next(rule.fields for rule in model._meta.constraints if isinstance(rule, UniqueConstraint))
    updated = [
        field.name for field in model._meta.concrete_fields if field.name not in unique and not field.primary_key
    ]
    model._default_manager.bulk_create(
        figures, update_conflicts=True, unique_fields=list(unique), update_fields=updated
    )
    return len(figures)


def _number(text: str) -> Decimal | None:
    return Decimal(text) if text else None


def _whole(text: str) -> int | None:
    return int(text) if text else None
