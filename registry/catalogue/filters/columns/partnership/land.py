"""Land and buildings that passed, on what terms, and what protects them."""

from decimal import Decimal
from typing import Any

from .....assets.models import AssetTransfer
from .....content.normal import Content
from ...filter_types import amount, multi_choice, number
from ...same_row import SameRow
from ..card_column import CardColumn
from ..gathering import derived_value, rows


def _ground_rent_per_home(content: Content, derived: dict[str, Any]) -> Decimal | None:
    rent = derived["ground_rent_per_home_year"]["amount"]
    return Decimal(rent) if rent else None


LAND = (
    CardColumn(
        "asset_kinds",
        rows("asset_transfers", "asset_kinds"),
        multi_choice("asset_kind", "asset_kind", "Such an asset passed.", SameRow(AssetTransfer, "asset_kinds")),
    ),
    CardColumn(
        "instruments",
        rows("asset_transfers", "instrument"),
        multi_choice(
            "instrument", "instrument", "A transfer was made by this deed.", SameRow(AssetTransfer, "instrument")
        ),
    ),
    CardColumn(
        "legal_bases",
        rows("asset_transfers", "legal_basis"),
        multi_choice(
            "legal_basis", "legal_basis", "A transfer was made under this law.", SameRow(AssetTransfer, "legal_basis")
        ),
    ),
    CardColumn(
        "transfer_statuses",
        rows("asset_transfers", "status"),
        multi_choice("transfer_status", "transfer_status", "A transfer came so far.", SameRow(AssetTransfer, "status")),
    ),
    CardColumn(
        "consideration_bases",
        rows("asset_transfers", "consideration_basis"),
        multi_choice(
            "consideration_basis",
            "consideration_basis",
            "A transfer was priced so.",
            SameRow(AssetTransfer, "consideration_basis"),
        ),
    ),
    CardColumn(
        "lease_years",
        derived_value("lease_years"),
        number(
            "lease_years",
            "Years of the longest lease that was agreed or completed.",
            most=10_000,
            row=SameRow(AssetTransfer, "term_years"),
        ),
    ),
    CardColumn(
        "ground_rent_per_home",
        _ground_rent_per_home,
        amount("ground_rent_per_home", "Ground rent in GBP per home and year, derived."),
    ),
    CardColumn(
        "protections",
        rows("protections", "kind"),
        multi_choice("protection", "protection_kind", "Has such a protection."),
    ),
)
