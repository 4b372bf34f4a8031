"""Records of the register that a new one may be the same as, as a plan shows them."""

from typing import Any

from registry.catalogue.identity import likely_duplicates as likely
from registry.content.normal import Content

MOST = 5
Duplicates = dict[str, list[dict[str, Any]]]


def likely_duplicates(kind: str, contents: list[Content]) -> Duplicates:
    """For each new content, by its id: [{id, name, why}], the surest first."""
    return {
        record: [{"id": each.id, "name": each.name, "why": each.why} for each in candidates[:MOST]]
        for record, candidates in likely(kind, contents).items()
        if candidates
    }
