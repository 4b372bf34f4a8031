"""Members, shares and seats."""

from collections.abc import Iterator

from ...content import Content, Finding, rule
from ...content.pointers import pointers_in


@rule(
    "organisation", "O20", "A count of homes owned says when it was counted.", reads=("", "missing"), severity="warning"
)
def homes_owned_are_dated(content: Content) -> Iterator[Finding]:
    absent = pointers_in(content["missing"])
    undated = content["homes_owned"] is not None and not content["homes_owned_as_at"]
    if undated and "/homes_owned_as_at" not in absent:
        yield Finding("/homes_owned_as_at", "Give the date of the count of homes.")


@rule("organisation", "O21", "A date of a count stands beside a count.", reads=("",))
def a_date_of_a_count_stands_beside_a_count(content: Content) -> Iterator[Finding]:
    for count in ("homes_owned", "members"):
        if content[f"{count}_as_at"] and content[count] is None:
            yield Finding(f"/{count}_as_at", f"Give {count}, or leave the date out.")


@rule(
    "organisation",
    "O27",
    "A claim of social value names its method, who makes it, and a source.",
    reads=("figures",),
    severity="warning",
)
def a_claim_of_social_value_is_attributed(content: Content) -> Iterator[Finding]:
    """Money values of changes in people's lives compare only within one method and version."""
    needed = {
        "method_words": "Name the method and its version.",
        "measured_by": "Say who makes the claim.",
        "sources": "Name the source that makes the claim.",
    }
    for row in content["figures"]:
        if row["indicator"] == "social_value_claimed":
            lacking = (name for name in needed if not row[name])
            yield from (Finding(f"/figures/{row['key']}/{name}", needed[name]) for name in lacking)


@rule("organisation", "O22", "A share's price is not negative.", reads=("",))
def a_share_price_is_not_negative(content: Content) -> Iterator[Finding]:
    if content["share_price"] and float(content["share_price"]) < 0:
        yield Finding("/share_price", "Give the price of one share in GBP, 0.00 or more.")


@rule("organisation", "O23", "At most one constituency has the majority of a board.", reads=("board_seats",))
def one_constituency_has_the_majority(content: Content) -> Iterator[Finding]:
    majorities = [row for row in content["board_seats"] if row["majority"] and not row["until"]]
    for row in majorities[1:]:
        yield Finding(
            f"/board_seats/{row['key']}/majority", "Two constituencies cannot both have more than half of the seats."
        )


@rule("organisation", "O24", "A stated majority agrees with the seats.", reads=("board_seats",), severity="warning")
def a_stated_majority_agrees_with_the_seats(content: Content) -> Iterator[Finding]:
    today = [row for row in content["board_seats"] if not row["until"] and not row["since"]]
    seats = [row["seats"] for row in today]
    if len(seats) < 2 or None in seats:
        return
    for row in today:
        if row["majority"] is not None and row["majority"] != (2 * row["seats"] > sum(seats)):
            yield Finding(
                f"/board_seats/{row['key']}/majority",
                f"{row['seats']} of {sum(seats)} seats: check the counts or the majority.",
            )


@rule("organisation", "O25", "Each limb of the trust test stands once.", reads=("clt_test",))
def each_limb_stands_once(content: Content) -> Iterator[Finding]:
    seen = set()
    for row in content["clt_test"]:
        if row["limb"] in seen:
            yield Finding(f"/clt_test/{row['key']}/limb", "This limb has a row already: keep one.")
        seen.add(row["limb"])


@rule("organisation", "O26", "A limb that is met shows its evidence.", reads=("clt_test",), severity="warning")
def a_limb_that_is_met_shows_its_evidence(content: Content) -> Iterator[Finding]:
    for row in content["clt_test"]:
        if row["met"] in ("met", "partly") and not row["evidence"]:
            yield Finding(f"/clt_test/{row['key']}/evidence", "Name the rule, clause or page that shows it.")
