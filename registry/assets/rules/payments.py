"""Who gets what of a payment."""

from collections.abc import Iterator

from ...content import Content, Finding, rule


@rule("partnership", "T40", "A payment says to whom, and how much or what share.", reads=("payments",))
def a_payment_says_to_whom_and_how_much(content: Content) -> Iterator[Finding]:
    for row in content["payments"]:
        where = f"/payments/{row['key']}"
        if not row["to_party"]:
            yield Finding(f"{where}/to_party", "Name the party that is paid.")
        if row["amount"] is None and row["share"] is None:
            yield Finding(f"{where}/amount", "Give the amount in GBP, or the share in percent.")
        if row["amount"] and float(row["amount"]) < 0:
            yield Finding(f"{where}/amount", "Give an amount in GBP, 0.00 or more.")


@rule(
    "partnership",
    "T41",
    "Parts of a price do not exceed the price.",
    reads=("asset_transfers", "payments"),
    severity="warning",
)
def parts_do_not_exceed_the_price(content: Content) -> Iterator[Finding]:
    for transfer in content["asset_transfers"]:
        parts = [
            row for row in content["payments"] if row["transfer"] == transfer["key"] and row["kind"] in (None, "price")
        ]
        if not parts:
            continue
        paid, percent = (sum(float(row[name] or 0) for row in parts) for name in ("amount", "share"))
        price = transfer["consideration_to"] or transfer["consideration"]
        where = f"/payments/{parts[0]['key']}"
        if price is not None and transfer["consideration_per"] in (None, "whole") and paid > float(price):
            yield Finding(f"{where}/amount", f"Together {paid:,.2f}, and the price is {float(price):,.2f}: check both.")
        if percent > 100:
            yield Finding(f"{where}/share", f"The shares add up to {percent:g} percent: check them.")
