"""Lists of the regulator, as small files."""

from collections.abc import Callable
from pathlib import Path

import pytest

from registry.content import kinds
from registry.official_lists.entries import Entry
from registry.official_lists.providers import Progress, import_providers
from registry.places.directory import forget_directory
from registry.places.models import RegisteredProvider
from registry.publishing.current import CurrentRecord, current_record

TITLES = "Organisation name,Registration number,Registration date,Designation,Corporate form"
Line = tuple[str, ...]
ASH = ("Ash Tree Housing Association", "9001", "20/07/1984", "Non-profit", "Registered society")
BECKSIDE = ("Beckside Homes Ltd", "9002", "13/12/2010", "Profit", "Company")
CANAL = ("Canal Street Housing Co-operative Limited", "C9003", "02/03/1979", "Non-profit", "Registered society")
ELMBRIDGE = ("Elmbridge Vale District Council", "99XA", "01/04/2010", "Local authority", "Registered local authority")
ALL = (ASH, BECKSIDE, CANAL, ELMBRIDGE)


@pytest.fixture(autouse=True)
def _loads_go_with_the_test():
    forget_directory()
    yield
    forget_directory()


@pytest.fixture
def a_list(tmp_path) -> Callable[..., Path]:
    """Writes a list with these lines."""

    def written(*lines: Line, name: str = "list.csv") -> Path:
        path = tmp_path / name
        path.write_text("\n".join([TITLES, *(",".join(f'"{cell}"' for cell in line) for line in lines)]), "utf-8")
        return path

    return written


@pytest.fixture
def imported(a_list) -> Callable[..., Progress]:
    """Imports a list with these lines; how it ended."""

    def run(*lines: Line, edition: str = "2023-02", **more: str) -> Progress:
        *_, last = import_providers([a_list(*lines)], edition=edition, **more)
        return last

    return run


def record_of(line: Line) -> CurrentRecord:
    """The record that the list began for a line of it."""
    record = current_record(kinds()["organisation"], Entry.of(RegisteredProvider(code=line[1], name=line[0])).own_id)
    assert record is not None
    return record
