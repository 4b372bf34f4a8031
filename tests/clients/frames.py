"""Tables as the tools of researchers have them, after the recipes of the page of the data."""

import json
import subprocess
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import duckdb
import duckdb_extension_httpfs
import pandas
import polars


@dataclass(frozen=True)
class Frame:
    """How many rows, and in each column how many cells that are not missing."""

    rows: int
    filled: dict[str, int]

    @classmethod
    def of(cls, columns: Iterable[str], rows: list[Any]) -> "Frame":
        return cls(
            len(rows), {name: sum(map(_is_filled, (row[at] for row in rows))) for at, name in enumerate(columns)}
        )


def _is_filled(value: Any) -> bool:
    is_missing = value is None or value in ("", []) or value != value
    return not is_missing


def by_pandas(line: str) -> Frame:
    names: dict[str, Any] = {"pandas": pandas}
    exec(line, names)  # noqa: S102  a line of our own page
    return Frame.of(names["homes"].columns, list(names["homes"].itertuples(index=False, name=None)))


def by_polars(line: str) -> Frame:
    names: dict[str, Any] = {"polars": polars}
    exec(line, names)  # noqa: S102  likewise
    return Frame.of(names["homes"].columns, names["homes"].rows())


def duck(folder: Path) -> duckdb.DuckDBPyConnection:
    """DuckDB with what it would fetch from its makers when it first reads an address; they signed it."""
    connection = duckdb.connect(config={"extension_directory": str(folder)})
    (extension,) = Path(duckdb_extension_httpfs.__file__).parent.rglob("*.duckdb_extension")
    connection.execute(f"install '{extension}'")
    return connection


def by_duckdb(line: str, connection: duckdb.DuckDBPyConnection) -> Frame:
    connection.execute("install httpfs; load httpfs; drop table if exists homes")
    connection.execute(line)
    # Moments as text: DuckDB would want a library of time zones.
    table = connection.execute("select columns(*)::varchar from homes").fetchall()
    names = [name for name, *_ in connection.execute("describe homes").fetchall()]
    return Frame.of(names, [[None if cell == "[]" else cell for cell in row] for row in table])


def by_r(lines: dict[str, str], folder: Path) -> dict[str, Frame]:
    """All lists in one run, since R takes a second to begin; its names of columns are those of the file."""
    script = folder / "lists.R"
    counted = """
    filled <- sapply(homes, function(cells) sum(!is.na(cells) & cells != ""))
    cat(sprintf('{"list": "%s", "rows": %d, "filled": {%s}}\\n', "NAME", nrow(homes),
        paste(sprintf('"%s": %d', names(homes), filled), collapse = ", ")))
    """
    script.write_text("\n".join(f"{line}\n{counted.replace('NAME', name)}" for name, line in lines.items()))
    ran = subprocess.run(["Rscript", "--vanilla", script], capture_output=True, text=True, timeout=300, check=False)
    assert ran.returncode == 0, ran.stderr
    printed = [json.loads(line) for line in ran.stdout.splitlines()]
    return {each["list"]: Frame(each["rows"], each["filled"]) for each in printed}
