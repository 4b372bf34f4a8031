"""Web addresses that anyone can open."""

import ipaddress
import re
from typing import Any
from urllib.parse import urlsplit

from .answers.content import CellProblem
from .answers.forms import Widget
from .answers.texts import TextNames
from .answers.words import Links
from .text import Text

# As people write an address that they do not copy: www.example.org/page, example.org.
WITHOUT_SCHEME = re.compile(r"(?:[a-z0-9](?:[a-z0-9-]*[a-z0-9])?\.)+[a-z]{2,}(?:[/?#]\S*)?", re.ASCII | re.IGNORECASE)


class Web(Text):
    """A public web address (http or https)."""

    is_a_name = False

    def __init__(self, *args: Any, **options: Any) -> None:
        options.setdefault("max_length", 1000)
        super().__init__(*args, **options)

    def problem(self, value: Any) -> CellProblem:
        if problem := super().problem(value):
            return problem
        try:
            parts = urlsplit(value)
            host, _ = parts.hostname or "", parts.port
        except ValueError:
            return "invalid_url", "This is not a web address: copy it from the address bar."
        if parts.scheme not in ("http", "https") or not host or " " in value:
            return "invalid_url", "Write a web address that begins with https:// or http://."
        if parts.username or parts.password:
            return "invalid_url", "A web address here carries no user name."
        if "." not in host or host.endswith((".local", ".internal", ".localhost")) or _is_address(host):
            return "url_not_public", "Give an address that anyone can open, by its name."
        return None

    def meant_by(self, text: str, names: TextNames) -> Any:
        return f"https://{text}" if WITHOUT_SCHEME.fullmatch(text) else None

    def from_link(self, text: str, link: str) -> str:
        """The address behind the words, where they are none themselves."""
        return text if self.problem(text) is None or WITHOUT_SCHEME.fullmatch(text.strip()) else link

    def type_in_words(self, links: Links) -> str:
        return f"web address{self.length_in_words()}"

    def widget(self) -> Widget:
        return Widget(size="wide", keyboard="url")

    def json_schema(self) -> dict[str, Any]:
        return {"type": "string", "format": "uri", "maxLength": self.max_length}


def _is_address(host: str) -> bool:
    """Numbers instead of a name, in any of the spellings that browsers accept."""
    try:
        ipaddress.ip_address(host)
        return True
    except ValueError:
        last = host.rstrip(".").rsplit(".", 1)[-1]
        return last.isdigit() or last.startswith("0x")
