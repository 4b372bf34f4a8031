"""A real browser on a real server, on a copy of the seed register that is thrown away.

The server runs in a thread, so mail is found in `mail.outbox`. Nothing a browser test writes
reaches the database of the other tests.
"""

import os
import shutil
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from urllib.parse import urlsplit

import pytest
from django.db import connection, connections
from pytest_django.live_server_helper import LiveServer

CHROMIUM = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")
FLAGS = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--disable-dev-shm-usage",
]


@pytest.fixture(scope="module")
def copied_register(django_db_setup, django_db_blocker) -> Iterator[None]:
    """The test database, copied; both this process and the server's threads use the copy."""
    with django_db_blocker.unblock():
        settings = connection.settings_dict
        original = settings["NAME"]
        assert original.startswith("test_"), "the tests run on a database of their own"
        copy = f"{original}_browser"
        connections.close_all()
        # A template may have no sessions; this worker is the only one who uses it.
        _statement(f"select pg_terminate_backend(pid) from pg_stat_activity where datname = '{original}'")
        _statement(f'drop database if exists "{copy}" with (force)')
        _statement(f'create database "{copy}" template "{original}"')
        settings["NAME"] = copy
        yield
        connections.close_all()
        settings["NAME"] = original
        _statement(f'drop database "{copy}" with (force)')


def _statement(sql: str) -> None:
    with connection._nodb_cursor() as cursor:
        cursor.execute(sql)


@pytest.fixture(scope="module")
def server(copied_register) -> Iterator[LiveServer]:
    server = LiveServer("127.0.0.1:0")
    yield server
    server.stop()


@pytest.fixture(scope="session")
def browser():
    """Chromium, headless; with a folder of its own that Playwright makes and removes."""
    if CHROMIUM is None:
        pytest.skip("no Chromium is installed here: apt-get install chromium")
    playwright = pytest.importorskip("playwright.sync_api")
    # Playwright runs a loop in this thread; our queries between its calls are not within it.
    os.environ["DJANGO_ALLOW_ASYNC_UNSAFE"] = "1"
    with playwright.sync_playwright() as engine:
        started = engine.chromium.launch(executable_path=CHROMIUM, args=FLAGS)
        yield started
        started.close()
    del os.environ["DJANGO_ALLOW_ASYNC_UNSAFE"]


@pytest.fixture
def transactional_db(server) -> None:
    """By this name pytest-django knows that a database is wanted. Ours is a copy, so unlike its
    own it neither flushes nor rolls back.
    """


@dataclass
class Watched:
    """What must never happen on any page."""

    host: str
    elsewhere: list[str] = field(default_factory=list)
    violations: list[str] = field(default_factory=list)

    def request(self, request) -> None:
        address = urlsplit(request.url)
        if address.scheme not in ("data", "blob", "about") and address.netloc != self.host:
            self.elsewhere.append(request.url)

    def console(self, message) -> None:
        if "Content Security Policy" in message.text or "Content-Security-Policy" in message.text:
            self.violations.append(message.text)


@pytest.fixture
def windows(server, browser, transactional_db, settings):
    """A function that opens a window of its own, as another person would; all are watched."""
    # Letters lead to the public address, which here is that of the server.
    settings.PUBLIC_ADDRESS = server.url
    watched = Watched(urlsplit(server.url).netloc)
    opened = []

    def window(**options):
        # Without transitions, or colours are measured half-way.
        context = browser.new_context(base_url=server.url, reduced_motion="reduce", **options)
        context.set_default_timeout(10_000)
        context.on("request", watched.request)
        context.on("console", watched.console)
        opened.append(context)
        return context.new_page()

    yield window
    for context in opened:
        context.close()
    assert watched.elsewhere == []
    assert watched.violations == []


@pytest.fixture(scope="session")
def axe() -> str:
    """The script of axe-core, from the wheel that ships it."""
    package = pytest.importorskip("axe_playwright_python")
    return (Path(package.__file__).parent / "axe.min.js").read_text()


RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
WITHIN_TAGS = "tags => axe.run(document, {runOnly: {type: 'tag', values: tags}, resultTypes: ['violations']})"
COLOURS = "() => axe.run(document, {runOnly: ['color-contrast'], resultTypes: ['violations']})"


@pytest.fixture
def violations(axe):
    """A function that lists what axe finds wrong with a page: by all rules in light, by those of
    colour in dark.
    """

    def found(page) -> list[str]:
        page.evaluate(axe)
        wrong = []
        for scheme, asked in (("light", (WITHIN_TAGS, RULES)), ("dark", (COLOURS,))):
            page.emulate_media(color_scheme=scheme)
            rules = page.evaluate(*asked)["violations"]
            wrong += [f"{scheme} {rule['id']}: {node['html'][:160]}" for rule in rules for node in rule["nodes"]]
        return wrong

    return found
