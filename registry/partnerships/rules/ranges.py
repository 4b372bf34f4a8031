"""Ranges, wherever a number may be loose."""

from collections.abc import Iterator

from ...content import Content, Finding, rule
from ...content.ranges import findings_of_all_ranges

TABLES = (
    "parties",
    "homes",
    "home_parts",
    "facilities",
    "asset_transfers",
    "payments",
    "service_transfers",
    "board_seats",
    "ballots",
    "funding",
    "outcomes",
)


@rule("partnership", "P70", "A range has two ends, the lower one first.", reads=("", *TABLES))
def a_range_has_two_ends(content: Content) -> Iterator[Finding]:
    """Counts are queried by their lower end, so that a sum of ranges says at least so many."""
    yield from findings_of_all_ranges("partnership", content, TABLES)
