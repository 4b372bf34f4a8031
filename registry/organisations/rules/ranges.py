"""Ranges, wherever a number may be loose."""

from collections.abc import Iterator

from ...content import Content, Finding, kinds, rule
from ...content.ranges import findings_of_ranges

TABLES = ("board_seats", "figures", "transfer_offers")


@rule("organisation", "O50", "A range has two ends, the lower one first.", reads=("", *TABLES))
def a_range_has_two_ends(content: Content) -> Iterator[Finding]:
    """Counts are queried by their lower end, so that a sum of ranges says at least so many."""
    kind = kinds()["organisation"]
    yield from findings_of_ranges("", content, kind.edition)
    for table in TABLES:
        for row in content[table]:
            yield from findings_of_ranges(f"/{table}/{row['key']}", row, kind.tables[table])
