"""The longest lease that was granted or agreed."""

from ...content.normal import Content
from .interests import LEASE_INSTRUMENTS, LEASES, interest_of, undoes

GRANTED = ("completed", "agreed")


def is_lease(row: Content) -> bool:
    """Whether the transfer grants a lease, or passes one on for a stated term."""
    return not undoes(row) and (row["instrument"] in LEASE_INSTRUMENTS or interest_of(row) in LEASES)


def lease_years_of(content: Content) -> int | None:
    """Years of the longest completed or agreed lease; None if no term is stated."""
    years = [
        row["term_years"] for row in content["asset_transfers"]
        if row["status"] in GRANTED and is_lease(row) and row["term_years"] is not None
    ]  # fmt: skip
    return max(years, default=None)
