"""ONS Code History Database, changes: which code took the place of which."""

from collections import Counter
from pathlib import Path

from registry.places.area_writing import write_successions
from registry.places.importers.importer import Importer, day
from registry.places.models import Area, AreaSuccession
from registry.places.reading import Columns, rows_of

COLUMNS = Columns(
    {
        "successor": "changed to code|geogcd",
        "predecessor": "changed from code|geogcd p",
        "on": "date|oper date",
    }
)
Kind = AreaSuccession.Kind


def load(paths: list[Path], edition: str) -> int:
    """Successors of areas that are retired and have none yet.

    An area whose successors are known keeps them: the official list also has small moves of
    boundary, which must not make a neighbour the successor.
    """
    rows = list(rows_of(paths[0], COLUMNS))
    known = set(Area.objects.values_list("code", flat=True))
    waiting = set(Area.objects.filter(current=False, successions=None).values_list("code", flat=True))
    steps = {
        (row["predecessor"], row["successor"]): row["on"]
        for row in rows
        if row["predecessor"] != row["successor"] and row["predecessor"] in waiting and row["successor"] in known
    }
    onward = Counter(predecessor for predecessor, _ in steps)
    inward = Counter(successor for _, successor in steps)
    write_successions(
        AreaSuccession(
            predecessor_id=predecessor,
            successor_id=successor,
            on=day(on, where=predecessor),
            kind=Kind.SPLIT if onward[predecessor] > 1 else Kind.MERGED if inward[successor] > 1 else Kind.RECODED,
        )
        for (predecessor, successor), on in steps.items()
    )
    return len(rows)


AREA_CHANGES = Importer(
    what="area_changes",
    describes="successors of retired areas; load the areas first",
    files=("the ONS Code History Database (Changes) as CSV",),
    source="Office for National Statistics, Code History Database",
    load=load,
)
