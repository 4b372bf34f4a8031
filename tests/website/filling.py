"""Filling in the edit form as a browser does: what it would send, with some cells changed, by one of its buttons."""

import json
from html.parser import HTMLParser

from registry.publishing.models import Submission


class Sent(HTMLParser):
    """What a browser would send for the form of a page, without script."""

    def __init__(self, text: str):
        super().__init__()
        self.pairs: list[tuple[str, str]] = []
        self.depth = 0
        self.select = self.area = None
        self.feed(text)

    def handle_starttag(self, tag, found):
        at = dict(found)
        self.depth += tag == "template"
        if self.depth:
            return
        if tag == "input" and at.get("name") and at.get("type") != "submit":
            if at["type"] not in ("checkbox", "radio") or "checked" in at:
                self.pairs.append((at["name"], at.get("value") or ""))
        elif tag == "select":
            self.select = at["name"]
            self.pairs.append((self.select, ""))
        elif tag == "option" and "selected" in at:
            self.pairs[-1] = (self.select, at["value"])
        elif tag == "textarea":
            self.area = at["name"]
            self.pairs.append((self.area, ""))

    def handle_data(self, text):
        if self.area and not self.depth:
            name, before = self.pairs[-1]
            self.pairs[-1] = (name, before + text)

    def handle_endtag(self, tag):
        self.depth -= tag == "template"
        if tag == "textarea" and self.area and not self.depth:
            name, text = self.pairs[-1]
            # The first line break after the tag is not part of the text.
            self.pairs[-1] = (name, text.removeprefix("\n").replace("\n", "\r\n"))
            self.area = None

    def lists(self) -> dict[str, list[str]]:
        found: dict[str, list[str]] = {}
        for name, value in self.pairs:
            found.setdefault(name, []).append(value)
        return found


def save(client, draft, slug: str, changed: dict | None = None, opened=(), do: str = "save"):
    """Open a section, change some cells, press a button."""
    return save_at(client, f"/my/submissions/{draft.id}/edit/{slug}/", changed, opened, do)


def save_at(client, address: str, changed: dict | None = None, opened=(), do: str = "save"):
    """The same of a form wherever it is: that of a record may have no draft yet."""
    page = client.get(address, {"checked": "1", "open": list(opened)})
    form = page.text.partition("novalidate data-rows>")[2]
    return client.post(address, Sent(form).lists() | {"do": do} | (changed or {}), follow=True)


def content_of(draft: Submission) -> dict:
    draft.refresh_from_db()
    return json.loads(draft.content)
