"""Where something is, as people say it."""

ISLANDS = ("isle of ", "isles of ")


def where_in_words(*names: str | None) -> str:
    """A settlement with what it lies in, each name once: "Gellideg, Merthyr Tydfil", though the settlement says both."""
    parts = [part.strip() for name in names if name for part in name.split(",")]
    return ", ".join(dict.fromkeys(filter(None, parts)))


def in_or_on(name: str) -> str:
    """ "in Hexham", and "on the Isle of Mull"."""
    return _on(name) or f"in {name}"


def near_or_on(name: str) -> str:
    """ "near Hexham"; whoever asks about an island lives on it."""
    return _on(name) or f"near {name}"


def _on(name: str) -> str:
    return f"on the {name}" if name.casefold().startswith(ISLANDS) else ""
