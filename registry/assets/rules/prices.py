"""What is paid for what passes."""

from collections.abc import Iterator

from ...content import Content, Finding, rule
from ...content.pointers import pointers_in


@rule(
    "partnership",
    "T05",
    "A negative price has the basis negative, and the other way round.",
    reads=("asset_transfers",),
)
def a_negative_price_says_so(content: Content) -> Iterator[Finding]:
    """A dowry is paid by the giver: without the basis, a minus sign could be a slip."""
    for row in content["asset_transfers"]:
        price = float(row["consideration"] or 0)
        if (price < 0) != (row["consideration_basis"] == "negative") and row["consideration"] is not None:
            yield Finding(
                f"/asset_transfers/{row['key']}/consideration",
                "A negative price means that the giver paid: set the basis to negative, or take the sign away.",
            )


@rule("partnership", "T06", "A price fits its basis.", reads=("asset_transfers",))
def a_price_fits_its_basis(content: Content) -> Iterator[Finding]:
    for row in content["asset_transfers"]:
        price = row["consideration"]
        where = f"/asset_transfers/{row['key']}/consideration"
        if price is None:
            continue
        if row["consideration_basis"] == "nil" and float(price) != 0:
            yield Finding(where, "nil means that nothing was paid: check the price or the basis.")
        if row["consideration_basis"] == "nominal" and not 0 < float(price) <= 100:
            yield Finding(where, "nominal means a token such as 1.00: check the price or the basis.")
        if row["consideration_basis"] == "undisclosed":
            yield Finding(where, "An undisclosed price has no amount: choose another basis.")


@rule(
    "partnership",
    "T07",
    "A recurring amount has a kind, a period and a base, or they are listed as missing.",
    reads=("asset_transfers", "missing"),
)
def a_recurring_amount_has_a_period(content: Content) -> Iterator[Finding]:
    absent = pointers_in(content["missing"])
    for row in content["asset_transfers"]:
        if row["recurring_amount"] is None:
            continue
        for name in ("recurring_kind", "recurring_period", "recurring_per"):
            where = f"/asset_transfers/{row['key']}/{name}"
            if not row[name] and where not in absent:
                yield Finding(where, "Say what is paid, how often, and whether for the scheme or for each home.")


@rule("partnership", "T08", "A recurring amount is not negative.", reads=("asset_transfers",))
def a_recurring_amount_is_not_negative(content: Content) -> Iterator[Finding]:
    for row in content["asset_transfers"]:
        if row["recurring_amount"] and float(row["recurring_amount"]) < 0:
            yield Finding(f"/asset_transfers/{row['key']}/recurring_amount", "Give an amount in GBP, 0.00 or more.")


@rule("partnership", "T14", "A discounted price is below the assessed value.", reads=("asset_transfers",))
def a_discounted_price_is_below_the_value(content: Content) -> Iterator[Finding]:
    for row in content["asset_transfers"]:
        price, value = row["consideration"], row["assessed_value"]
        if row["consideration_basis"] == "discounted" and price and value and float(price) >= float(value):
            yield Finding(
                f"/asset_transfers/{row['key']}/assessed_value", "The price is not below this value: check both."
            )
