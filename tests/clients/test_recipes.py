"""The recipes on the page of the data, run as they stand against a real server."""

import shutil
import subprocess
import sys

import pytest

from registry.website.public.data_page import RECIPES

from .frames import duck

pytestmark = pytest.mark.usefixtures("transactional_db")


def printed_by(program: list[str], folder) -> str:
    ran = subprocess.run(program, cwd=folder, capture_output=True, text=True, timeout=120, check=False)
    assert ran.returncode == 0, ran.stderr
    return ran.stdout


def test_pandas_reads_a_list_in_one_line(recipes, tmp_path):
    printed = printed_by([sys.executable, "-c", recipes["python"]], tmp_path)

    assert "social_rent" in printed
    assert "Name: count" in printed


def test_polars_reads_a_list_in_one_line(recipes, tmp_path):
    printed = printed_by([sys.executable, "-c", recipes["polars"]], tmp_path)

    assert "tenure" in printed
    assert "shape: (" in printed


def test_duckdb_reads_a_list_in_one_line(recipes, tmp_path):
    rows = duck(tmp_path).execute(recipes["duckdb"]).fetchall()

    assert dict(rows)["social_rent"] > 0


@pytest.mark.skipif(shutil.which("Rscript") is None, reason="R is not installed")
def test_r_reads_a_list_in_one_line(recipes, tmp_path):
    assert "social_rent" in printed_by(["Rscript", "--vanilla", "-e", recipes["r"]], tmp_path)


def test_curl_downloads_a_list(recipes, tmp_path):
    printed_by(["bash", "-c", recipes["curl"]], tmp_path)

    assert (tmp_path / "homes.csv").read_text(encoding="utf-8").startswith("id,")


def test_each_recipe_that_is_typed_is_run_here(recipes):
    assert (
        recipes.keys()
        == {name for name, _, is_typed in RECIPES if is_typed}
        == {"python", "polars", "r", "duckdb", "curl"}
    )
