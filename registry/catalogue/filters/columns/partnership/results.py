"""Money, and what came of it."""

from ...filter_types import multi_choice
from ..card_column import CardColumn
from ..gathering import rows

RESULTS = (
    CardColumn(
        "funding_kinds", rows("funding", "kind"), multi_choice("funding_kind", "funding_kind", "Has such funding.")
    ),
    CardColumn(
        "indicators",
        rows("outcomes", "indicator"),
        multi_choice("indicator", "indicator", "Has an outcome on this indicator."),
    ),
    CardColumn(
        "evidence_levels",
        rows("outcomes", "evidence_level"),
        multi_choice("evidence_level", "evidence_level", "Has an outcome of this level of evidence."),
    ),
)
