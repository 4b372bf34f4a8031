"""A real browser on a real server."""

import os
import shutil
from dataclasses import dataclass, field
from pathlib import Path
from urllib.parse import urlsplit

import pytest

from tests.serving import copied_register, server, transactional_db

__all__ = ["copied_register", "server", "transactional_db"]

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
