"""Kinds of community group as a sentence speaks of one: "a cohousing group", where the list says "Cohousing"."""

from collections.abc import Iterable

GROUPS = {
    "community_land_trust": "a community land trust",
    "housing_cooperative": "a housing co-operative",
    "cohousing_group": "a cohousing group",
    "development_trust": "a development trust",
    "community_self_build": "a community self-build group",
    "self_help_housing": "a self-help housing group",
    "tenant_management_organisation": "a tenant management organisation",
    "mutual_home_ownership": "a mutual home ownership society",
    "almshouse_charity": "an almshouse charity",
    "community_controlled_association": "a community-controlled association",
    "community_mutual": "a community gateway or mutual",
    "other": "another kind of community group",
}
# In a list to choose from, where the label alone does not say what people call it.
FORM_WORDS = {"self_help_housing": "Empty homes brought back into use (self-help housing)"}


def groups_in_words(kinds: Iterable[str]) -> str:
    return " or ".join(GROUPS[kind] for kind in kinds)
