"""What people write into a cell where they know nothing, or do not write again what stands above."""

NOTHING_KNOWN = frozenset(
    ["tbc", "tba", "tbd", "n/a", "n.a", "na", "n/k", "n.k", "nil", "null", "none", "unknown", "not known", "not yet known",
     "not applicable", "not available", "not stated", "not sure", "no information", "no info", "no data", "don't know",
     "dont know", "don’t know", "todo", "to do", "xxx", "to follow", "to be confirmed", "to be decided", "to be announced",
     "to be agreed", "to be advised", "to be determined", "to be completed", "?", "??", "???", "-", "--", "…", "–", "—"]
)  # fmt: skip
AS_ABOVE = frozenset(["ditto", "as above", "see above", "same as above", "as before", '"', "''", "”", "〃", "do"])
LONGEST = 20


def says_that_nothing_is_known(text: str) -> bool:
    """Whether a text is one of those that people write where they know nothing: TBC, n/a, unknown."""
    return len(text) <= LONGEST and _plain(text) in NOTHING_KNOWN


def _plain(text: str) -> str:
    return " ".join(text.strip(" .()").casefold().split())


def placeholder_problem(text: str) -> tuple[str, str] | None:
    """(code, sentence) for a text that only says that nothing is known, or that it stands elsewhere."""
    if len(text) > LONGEST:
        return None
    if says_that_nothing_is_known(text):
        return (
            "placeholder",
            f"{text.strip()!r} says nothing: leave the cell empty, or say in `missing` why it is not known.",
        )
    if _plain(text) in AS_ABOVE:
        return (
            "placeholder",
            f"{text.strip()!r} points elsewhere, and each cell is read by itself: write out what is meant.",
        )
    return None
