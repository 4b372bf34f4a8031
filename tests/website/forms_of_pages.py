"""The forms of a page as a browser reads them: where each is sent, how, and with what."""

from dataclasses import dataclass, field
from html.parser import HTMLParser


@dataclass
class Form:
    """One form: `fields` are what it would send, the buttons with a name included."""

    action: str
    method: str
    enctype: str
    fields: list[tuple[str, str]] = field(default_factory=list)
    files: list[str] = field(default_factory=list)

    @property
    def names(self) -> list[str]:
        return list(dict.fromkeys([name for name, _ in self.fields]))


class Forms(HTMLParser):
    """All forms of a page; what stands in a `template` is copied by script and is a field as well."""

    def __init__(self, text: str, address: str) -> None:
        super().__init__()
        self.address, self.forms, self.open = address, [], False
        self.feed(text)

    def handle_starttag(self, tag, attributes):
        at = dict(attributes)
        if tag == "form":
            self.open = True
            action = at.get("action") or self.address
            self.forms.append(Form(action, at.get("method", "get").lower(), at.get("enctype", "")))
        elif self.open and at.get("name") and tag in ("input", "select", "textarea", "button"):
            if at.get("type") == "file":
                self.forms[-1].files.append(at["name"])
            else:
                self.forms[-1].fields.append((at["name"], at.get("value") or ""))

    def handle_endtag(self, tag):
        if tag == "form":
            self.open = False


def forms_of(text: str, address: str) -> list[Form]:
    return Forms(text, address).forms
