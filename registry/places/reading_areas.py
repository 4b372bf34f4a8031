"""All areas with successors and figures, in one query."""

from collections.abc import Iterator
from dataclasses import fields
from decimal import Decimal
from typing import Any, TypeVar

from django.contrib.postgres.expressions import ArraySubquery
from django.db.models import Exists, OuterRef, QuerySet, TextField
from django.db.models.functions import Cast, JSONObject

from registry.places.known_areas import Deprivation, Figures, KnownArea, Rurality
from registry.places.models import Area, AreaName, AreaSuccession, DeprivationFigure, RuralityFigure
from registry.places.models.figures import Basis

Kind = TypeVar("Kind", Deprivation, Rurality)

# The classification that sorts all four nations' districts into the same classes.
UK_RURALITY = "UK composite urban-rural classification"
MOST_TRUSTED_FIRST = [Basis.OFFICIAL, Basis.PUBLISHED, Basis.COMPUTED]
# Sent as text, or JSON would make floating-point numbers of them.
EXACT = frozenset({"score", "share_in_most_deprived_tenth", "rural_share"})


def read_areas() -> Iterator[KnownArea]:
    """Every area, current and retired."""
    own = OuterRef("pk")
    successors = AreaSuccession.objects.filter(predecessor=own).order_by("successor").values("successor")
    changed = AreaSuccession.objects.filter(predecessor=own).exclude(kind=AreaSuccession.Kind.RECODED)
    rows = Area.objects.annotate(
        is_changed=Exists(changed),
        successors=ArraySubquery(successors),
        deprived=_as_json(DeprivationFigure.objects.filter(area=own), Deprivation, "compares"),
        rural=_as_json(RuralityFigure.objects.filter(area=own), Rurality),
    )
    for row in rows:
        yield KnownArea(
            code=row.code,
            name=row.name,
            name_welsh=row.name_welsh,
            level=row.level,
            parent=row.parent_id,
            current=row.current,
            starts_on=row.starts_on,
            ends_on=row.ends_on,
            successors=tuple(row.successors),
            also_in=tuple(row.also_in),
            is_recoded=bool(row.successors) and not row.is_changed,
            figures=_figures(row.deprived, row.rural),
        )


def read_names_of_areas() -> list[tuple[str, str, bool]]:
    """(code, name, whether it is that of a part) of all other names."""
    names = AreaName.objects.order_by("pk").values_list("area_id", "name", "kind")
    return [(code, name, kind == AreaName.Kind.PARISH) for code, name, kind in names]


def _as_json(figures: QuerySet[Any], kind: type, *more: str) -> ArraySubquery:
    names = [field.name for field in fields(kind)]
    columns = {name: Cast(name, TextField()) if name in EXACT else name for name in (*names, *more)}
    return ArraySubquery(figures.values(row=JSONObject(**columns)))


def _figures(deprived: list[dict[str, Any]], rural: list[dict[str, Any]]) -> Figures:
    uk = [row for row in deprived if row["compares"] == DeprivationFigure.Compares.UK]
    national = [row for row in deprived if row["compares"] != DeprivationFigure.Compares.UK]
    uk_rural = [row for row in rural if row["classification"] == UK_RURALITY]
    national_rural = [row for row in rural if row["classification"] != UK_RURALITY]
    return Figures(
        deprivation=_best(uk, Deprivation),
        national_deprivation=_best(national, Deprivation),
        rurality=_best(uk_rural, Rurality),
        national_rurality=_best(national_rural, Rurality),
    )


def _best(rows: list[dict[str, Any]], kind: type[Kind]) -> Kind | None:
    """The newest figure; of those, what an official body published before what others worked
    out.
    """
    if not rows:
        return None
    row = max(rows, key=lambda row: (row["year"], -MOST_TRUSTED_FIRST.index(row["basis"])))
    values: dict[str, Any] = {field.name: row[field.name] for field in fields(kind)}
    for name in EXACT & values.keys():
        values[name] = None if values[name] is None else Decimal(values[name])
    return kind(**values)
