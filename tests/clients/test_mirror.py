"""The mirror of the guide stays the same as the register, through restarts, mergers and withdrawals."""

import importlib.util
import json
import random
import sqlite3
import urllib.error
from pathlib import Path

import pytest

from registry.publishing.actions import merge_record, restore_record
from tests.builders import a_partnership, published, withdrawn

pytestmark = pytest.mark.usefixtures("transactional_db")
GUIDE = Path(__file__).parents[2] / "docs/guides/mirror.py"


@pytest.fixture
def mirror(settings):
    settings.READS_PER_MINUTE = 0
    loaded = importlib.util.spec_from_file_location("mirror", GUIDE)
    module = importlib.util.module_from_spec(loaded)
    loaded.loader.exec_module(module)
    return module


@pytest.fixture
def register(server):
    return f"{server.url}/api/v1"


class Killed(BaseException):
    """What ends a run in the middle."""


def in_copy(file):
    return {each: json.loads(text) for each, text in sqlite3.connect(file).execute("select id, content from records")}


def on_register(mirror, register):
    records = {}
    for kind in ("partnerships", "organisations"):
        address = f"{register}/{kind}/?view=full&page_size=200"
        while address:
            page = mirror.get(address)[0]
            records |= {each["id"]: each for each in page["results"]}
            address = page["next"]
    return records


def run_to_the_end(mirror, register, file, monkeypatch, chance):
    """Runs that are killed at any request, until one has come through; how many were killed."""
    real, killed = mirror.get, 0

    def mortal(*asked):
        if chance.random() < 0.3:
            raise Killed
        return real(*asked)

    monkeypatch.setattr(mirror, "get", mortal)
    while True:
        try:
            mirror.mirror(register, file)
            break
        except Killed:
            killed += 1
    monkeypatch.setattr(mirror, "get", real)
    return killed


def test_a_copy_is_the_same_whatever_happens(mirror, register, tmp_path, monkeypatch):
    file, chance = tmp_path / "mirror.sqlite", random.Random(11)  # noqa: S311  the same kills each time

    killed = run_to_the_end(mirror, register, file, monkeypatch, chance)
    assert killed > 3
    assert in_copy(file) == on_register(mirror, register)

    kept, twice, wrong = (a_partnership(name=name) for name in ("Kept Green", "Kept Greens", "Never was"))
    published(kept, twice, wrong)
    mirror.mirror(register, file)
    assert {kept["id"], twice["id"], wrong["id"]} <= in_copy(file).keys()
    published(kept | {"name": "Kept Green, Dalry"})
    merge_record(record=twice["id"], into=kept["id"], reason="The same scheme, written twice.", by="registry editors")
    withdrawn(wrong)
    run_to_the_end(mirror, register, file, monkeypatch, chance)

    assert in_copy(file) == on_register(mirror, register)
    assert in_copy(file)[kept["id"]]["name"] == "Kept Green, Dalry"
    assert not {twice["id"], wrong["id"]} & in_copy(file).keys()

    for record in (twice, wrong):
        restore_record(record=record["id"], reason="Another scheme after all.", by="registry editors")
    run_to_the_end(mirror, register, file, monkeypatch, chance)

    assert in_copy(file) == on_register(mirror, register)
    assert {twice["id"], wrong["id"]} <= in_copy(file).keys()


def test_up_to_date_costs_one_answer_without_a_body(mirror, register, tmp_path, monkeypatch):
    file, asked, real = tmp_path / "mirror.sqlite", [], mirror.get
    mirror.mirror(register, file)
    monkeypatch.setattr(mirror, "get", lambda *args: asked.append(real(*args)) or asked[-1])

    mirror.mirror(register, file)

    assert [page for page, _ in asked] == [None]


@pytest.mark.parametrize("cell", ["publisher", "record", "at", "digest", "sequence"])
def test_a_line_that_was_tampered_with_breaks_the_chain(mirror, register, tmp_path, monkeypatch, cell):
    real = mirror.get

    def tampered(*asked):
        page, tag = real(*asked)
        if page and "hash" in page["results"][0]:
            line = page["results"][7]
            line[cell] = 99 if cell == "sequence" else "2026-01-01T00:00:00Z" if cell == "at" else "somebody else"
        return page, tag

    monkeypatch.setattr(mirror, "get", tampered)

    with pytest.raises(SystemExit, match="broken at line 8"):
        mirror.mirror(register, tmp_path / "mirror.sqlite")


def test_an_error_of_the_server_is_not_taken_for_an_answer(mirror, register):
    with pytest.raises(urllib.error.HTTPError):
        mirror.get(f"{register}/changes/?after=nothing")
