"""What stands in the main part of a page, as a reader meets it: words that are shown at once, links, forms."""

import re
from html.parser import HTMLParser

VOID = {"area", "br", "circle", "hr", "img", "input", "line", "link", "meta", "path", "rect", "source", "wbr"}
# Drawn for programs, for paper or for a choice; or said a second time for those who hear the page.
NOT_READ = {"script", "style", "template", "select", "svg", "textarea"}
UNSEEN = {"unseen", "notes", "whose", "on-paper"}
WORD = re.compile(r"\w[\w’'-]*")


class MainPart(HTMLParser):
    """`words` are those outside of closed details; `links` and `forms` are all there are, in details too."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.words: list[str] = []
        self.links: list[str] = []
        self.forms: list[tuple[str, str, dict[str, list[str]]]] = []
        self._open: list[tuple[str, str]] = []
        self.feed(text)

    def handle_starttag(self, tag, attributes):
        at = dict(attributes)
        if self._in_main and tag == "a" and at.get("href"):
            self.links.append(at["href"])
        if self._in_main and tag == "form":
            self.forms.append((at.get("action", ""), at.get("method", "get").lower(), {}))
        if self._within("form") and at.get("name") and tag in ("input", "select", "textarea"):
            kind = at.get("type", "text") if tag == "input" else tag
            self.forms[-1][2].setdefault(at["name"], []).append(f"{kind}:{at.get('value') or ''}")
        if tag not in VOID:
            self._open.append((tag, self._way_of(tag, at)))

    def handle_endtag(self, tag):
        for position in range(len(self._open) - 1, -1, -1):
            if self._open[position][0] == tag:
                del self._open[position:]
                return

    def handle_data(self, text):
        if self._in_main and not self._is_hidden:
            self.words += WORD.findall(text)

    @staticmethod
    def _way_of(tag: str, at: dict[str, str | None]) -> str:
        if tag in NOT_READ or not UNSEEN.isdisjoint((at.get("class") or "").split()):
            return "hidden"
        return "closed" if tag == "details" and "open" not in at else ""

    def _within(self, tag: str) -> bool:
        return any(name == tag for name, _ in self._open)

    @property
    def _in_main(self) -> bool:
        return self._within("main")

    @property
    def _is_hidden(self) -> bool:
        inner = [*self._open[1:], ("", "")]
        return any(
            way == "hidden" or (way == "closed" and inside != "summary")
            for (_, way), (inside, _) in zip(self._open, inner, strict=True)
        )
