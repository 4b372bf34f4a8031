"""What kind of interest a transfer passes."""

from ...content.normal import Content

FREEHOLD, LONG_LEASE, LEASE, SHORT_LEASE, LICENCE = (
    "freehold",
    "long_lease",
    "lease",
    "short_lease",
    "licence",
)
UNSTATED = "unstated"  # it passed for good as far as we know, and no source names the deed
NOMINATION, OPTION = "nomination", "option"

LONGEST_SHORT_LEASE = 21  # years; Leasehold and Freehold Reform Act 2024, part 1
LEASES = frozenset({LONG_LEASE, LEASE, SHORT_LEASE})
LONG_OR_UNKNOWN = frozenset({LONG_LEASE, LEASE})
OWNERSHIP = frozenset({FREEHOLD, UNSTATED})
LAND = LEASES | OWNERSHIP | {LICENCE}
RIGHTS = frozenset({NOMINATION, OPTION})

LEASE_INSTRUMENTS = frozenset({"lease", "long_lease", "short_lease"})
UNDOING_LINKS = frozenset({"surrender", "reversion"})
# A contract alone passes nothing; these pass something, and do not say as what.
UNCLEAR_INSTRUMENTS = frozenset({"assignment", "transfer_of_engagements", "planning_obligation"})

# What homes stand on or are made of, as against halls, shops and greens beside them.
HOUSING_ASSETS = frozenset({
    "land", "homes", "empty_homes", "whole_stock", "self_build_plots", "garages", "building",
    "landed_estate", "whole_undertaking", "nomination_right",
})  # fmt: skip
HOMES_ASSETS = frozenset({"homes", "empty_homes", "whole_stock", "whole_undertaking"})
BUILDING_ASSETS = frozenset({
    "building", "community_building", "shop", "pub", "part_of_building", "sports_land",
})  # fmt: skip
WHOLES = frozenset({"landed_estate", "whole_stock", "whole_undertaking"})


def interest_of(row: Content) -> str:
    """The kind of interest; an instrument that passes nothing to live on or build on stands for
    itself.
    """
    instrument = row["instrument"]
    if instrument in LEASE_INSTRUMENTS:
        return _lease(row, instrument)
    if instrument == "conveyance":
        return FREEHOLD
    if instrument == "nomination_agreement" or row["asset_kinds"] == ["nomination_right"]:
        return NOMINATION
    if instrument is None or instrument in UNCLEAR_INSTRUMENTS:
        return _lease(row, UNSTATED) if row["term_years"] is not None else UNSTATED
    return str(instrument)


def _lease(row: Content, otherwise: str) -> str:
    years = row["term_years"]
    if row["perpetual"] and otherwise != UNSTATED:
        return LONG_LEASE
    if years is None:
        return otherwise
    return LONG_LEASE if years > LONGEST_SHORT_LEASE else SHORT_LEASE


def undoes(row: Content) -> bool:
    """Whether the transfer gives an interest back instead of creating one."""
    return row["instrument"] == "surrender_or_termination" or row["link"] in UNDOING_LINKS


def is_part_of(row: Content, whole: Content) -> bool:
    """Whether a transfer passes only a part of what another one had passed."""
    if row["link"] in ("carved_from", "under_lease"):
        return True
    for size, number in (("homes_count", int), ("hectares", float)):
        if row[size] is not None and whole[size] is not None:
            return number(row[size]) < number(whole[size])
    return bool(
        WHOLES.intersection(whole["asset_kinds"]) and row["asset_kinds"] and WHOLES.isdisjoint(row["asset_kinds"])
    )
