"""Every list is a data frame in one line: that of the recipe, with the address of the list in place of the homes."""

import csv
import io
import re
import shutil

import pytest

from tests.api.lists.test_every_list import PUBLIC, address_of

from .frames import Frame, by_duckdb, by_pandas, by_polars, by_r, duck

pytestmark = pytest.mark.usefixtures("transactional_db")
OF_HOMES = re.compile(r"/api/v1/homes/\?format=(\w+)&known_at=\d+")


def line_for(name: str, recipe: str) -> str:
    """The line of the recipe that reads."""
    (line,) = (line for line in recipe.splitlines() if "://" in line)
    line, replaced = OF_HOMES.subn(lambda homes: f"{address_of(PUBLIC[name])}?format={homes[1]}", line)
    assert replaced == 1, line
    return line


def in_file(client, name: str) -> Frame:
    """What a reader that takes nothing for anything else sees."""
    payload = client.get(f"{address_of(PUBLIC[name])}?format=csv").getvalue().decode()
    columns, *rows = csv.reader(io.StringIO(payload, newline=""))
    return Frame.of(columns, rows)


@pytest.mark.parametrize("name", PUBLIC)
def test_pandas_and_polars_read_every_list_and_take_no_cell_for_missing(recipes, client, name):
    expected = in_file(client, name)
    assert by_pandas(line_for(name, recipes["python"])) == expected
    assert by_polars(line_for(name, recipes["polars"])) == expected


def test_duckdb_reads_every_list_and_takes_no_cell_for_missing(recipes, client, tmp_path):
    connection = duck(tmp_path)
    for name in PUBLIC:
        assert by_duckdb(line_for(name, recipes["duckdb"]), connection) == in_file(client, name), name


@pytest.mark.skipif(shutil.which("Rscript") is None, reason="R is not installed")
def test_r_reads_every_list_and_takes_no_cell_for_missing(recipes, client, tmp_path):
    frames = by_r({name: line_for(name, recipes["r"]) for name in PUBLIC}, tmp_path)
    assert frames == {name: in_file(client, name) for name in PUBLIC}
