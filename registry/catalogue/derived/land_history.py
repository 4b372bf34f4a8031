"""The land over time, as anybody may read it: what each party held of each asset, from when until when."""

from typing import Any

from ...content.normal import Content
from .land_position import LandPosition, positions_over_time
from .next_door import is_next_door
from .readings import NOW
from .sides import sides_of
from .situation import situation_of


def land_positions_of(content: Content) -> list[dict[str, Any]]:
    """By completed transfers, in their order, and what only roles tell of today."""
    now = situation_of(content, NOW)
    sides = sides_of(content)
    rows = [row for row in content["asset_transfers"] if row["status"] in NOW.transfers]
    by_role = [each for each in now.positions if each not in now.interests]
    positions = sorted(positions_over_time(rows, sides), key=lambda each: _in_transfer_order(each, rows))
    return [_public(each, content, now.sides.organisations) for each in [*positions, *by_role]]


def _in_transfer_order(position: LandPosition, rows: list[Content]) -> tuple[int, bool]:
    order = [row["key"] for row in rows]
    return (order.index(position.row["key"]) if position.row else len(order), not position.presumed)


def _public(position: LandPosition, content: Content, organisations: dict[str, str]) -> dict[str, Any]:
    beside = bool(position.row and is_next_door(position.row, content))
    return {
        "asset": position.asset,
        "party": next(key for key, organisation in organisations.items() if organisation == position.holder),
        "side": position.side,
        "interest": position.interest,
        "of": "beside" if beside and content["homes"] else "homes",
        "by": position.by,
        "since": position.since,
        "until": position.until,
        "over": position.over,
    }
