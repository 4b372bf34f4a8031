"""The generated client, on a real server."""

import html
import importlib
import re
import sys
from collections.abc import Iterator
from functools import partial
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest

from tests.builders import Scheme, scheme, token_of
from tests.serving import copied_register, server, transactional_db

from .generating import generate

__all__ = ["copied_register", "server", "transactional_db"]
PACKAGE = "registry_client"


@pytest.fixture(scope="module")
def package(tmp_path_factory: pytest.TempPathFactory) -> Iterator[ModuleType]:
    folder: Path = tmp_path_factory.mktemp("clients")
    made = generate("3.1", folder, PACKAGE)
    assert made.returncode == 0, made.stdout + made.stderr
    sys.path.insert(0, str(folder))
    yield importlib.import_module(PACKAGE)
    sys.path.remove(str(folder))
    for name in [name for name in sys.modules if name.partition(".")[0] == PACKAGE]:
        del sys.modules[name]


@pytest.fixture(scope="module")
def mill_lane(server, django_db_blocker) -> Scheme:
    """A partnership of an association that has a token."""
    with django_db_blocker.unblock():
        return scheme(name="Mill Lane, Dalry")


@pytest.fixture(scope="module")
def key(mill_lane: Scheme, django_db_blocker) -> str:
    with django_db_blocker.unblock():
        return token_of(mill_lane.association)[1]


class Caller:
    """Calls operations of the package by their module, and gives the parsed answers."""

    def __init__(self, package: ModuleType, client: Any) -> None:
        self.package, self.client = package, client

    def __getattr__(self, module: str) -> Any:
        """`reference.list_areas` and the like stand as `reference__list_areas`."""
        operation = importlib.import_module(f"{self.package.__name__}.api.{module.replace('__', '.')}")
        return partial(operation.sync_detailed, client=self.client)


@pytest.fixture
def anyone(package: ModuleType, server, transactional_db, settings) -> Iterator[Caller]:
    settings.READS_PER_MINUTE = 0
    with package.Client(base_url=server.url, raise_on_unexpected_status=True) as client:
        yield Caller(package, client)


@pytest.fixture
def program(package: ModuleType, server, transactional_db, key: str, settings) -> Iterator[Caller]:
    settings.READS_PER_MINUTE = 0
    with package.AuthenticatedClient(base_url=server.url, token=key, raise_on_unexpected_status=True) as client:
        yield Caller(package, client)


@pytest.fixture
def recipes(server, transactional_db, settings, client) -> dict[str, str]:
    """Tool → what is typed, as it stands on the page of the data."""
    settings.READS_PER_MINUTE = 0
    settings.PUBLIC_ADDRESS = server.url
    page = client.get("/data/").text
    of_page = re.findall(r'<pre[^>]*data-recipe="(\w+)"><code>(.*?)</code></pre>', page, re.S)
    return {name: html.unescape(text) for name, text in of_page}
