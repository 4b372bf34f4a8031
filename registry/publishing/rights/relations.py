"""Rows of an organisation's record that tell another one's history too: nobody gives another its history alone."""

from collections.abc import Mapping
from typing import Any

# Relations by which one body carries another on, or is ruled by it.
HISTORY = frozenset(
    {
        "merged_into", "renamed_to", "engagements_transferred_to", "incorporated_as", "subsidiary_of", "joined_group",
        "joint_venture_of", "project_of", "set_up_by", "shares_held_by",
    }
)  # fmt: skip


def others_with_history(before: Mapping[str, Any], after: Mapping[str, Any]) -> set[str]:
    """The organisations of which a change adds, alters or takes out such a row."""
    old, new = ({row["key"]: row for row in content["relations"]} for content in (before, after))
    return {
        row["organisation"]
        for key in old.keys() | new.keys()
        if old.get(key) != new.get(key)
        for row in (old.get(key), new.get(key))
        if row is not None and row["kind"] in HISTORY and isinstance(row["organisation"], str)
    }
