"""What each party holds of each asset, from when until when: found by going through the transfers in order.

The label of an arrangement, the land of the community side and the facets all read from these.
"""

from collections.abc import Iterable
from dataclasses import dataclass, replace

from ...content.normal import Content
from .interests import undoes
from .sides import Sides
from .tenure import Interest, Tenure, in_order

HOMES = "homes"  # the asset of a position of which only a role tells
BY_TRANSFER, BY_ROLE, PRESUMED = "transfer", "role", "presumed"


@dataclass(frozen=True)
class LandPosition:
    """One party's interest in one asset. `asset` is the transfer that first tells of it; `by` says what tells."""

    asset: str
    holder: str
    side: str | None
    interest: str
    by: str
    giver: str | None = None
    row: Content | None = None
    since: str | None = None
    until: str | None = None
    over: bool = False

    @property
    def presumed(self) -> bool:
        return self.by == PRESUMED


def positions_over_time(rows: Iterable[Content], sides: Sides, *, undoing: bool = True) -> tuple[LandPosition, ...]:
    """All positions that these transfers made, those given up among them; without `undoing`, returns do not count."""
    tenure, rows = Tenure(sides), in_order(rows)
    for row in rows:
        if undoes(row):
            if undoing:
                tenure.give_back(row)
        else:
            tenure.pass_on(row)
            if undoing and row["status"] == "ended":
                tenure.drop(row["key"], by=None)
    assets = _assets(rows, sides)
    over = [
        replace(_position(each, assets, sides), until=by["date"] if by else None, over=True) for each, by in tenure.over
    ]
    return tuple(over + [_position(each, assets, sides) for each in tenure.interests])


def _position(interest: Interest, assets: dict[str, str], sides: Sides) -> LandPosition:
    return LandPosition(
        asset=assets[interest.row["key"]],
        holder=interest.holder,
        side=sides.side_of_organisation(interest.holder),
        interest=interest.kind,
        by=PRESUMED if interest.presumed else BY_TRANSFER,
        giver=interest.giver,
        row=interest.row,
        since=None if interest.presumed else interest.row["date"],
    )


def _assets(rows: list[Content], sides: Sides) -> dict[str, str]:
    """The asset of each transfer: that of the one it answers, or of what its giver had got; else one of its own."""
    assets: dict[str, str] = {}
    got: dict[str, str] = {}
    for row in rows:
        giver, taker = sides.organisation(row["from_party"]), sides.organisation(row["to_party"])
        asset = assets.get(row["linked_to"] or "") or got.get(giver or "") or row["key"]
        assets[row["key"]] = asset
        if taker:
            got[taker] = asset
    return assets
