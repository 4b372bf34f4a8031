"""The guide for contributors is followed to the letter, in a copy of the code."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from .recipes import Command, Edit, steps

CHECKOUT = Path(__file__).parents[2]
GUIDE = CHECKOUT / "docs" / "contributing.md"
RECIPES = ("column", "vocabulary term", "filter", "list", "rule", "page")
COPIED = ("api", "registry", "tests", "docs", "manage.py", "pyproject.toml")


def run(tree: Path, *words: str) -> None:
    """Run Python as the guide says, with our interpreter and a test database of its own."""
    database = f"{os.environ.get('TEST_DATABASE_NAME', 'test_registry')}_guide"
    environment = os.environ | {"TEST_DATABASE_NAME": database, "PYTHONPATH": str(tree)}
    # The inner run is no worker of this one.
    environment = {name: value for name, value in environment.items() if not name.startswith("PYTEST_")}
    done = subprocess.run(
        [sys.executable, *words], cwd=tree, env=environment, capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, f"{' '.join(words)}\n{done.stdout[-4000:]}\n{done.stderr[-4000:]}"


@pytest.fixture(scope="module")
def guide() -> str:
    return GUIDE.read_text(encoding="utf-8")


def test_the_guide_has_each_recipe_with_something_to_type_and_a_test(guide):
    chapters = {chapter.partition("\n")[0]: chapter for chapter in guide.split("\n## Add a ")[1:]}

    assert tuple(chapters) == RECIPES
    for chapter in chapters.values():
        of_chapter = list(steps(chapter))
        assert any(isinstance(step, Edit) for step in of_chapter)
        assert any(isinstance(step, Command) and step.runs_tests for step in of_chapter)


@pytest.mark.slow
def test_what_the_guide_says_works(guide, tmp_path):
    for name in COPIED:
        copy = shutil.copytree if (CHECKOUT / name).is_dir() else shutil.copy
        copy(CHECKOUT / name, tmp_path / name)
    # The private PostgreSQL of this checkout serves the copy too.
    (tmp_path / ".data").symlink_to(CHECKOUT / ".data")
    guided = list(steps(guide))
    tests: list[str] = []
    for at, step in enumerate(guided):
        if isinstance(step, Edit):
            step.apply(tmp_path)
        elif step.runs_tests:
            tests += [word for word in step.words[3:] if word.startswith("tests/")]
        elif step not in guided[at + 1 :]:
            # What is written anew after each recipe is written once, after the last.
            assert step.words[0] == "python"
            run(tmp_path, *step.words[1:])
    run(tmp_path, "manage.py", "makemigrations", "--check", "--dry-run")
    # One run for all: most of its time goes into the database.
    run(tmp_path, "-m", "pytest", "-q", "-p", "no:cacheprovider", *tests)
