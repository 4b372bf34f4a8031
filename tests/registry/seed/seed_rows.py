"""The rows of the seed as its files have them."""

from collections.abc import Iterator

from registry.seed.contents import seed_contents

# What is said about facts, and links between records: no facts that a source states.
ABOUT_FACTS = {"sources", "missing", "other_claims", "related"}


def records(prefix: str = "") -> list[dict]:
    return [content for content in seed_contents() if content["id"].startswith(prefix)]


def rows_of(content: dict) -> Iterator[tuple[str, dict]]:
    for table, rows in content.items():
        if isinstance(rows, list):
            yield from ((table, row) for row in rows if isinstance(row, dict))


def facts_of(content: dict) -> Iterator[tuple[str, dict]]:
    yield from ((table, row) for table, row in rows_of(content) if table not in ABOUT_FACTS)
