"""Tables of partnerships divided by nation, as DuckDB, Spark and Trino read them: each Parquet file taken apart by columns."""

from collections.abc import Iterator, Mapping
from contextlib import ExitStack
from functools import partial
from pathlib import Path
from typing import Any

from registry.exports import FORMATS
from registry.exports.writers.parquet import ROWS_IN_GROUP, arrow_schema
from registry.side_by_side import side_by_side

from .package import Package, PackageFile
from .spool import Spool
from .tables import ReleaseTable
from .writing import entry_of

# Folders as those programs read them; not `nation`, which is a column.
PARTITION = "in_nation"
NO_NATION = "__HIVE_DEFAULT_PARTITION__"
PARQUET = FORMATS["parquet"]


def write_partitions(package: Package, spool: Spool, folder: Path) -> Iterator[PackageFile]:
    """Each table of partnerships that has rows, once its file of all rows is there; on all processors."""
    nations = nations_of(package.tables[0], spool)
    tables = [each for each in package.tables if each.kind == "partnership" and package.counts.get(each.name)]
    for files in side_by_side([partial(_write, package, folder, table, nations) for table in tables]):
        yield from files


def _write(package: Package, folder: Path, table: ReleaseTable, nations: Mapping[str, str]) -> list[PackageFile]:
    whole = folder / package.file_of(table.name, PARQUET.name).path
    below = f"parquet/by-nation/{table.name}"
    divided = _divide(
        whole, folder / below, table.record_column, nations, arrow_schema(table.table(package.licence, package.at))
    )
    return [
        entry_of(folder, f"{below}/{_place_of(nation)}", PARQUET.media_type, description=f"{table.title} in one nation.")
        for nation in sorted(divided)
    ]  # fmt: skip


def nations_of(partnerships: ReleaseTable, spool: Spool) -> dict[str, str]:
    """Id of a partnership → code of its nation."""
    names = [column.name for column in partnerships.columns]
    record, nation = names.index("id"), names.index("nation_code")
    return {row[record]: row[nation] or NO_NATION for row in spool.rows(partnerships.name)}


def _divide(whole: Path, folder: Path, column: str, nations: Mapping[str, str], schema: Any) -> set[str]:
    """One pass over the rows: those of each nation wait until they are a group of a file. The nations that there are."""
    import pyarrow
    from pyarrow import parquet

    waiting: dict[str, list[Any]] = {}
    with ExitStack() as files:
        writers: dict[str, Any] = {}

        def write(nation: str) -> None:
            if nation not in writers:
                path = folder / _place_of(nation)
                path.parent.mkdir(parents=True)
                writers[nation] = files.enter_context(parquet.ParquetWriter(path, schema, compression="zstd"))
            writers[nation].write_table(pyarrow.concat_tables(waiting.pop(nation)).cast(schema))

        for batch in parquet.ParquetFile(whole).iter_batches(ROWS_IN_GROUP):
            rows = pyarrow.Table.from_batches([batch])
            of_rows = [nations[record] for record in rows[column].to_pylist()]
            for nation in sorted(set(of_rows)):
                kept = pyarrow.array([each == nation for each in of_rows])
                waiting.setdefault(nation, []).append(rows.filter(kept))
                if sum(map(len, waiting[nation])) >= ROWS_IN_GROUP:
                    write(nation)
        for nation in list(waiting):
            write(nation)
        return set(writers)


def _place_of(nation: str) -> str:
    return f"{PARTITION}={nation}/part-0.parquet"
