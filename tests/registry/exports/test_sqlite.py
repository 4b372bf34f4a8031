"""Many tables in one SQLite file, the same bytes each time."""

import sqlite3
from dataclasses import replace

from registry.exports import Column
from registry.exports.sqlite import write_sqlite

from .tables import ROWS, TABLE

OTHER = replace(TABLE, name="homes", columns=(Column("id", nullable=False), Column("partnership")))
OTHER_ROWS = [["a.1.h1", "a.1"], ["a.2.h1", None]]


def test_tables_have_their_rows_with_types_and_lists_as_csv_has_them(tmp_path):
    write_sqlite(tmp_path / "register.sqlite", [(TABLE, ROWS), (OTHER, OTHER_ROWS)])
    file = sqlite3.connect(tmp_path / "register.sqlite")
    file.row_factory = sqlite3.Row
    first, second, *_ = file.execute("select * from schemes order by rowid").fetchall()
    homes = file.execute("select id, partnership from homes").fetchall()
    joined = file.execute("select count(*) from homes join schemes on schemes.id = homes.partnership").fetchone()[0]
    file.close()

    assert list(first.keys()) == TABLE.names
    assert (first["roles"], first["homes"], first["ground_rent"], first["confirmed"]) == (
        "lessee; owner",
        12,
        1250.0,
        1,
    )
    assert (first["formed_on"], second["name"], second["roles"]) == ("2012-07", "=1+1", None)
    assert ([tuple(row) for row in homes], joined) == ([tuple(row) for row in OTHER_ROWS], 1)


def test_the_same_rows_give_the_same_bytes(tmp_path):
    for name in ("a.sqlite", "b.sqlite"):
        write_sqlite(tmp_path / name, [(TABLE, ROWS), (OTHER, OTHER_ROWS)])

    assert (tmp_path / "a.sqlite").read_bytes() == (tmp_path / "b.sqlite").read_bytes()
