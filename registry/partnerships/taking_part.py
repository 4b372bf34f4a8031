"""Which parties take or took part in an arrangement, as against those it only speaks of."""

from collections.abc import Mapping
from typing import Any

# Terms of the vocabulary `part` for an organisation that never began.
ONLY_NAMED = frozenset({"considered", "declined", "proposed"})
# The others: they take part, or did.
TOOK_PART = ("took_part", "replaced", "withdrew")


def took_part(party: Mapping[str, Any]) -> bool:
    """Whether this row of parties is of an organisation that takes part, or did until it left or was replaced.

    An empty or unreadable cell is for the verdict to name; it takes nobody's part away.
    """
    part = party.get("part")
    return not (isinstance(part, str) and part in ONLY_NAMED)


def organisations_taking_part(content: Mapping[str, Any]) -> set[str]:
    """The organisations that take or took part, of a content in any state of soundness."""
    rows = content.get("parties")
    parties = [row for row in rows if isinstance(row, dict) and took_part(row)] if isinstance(rows, list) else []
    return {row["organisation"] for row in parties if isinstance(row.get("organisation"), str)}
