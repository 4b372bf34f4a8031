"""Homes: counts, shares and rents."""

from collections import Counter
from collections.abc import Iterator

from ...content import Content, Finding, rule
from ...content.pointers import pointers_in


@rule(
    "partnership",
    "P30",
    "A row of homes has a count, or its count is listed as missing.",
    reads=("homes", "missing"),
    severity="warning",
)
def homes_are_counted(content: Content) -> Iterator[Finding]:
    absent = pointers_in(content["missing"])
    for row in content["homes"]:
        where = f"/homes/{row['key']}"
        if row["count"] is None and not {"/homes", where, f"{where}/count"} & absent:
            yield Finding(f"{where}/count", "Give the number of homes, or add a row to missing.")


@rule("partnership", "P31", "Rows of homes never overlap.", reads=("homes",), severity="warning")
def rows_of_homes_never_overlap(content: Content) -> Iterator[Finding]:
    def same(row: Content) -> tuple[str, ...]:
        return tuple(str(row[name]) for name in row if name not in ("key", "sources", "note", "certainty"))

    seen = Counter(same(row) for row in content["homes"])
    for row in content["homes"]:
        if seen[same(row)] > 1:
            yield Finding(
                f"/homes/{row['key']}", "Another row is the same: add the counts, or say in site what sets them apart."
            )


def _homes_and_parts(content: Content) -> Iterator[tuple[str, Content]]:
    for table in ("homes", "home_parts"):
        yield from ((table, row) for row in content[table])


@rule("partnership", "P32", "A rent has a period.", reads=("homes", "home_parts"))
def a_rent_has_a_period(content: Content) -> Iterator[Finding]:
    for table, row in _homes_and_parts(content):
        if (row["rent"] is None) != (not row["rent_period"]):
            at = "rent_period" if row["rent"] is not None else "rent"
            yield Finding(
                f"/{table}/{row['key']}/{at}", "Give the rent and its period (week, month, year), or neither."
            )


@rule("partnership", "P33", "A rent or price is not negative.", reads=("homes", "home_parts"))
def a_rent_or_price_is_not_negative(content: Content) -> Iterator[Finding]:
    for table, row in _homes_and_parts(content):
        for name in ("rent", "price"):
            if row[name] and float(row[name]) < 0:
                yield Finding(f"/{table}/{row['key']}/{name}", "Give an amount in GBP, 0.00 or more.")


@rule(
    "partnership",
    "P34",
    "Homes that transfers cover are among the homes, or a claim explains it.",
    reads=("homes", "asset_transfers", "other_claims"),
    severity="warning",
)
def sums_of_homes_agree(content: Content) -> Iterator[Finding]:
    counts = [row["count"] for row in content["homes"]]
    if not counts or None in counts:
        return
    explained = pointers_in(content["other_claims"])
    for row in content["asset_transfers"]:
        where = f"/asset_transfers/{row['key']}"
        passed = (row["status"] in ("completed", "ended") and row["homes_count"]) or 0
        if passed > sum(counts) and not {where, f"{where}/homes_count"} & explained:
            yield Finding(
                f"{where}/homes_count",
                f"The rows of homes add up to {sum(counts)}: check both, or record the difference in other_claims.",
            )


# Products of one nation → the letter with which codes of its areas begin.
OF_A_NATION = {
    "affordable_rent": "E",
    "london_affordable_rent": "E",
    "london_living_rent": "E",
    "mid_market_rent": "S",
    "affordable_rent_scotland": "S",
    "intermediate_rent_wales": "W",
    "affordable_rent_wales": "W",
    "mid_market_rent_wales": "W",
}


@rule(
    "partnership",
    "P35",
    "A product of one nation stands in that nation only.",
    reads=("", "homes", "home_parts"),
    severity="warning",
)
def a_product_stands_in_its_nation(content: Content) -> Iterator[Finding]:
    """affordable_rent, for one, is the English product of that name, and no word for cheap rent."""
    nations = {code[:1] for code in content["areas"]}
    for table, row in _homes_and_parts(content):
        nation = OF_A_NATION.get(row["tenure"] or "")
        if nations and nation and nation not in nations:
            yield Finding(
                f"/{table}/{row['key']}/tenure",
                "This product is another nation's: choose the product's own term, or rent_unspecified.",
            )
