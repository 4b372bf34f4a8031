"""What the arrangement is, how far it has come, and what we conclude of it."""

from ...filter_types import choice, multi_choice, yes_or_no
from ..card_column import CardColumn
from ..gathering import cell, code, codes, derived_code, derived_value

ARRANGEMENT = (
    CardColumn("scope", cell("scope"), choice("scope", "partnership_scope", "What the arrangement covers.")),
    CardColumn("stage", code("stage"), choice("stage", "stage", "How far it has come.")),
    CardColumn("status", code("status"), choice("status", "status", "Whether it goes on.")),
    CardColumn("ending_kind", code("ending_kind"), choice("ending_kind", "ending_kind", "How it ended.")),
    CardColumn("basis", cell("basis"), choice("basis", "basis", "Who says so.")),
    CardColumn(
        "community_kinds",
        codes("community_kinds"),
        multi_choice("community_kind", "community_kind", "What kind the community side is."),
    ),
    CardColumn(
        "model", derived_code("model"), choice("model", "partnership_model", "The derived label of the arrangement.")
    ),
    CardColumn(
        "community_land",
        derived_code("community_land"),
        choice("community_land", "community_land", "What the community side holds of the land, derived."),
    ),
    CardColumn(
        "community_holds_land",
        derived_value("community_holds_land"),
        yes_or_no(
            "community_holds_land", "Whether the community side owns all or part of the land.", may_be_unknown=True
        ),
    ),
    CardColumn(
        "has_association",
        derived_value("has_association"),
        yes_or_no("has_association", "Whether a housing association takes part."),
    ),
    CardColumn(
        "perpetuity",
        derived_code("perpetuity"),
        choice("perpetuity", "perpetuity_strength", "How strongly it is protected for ever, derived."),
    ),
)
