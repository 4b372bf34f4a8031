"""Ground rent of one home for one year."""

from decimal import ROUND_HALF_UP, Decimal

from ...content.normal import Content

PERIODS = {"week": 52, "month": 12, "quarter": 4, "year": 1}
KINDS = ("ground_rent", "peppercorn")
MEANT = ("agreed", "proposed")
PENNY = Decimal("0.01")


def ground_rent_of(content: Content) -> dict[str, str | None]:
    """Only from what a transfer states per home, or states for the scheme beside its own number of homes.

    Leases that are only agreed or proposed stand apart: nobody pays under them yet.
    """
    granted = ("completed", "ended") if content["status"] == "ended" else ("completed",)
    rows = [row for row in content["asset_transfers"] if row["recurring_kind"] in KINDS]
    amount, reason = _of_rows([row for row in rows if row["status"] in granted])
    proposed, words = _of_rows([row for row in rows if row["status"] in MEANT])
    if words:
        words = f"As agreed or proposed, and not paid yet: {words}"
    reason = " ".join(filter(None, [reason, words])) or "No ground rent is recorded."
    return {"amount": _pence(amount), "proposed_amount": _pence(proposed), "reason": reason}


def _of_rows(rows: list[Content]) -> tuple[Decimal | None, str]:
    rents = [(row, *_of_one(row)) for row in rows]
    known = [(row, amount, words) for row, amount, words in rents if amount is not None]
    if len({amount for _, amount, _ in known}) > 1:
        return _of_several(known)
    return known[0][1] if known else None, " ".join(words for _, _, words in rents)


def _of_one(row: Content) -> tuple[Decimal | None, str]:
    name = f"Transfer {row['key']}"
    if row["recurring_kind"] == "peppercorn" and not Decimal(row["recurring_amount"] or 0):
        return Decimal(0), f"{name}: a peppercorn, which is not collected."
    if row["recurring_amount"] is None:
        return None, f"{name}: a ground rent, of which no amount is stated."
    times = PERIODS.get(row["recurring_period"] or "")
    if times is None or not row["recurring_per"]:
        return (
            None,
            f"{name}: the amount has no period, or does not say whether it is for a home or the scheme.",
        )
    stated = f"£{row['recurring_amount']} a {row['recurring_period']}"
    if row["recurring_per"] == "home":
        amount = Decimal(row["recurring_amount"]) * times
        return amount, f"{name}: {stated} for each home." + (f" {times} times a year." if times > 1 else "")
    if not row["homes_count"]:
        return (
            None,
            f"{name}: {stated} for the whole, and the transfer does not say for how many homes.",
        )
    amount = Decimal(row["recurring_amount"]) * times / row["homes_count"]
    return amount, f"{name}: {stated} for {row['homes_count']} homes" + (
        f", {times} times a year." if times > 1 else "."
    )


def _of_several(known: list[tuple[Content, Decimal, str]]) -> tuple[Decimal | None, str]:
    amounts = [amount for _, amount, _ in known]
    words = f"From £{_pence(min(amounts))} to £{_pence(max(amounts))} in {len(known)} transfers."
    homes = [row["homes_count"] for row, _, _ in known]
    if not all(homes):
        return None, f"{words} No mean, as not every transfer says for how many homes it is."
    mean = sum((amount * row["homes_count"] for row, amount, _ in known), Decimal(0)) / sum(homes)
    return mean, f"{words} The amount is the mean over their {sum(homes)} homes."


def _pence(amount: Decimal | None) -> str | None:
    return None if amount is None else str(amount.quantize(PENNY, ROUND_HALF_UP))
