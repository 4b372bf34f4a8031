"""The two pages show the document and load nothing from elsewhere."""

import re
from html.parser import HTMLParser
from pathlib import Path

import pytest
from django.contrib.staticfiles import finders

PAGES = ["/api/v1/reference/", "/api/v1/try/"]
LOADED = {("script", "src"), ("link", "href"), ("img", "src"), ("iframe", "src"), ("source", "src"), ("form", "action")}


class Resources(HTMLParser):
    def __init__(self, html: str):
        super().__init__()
        self.found: list[str] = []
        self.inline = 0
        self.feed(html)

    def handle_starttag(self, tag, attrs):
        self.found += [value for name, value in attrs if (tag, name) in LOADED]
        self.inline += tag in ("script", "style") and not dict(attrs).get("src")
        self.inline += any(name.startswith("on") or name == "style" for name, _ in attrs)


@pytest.mark.parametrize("page", PAGES)
def test_it_loads_only_our_own_files(client, page: str) -> None:
    answer = client.get(page)
    resources = Resources(answer.content.decode())
    assert answer.status_code == 200
    assert resources.inline == 0
    assert len(resources.found) >= 4
    for address in resources.found:
        assert address.startswith("/static/") or address == "data:,"
        assert address == "data:," or finders.find(address.removeprefix("/static/")), address


@pytest.mark.parametrize("page", PAGES)
def test_the_browser_is_told_to_load_nothing_else(client, page: str) -> None:
    policy = client.get(page)["Content-Security-Policy"]
    directives = dict(part.strip().split(" ", 1) for part in policy.split(";"))
    assert directives["default-src"] == "'none'"
    assert directives["script-src"] == directives["connect-src"] == "'self'"
    assert not re.search(r"https?:|\*", policy)


def test_our_own_scripts_name_no_other_host() -> None:
    for name in ("reference.js", "try.js", "pages.css"):
        text = Path(finders.find(f"api/{name}")).read_text()
        assert "//" not in re.sub(r"^\s*//.*$", "", text, flags=re.MULTILINE), name


def test_a_foreign_document_is_not_shown() -> None:
    assert "queryConfigEnabled: false" in Path(finders.find("api/try.js")).read_text()


def test_the_front_page_leads_to_the_reference(public_client) -> None:
    assert 'href="/api/v1/reference/"' in public_client.get("/").text
