"""From the register into the spool: every record is read once, and its rows go into their tables."""

from collections import defaultdict
from collections.abc import Callable, Iterable

from registry.catalogue.flat import OF
from registry.catalogue.reading import Moment
from registry.catalogue.reading.names import every_name
from registry.exports import Row
from registry.feed.endings import all_endings

from .documents import documents
from .spool import Spool
from .tables import ALSO, Around, ReleaseTable, tables_of_kind

KINDS = ("partnership", "organisation")
AT_ONCE = 5000
Whole = Callable[[str, list[dict]], None]


def fill(spool: Spool, line: int, whole: Whole) -> None:
    """All tables as of a line of the feed; `whole` is given each batch of whole records as well."""
    names = every_name(Moment(sequence=line))
    merged = all_endings(line).exclude(replaced_by="")
    known = Around(names=names, merged=dict(merged.values_list("record", "replaced_by")))
    for kind in KINDS:
        for batch in documents(kind, line):
            for table, rows in rows_of(kind, batch, known).items():
                spool.add(table, rows)
            whole(kind, batch)
    for also, rows_at in ALSO:
        _add(spool, also, rows_at(line))


def rows_of(kind: str, batch: list[dict], known: Around) -> dict[str, list[Row]]:
    """The rows of some records by the name of their table."""
    of_records, *of_rows = tables_of_kind(kind)
    rows: dict[str, list[Row]] = defaultdict(list)
    for document in batch:
        parties = {party["key"]: party for party in document.get("parties", ())}
        around = Around(known.names, known.merged, parties, document)
        rows[of_records.name].append(of_records.row(OF[kind].prepared(document), around))
        for table in of_rows:
            if document[table.source]:
                rows[table.name] += [table.row(row, around) for row in document[table.source]]
    return rows


def _add(spool: Spool, table: ReleaseTable, documents: Iterable) -> None:
    around, waiting = Around(), []
    for document in documents:
        waiting.append(table.row(document, around))
        if len(waiting) == AT_ONCE:
            spool.add(table.name, waiting)
            waiting = []
    if waiting:
        spool.add(table.name, waiting)
