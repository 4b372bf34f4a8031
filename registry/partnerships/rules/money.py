"""Who paid for what."""

from collections.abc import Iterator

from ...content import Content, Finding, rule
from ..no_payment import NO_PAYMENT

# Money in these states has paid for nothing yet.
NOT_PAID = frozenset({"offered", "not_drawn", "expected", "available"})


@rule("partnership", "P40", "Funding is not negative.", reads=("funding",))
def funding_is_not_negative(content: Content) -> Iterator[Finding]:
    for row in content["funding"]:
        for name in ("amount", "allocated", "target", "stake_least", "stake_most"):
            if row[name] and float(row[name]) < 0:
                yield Finding(
                    f"/funding/{row['key']}/{name}",
                    "Give an amount in GBP, 0.00 or more; who gave is funder, who received is recipient.",
                )


@rule("partnership", "P43", "The least stake is not above the most.", reads=("funding",))
def the_least_stake_is_not_above_the_most(content: Content) -> Iterator[Finding]:
    for row in content["funding"]:
        if row["stake_least"] and row["stake_most"] and float(row["stake_least"]) > float(row["stake_most"]):
            yield Finding(f"/funding/{row['key']}/stake_most", "This is below the least stake: check both.")


@rule(
    "partnership",
    "P41",
    "A funder does not fund itself, unless from its own funds.",
    reads=("funding",),
    severity="warning",
)
def a_funder_does_not_fund_itself(content: Content) -> Iterator[Finding]:
    own = {"own_funds", "sale_receipts", "total_cost", "loan", "shares", "unspecified"}
    for row in content["funding"]:
        if row["funder"] and row["funder"] == row["recipient"] and row["kind"] not in own:
            yield Finding(
                f"/funding/{row['key']}/kind", "Funder and recipient are one organisation: own_funds may be meant."
            )


@rule(
    "partnership",
    "P42",
    "Contributions to this arrangement do not exceed its total cost, or a claim explains it.",
    reads=("funding", "other_claims"),
    severity="warning",
)
def contributions_do_not_exceed_the_cost(content: Content) -> Iterator[Finding]:
    def sum_of(rows: list[Content]) -> float:
        return sum(float(row["amount"] or 0) for row in rows)

    here = [row for row in content["funding"] if row["covers"] != "wider_programme" and not row["about"]]
    totals = [row for row in here if row["kind"] == "total_cost" and row["amount"]]
    parts = [row for row in here if row["kind"] not in ("total_cost", *NO_PAYMENT) and row["state"] not in NOT_PAID]
    if len(totals) == 1 and not content["other_claims"] and sum_of(parts) > sum_of(totals) * 1.02:
        yield Finding(
            f"/funding/{totals[0]['key']}/amount",
            f"The contributions add up to {sum_of(parts):,.2f}: check what each row covers.",
        )
