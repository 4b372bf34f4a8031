"""Tables divided by nation, as DuckDB reads them: together they are the whole, and a part is read alone."""

from pathlib import Path

import duckdb
import pytest

from registry.releases import storing
from registry.releases.making import make_release
from tests.builders import a_partnership, published

pytestmark = pytest.mark.django_db(transaction=True)


@pytest.fixture
def folder(contents) -> Path:
    """With partnerships in two nations, and in one that nobody knows."""
    homes = [{"key": "h1", "count": 12, "unit": "homes", "tenure": "social_rent", "state": "completed"}]
    nowhere = dict.fromkeys(("postcode", "latitude", "longitude", "location_precision"))
    published(
        a_partnership(name="In Wales", areas=["W06000015"], homes=homes),
        a_partnership(name="Somewhere", areas=[], **nowhere),
    )
    return storing.folder_of(make_release().name)


def test_the_parts_of_each_table_are_the_whole_of_it(folder):
    divided = sorted(path.name for path in (folder / "parquet/by-nation").iterdir())
    assert {"partnerships", "homes", "parties"} <= {*divided}
    for table in divided:
        whole = f"from read_parquet('{folder}/parquet/{table}.parquet')"
        parts = f"read_parquet('{folder}/parquet/by-nation/{table}/*/*.parquet', hive_partitioning = true)"
        (counted,) = duckdb.sql(f"select count(*) from {parts}").fetchone()
        assert counted == duckdb.sql(f"select count(*) {whole}").fetchone()[0] > 0
        assert duckdb.sql(f"{whole} except all select * exclude (in_nation) from {parts}").fetchall() == [], table


def test_a_part_is_what_it_is_called_after(folder):
    parts = f"read_parquet('{folder}/parquet/by-nation/partnerships/*/*.parquet', hive_partitioning = true)"
    nations = duckdb.sql(f"select distinct in_nation, nation_code from {parts}").fetchall()
    assert len(nations) == 3
    assert all(part == nation for part, nation in nations)
    assert duckdb.sql(f"select name from {parts} where in_nation = 'W92000004'").fetchall() == [("In Wales",)]
