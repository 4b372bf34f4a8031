"""ONS Code History Database: every area that has or had a GSS code, with dates and the area it
lies in.
"""

from itertools import groupby
from pathlib import Path

from registry.errors import LoadStopped
from registry.places.area_writing import write_areas
from registry.places.importers.importer import Importer, day
from registry.places.models import Area
from registry.places.reading import Columns, rows_of

SOURCE = "Office for National Statistics, Code History Database"
COLUMNS = Columns(
    {
        "code": "code|geogcd",
        "name": "name|geognm",
        "name_welsh": "geognmw",
        "entity": "entity|entitycd",
        "status": "status",
        "starts": "start date|oper date",
        "ends": "end date|term date",
        "parent": "parent code|parentcd",
    },
    optional=("name_welsh",),
)
# The first three characters of a code say what it is of. Combined authorities and metropolitan
# counties are left out, since this file does not tell their members: they ship with the project.
LEVELS = {
    **dict.fromkeys(("E92", "W92", "S92", "N92"), Area.Level.COUNTRY),
    "E12": Area.Level.REGION,
    "E10": Area.Level.COUNTY,
    **dict.fromkeys(("E06", "E07", "E08", "E09", "W06", "S12", "N09"), Area.Level.DISTRICT),
    **dict.fromkeys(("E04", "W04"), Area.Level.PARISH),
    **dict.fromkeys(("E05", "W05", "S13", "N08"), Area.Level.WARD),
}
COUNTRIES = {"E": "E92000001", "W": "W92000004", "S": "S92000003", "N": "N92000002"}
LARGEST_FIRST = Area.Level.values


def load(paths: list[Path], edition: str) -> int:
    rows = list(rows_of(paths[0], COLUMNS))
    parents = {row["code"]: row["parent"] for row in rows if row["parent"]}
    spells_of_areas = sorted((row for row in rows if row["entity"] in LEVELS), key=lambda row: row["code"])
    areas = [
        _area(code, list(spells), edition) for code, spells in groupby(spells_of_areas, key=lambda row: row["code"])
    ]
    known = {area.code for area in areas} | set(Area.objects.values_list("code", flat=True))
    for area in areas:
        area.parent_id = _known_parent(area, parents, known)
    write_areas(sorted(areas, key=lambda area: LARGEST_FIRST.index(area.level)))
    return len(rows)


def _area(code: str, spells: list[dict[str, str]], edition: str) -> Area:
    """One area from the rows of its code: each new name or parent started a new row."""
    for spell in spells:
        if spell["status"].casefold() not in ("live", "terminated"):
            raise LoadStopped(f"{code}: expected a status live or terminated, found {spell['status'][:40]!r}.")
    current = any(spell["status"].casefold() == "live" for spell in spells)
    starts = [day(spell["starts"], where=code) for spell in spells]
    ends = [day(spell["ends"], where=code) for spell in spells]
    latest = max(
        spells,
        key=lambda spell: (
            spell["status"].casefold() == "live",
            str(day(spell["starts"], where=code)),
        ),
    )
    return Area(
        code=code,
        name=latest["name"],
        name_welsh=_if_different(latest.get("name_welsh", ""), latest["name"]),
        level=LEVELS[latest["entity"]],
        starts_on=min((start for start in starts if start), default=None),
        ends_on=None if current else max((end for end in ends if end), default=None),
        current=current,
        source=SOURCE,
        edition=edition,
    )


def _known_parent(area: Area, parents: dict[str, str], known: set[str]) -> str | None:
    """The nearest containing area that we hold, else the country; countries lie in the United
    Kingdom if it is loaded.
    """
    if area.level == Area.Level.COUNTRY:
        return "K02000001" if "K02000001" in known else None
    at = parents.get(area.code, "")
    # At most three steps (ward, district, metropolitan county, region), so a circle in the file
    # cannot hold us.
    for _ in range(3):
        if at in known and at != area.code:
            return at
        at = parents.get(at, "")
    return COUNTRIES[area.code[0]]


def _if_different(welsh: str, english: str) -> str:
    return "" if welsh == english else welsh


AREAS = Importer(
    what="areas",
    describes="areas of every level, with dates and parents",
    files=("the ONS Code History Database (ChangeHistory) as CSV",),
    source=SOURCE,
    load=load,
)
