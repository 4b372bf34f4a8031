"""The few pieces of Markdown that the written pages are made of."""

from collections.abc import Iterable, Sequence

WRITTEN = "<!-- Written by `manage.py write_docs` from the code. Change the code, then run it again. -->"


def page(title: str, *parts: str) -> str:
    """A whole page; its parts are set apart by blank lines."""
    return "\n\n".join([WRITTEN, f"# {title}", *(part.strip("\n") for part in parts if part)]) + "\n"


def table(headers: Sequence[str], rows: Iterable[Sequence[str]]) -> str:
    lines = [headers, ["---"] * len(headers), *rows]
    return "\n".join(f"| {' | '.join(cell(text) for text in line)} |" for line in lines)


def cell(text: str) -> str:
    """One line, in which a bar does not end the cell."""
    return " ".join(text.split()).replace("|", "\\|")


def code(text: str) -> str:
    return f"`{text}`" if text else ""


def anchor(name: str) -> str:
    """A place that a link can lead to, whatever a heading above or below it says."""
    return f'<a id="{name}"></a>'


def link(words: str, address: str) -> str:
    return f"[{words}]({address})"
