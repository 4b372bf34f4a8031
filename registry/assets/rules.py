"""The rules of transfers, protections and services."""

from collections.abc import Iterator

from ..content import Content, Finding, rule
from ..content.dates import ends_before_it_begins
from ..content.pointers import pointers_in

OF_LIMITED_TIME = {"lease", "long_lease", "short_lease", "licence"}
FREEHOLDER = {"freeholder"}


@rule("partnership", "T01", "A transfer goes from one party to another.", reads=("asset_transfers",))
def a_transfer_goes_to_another_party(content: Content) -> Iterator[Finding]:
    for row in content["asset_transfers"]:
        if row["from_party"] and row["from_party"] == row["to_party"]:
            yield Finding(
                f"/asset_transfers/{row['key']}/to_party", "Giver and receiver are one party: name the other one."
            )


@rule(
    "partnership",
    "T02",
    "A lease has a term, has no end, or its term is listed as missing.",
    reads=("asset_transfers", "missing"),
)
def a_lease_has_a_term(content: Content) -> Iterator[Finding]:
    absent = pointers_in(content["missing"])
    for row in content["asset_transfers"]:
        where = f"/asset_transfers/{row['key']}"
        stated = row["term_years"] is not None or row["perpetual"]
        if row["instrument"] in OF_LIMITED_TIME and not stated and not {where, f"{where}/term_years"} & absent:
            yield Finding(
                f"{where}/term_years",
                f"Give the years, or add a row to missing that points to {where}/term_years and says why.",
            )


@rule("partnership", "T03", "A leaseback names the transfer it answers.", reads=("asset_transfers",))
def a_leaseback_answers_a_transfer(content: Content) -> Iterator[Finding]:
    for row in content["asset_transfers"]:
        if row["link"] == "leaseback" and not row["linked_to"]:
            yield Finding(f"/asset_transfers/{row['key']}/linked_to", "Say which transfer this leaseback answers.")


@rule("partnership", "T04", "A link and the transfer it leads to stand together.", reads=("asset_transfers",))
def a_link_names_its_transfer(content: Content) -> Iterator[Finding]:
    for row in content["asset_transfers"]:
        where = f"/asset_transfers/{row['key']}"
        if row["linked_to"] == row["key"]:
            yield Finding(f"{where}/linked_to", "A transfer cannot be linked to itself.")
        elif row["link"] and row["link"] != "leaseback" and not row["linked_to"]:
            yield Finding(f"{where}/linked_to", f"Say which transfer this is {row['link']}.")
        elif row["linked_to"] and not row["link"]:
            yield Finding(
                f"{where}/link",
                "Say how the two are linked: carved_from, subject_to, leaseback, surrender, reversion, replaces.",
            )


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


@rule("partnership", "T09", "A long lease runs over 21 years, a short one for 21 at most.", reads=("asset_transfers",))
def a_lease_is_as_long_as_it_says(content: Content) -> Iterator[Finding]:
    for row in content["asset_transfers"]:
        years, where = row["term_years"], f"/asset_transfers/{row['key']}/instrument"
        if years is not None and row["instrument"] == "long_lease" and years <= 21:
            yield Finding(where, "A lease of 21 years or less is a short_lease.")
        if years is not None and row["instrument"] == "short_lease" and years > 21:
            yield Finding(where, "A lease of more than 21 years is a long_lease.")


@rule("partnership", "T10", "What has no end has no term.", reads=("asset_transfers", "protections"))
def what_has_no_end_has_no_term(content: Content) -> Iterator[Finding]:
    for table in ("asset_transfers", "protections"):
        for row in content[table]:
            if row["perpetual"] and row["term_years"] is not None:
                yield Finding(f"/{table}/{row['key']}/term_years", "It is marked as perpetual: leave the term out.")


@rule("partnership", "T11", "A conveyance of the freehold has no term.", reads=("asset_transfers",))
def a_conveyance_has_no_term(content: Content) -> Iterator[Finding]:
    for row in content["asset_transfers"]:
        if row["instrument"] == "conveyance" and row["term_years"] is not None:
            yield Finding(
                f"/asset_transfers/{row['key']}/term_years", "A freehold has no term: choose a lease, or leave it out."
            )


@rule(
    "partnership",
    "T12",
    "No two transfers have the same place in the sequence for the same asset.",
    reads=("asset_transfers",),
    severity="warning",
)
def transfers_follow_each_other(content: Content) -> Iterator[Finding]:
    seen: dict[tuple, str] = {}
    for row in content["asset_transfers"]:
        position = (row["sequence"], row["description"], row["from_party"], row["to_party"])
        if row["sequence"] is not None and position in seen:
            yield Finding(f"/asset_transfers/{row['key']}/sequence", f"{seen[position]} has this place too.")
        seen[position] = row["key"]


@rule(
    "partnership",
    "T13",
    "An organisation that sources call freeholder holds a freehold that was conveyed.",
    reads=("parties", "asset_transfers"),
    severity="warning",
)
def roles_and_transfers_agree(content: Content) -> Iterator[Finding]:
    """Roles are what sources say; transfers decide the derived land holding."""
    conveyed = [
        row for row in content["asset_transfers"] if row["instrument"] == "conveyance" and row["status"] == "completed"
    ]
    if not conveyed:
        return
    organisations = {row["key"]: row["organisation"] or row["name"] or row["key"] for row in content["parties"]}
    touched = {organisations.get(row[end]) for row in conveyed for end in ("from_party", "to_party")}
    for row in content["parties"]:
        if FREEHOLDER & set(row["roles"]) and row["part"] == "took_part" and organisations[row["key"]] not in touched:
            yield Finding(
                f"/parties/{row['key']}/roles",
                "No completed conveyance goes to this party: add it if the sources tell of one.",
            )


@rule("partnership", "T14", "A discounted price is below the assessed value.", reads=("asset_transfers",))
def a_discounted_price_is_below_the_value(content: Content) -> Iterator[Finding]:
    for row in content["asset_transfers"]:
        price, value = row["consideration"], row["assessed_value"]
        if row["consideration_basis"] == "discounted" and price and value and float(price) >= float(value):
            yield Finding(
                f"/asset_transfers/{row['key']}/assessed_value", "The price is not below this value: check both."
            )


@rule(
    "partnership",
    "T20",
    "A protection names its enforcer, or the enforcer is listed as missing.",
    reads=("protections", "missing"),
    severity="warning",
)
def a_protection_has_an_enforcer(content: Content) -> Iterator[Finding]:
    absent = pointers_in(content["missing"])
    for row in content["protections"]:
        where = f"/protections/{row['key']}"
        if (
            row["kind"] in ("pre_emption", "buy_out", "reverter", "break")
            and not row["enforcer"]
            and not {where, f"{where}/enforcer"} & absent
        ):
            yield Finding(f"{where}/enforcer", "Such a right has a holder: name the party.")


@rule("partnership", "T30", "Services go from one party to another.", reads=("service_transfers",))
def services_go_to_another_party(content: Content) -> Iterator[Finding]:
    for row in content["service_transfers"]:
        if row["from_party"] and row["from_party"] == row["to_party"]:
            yield Finding(
                f"/service_transfers/{row['key']}/to_party", "Giver and receiver are one party: name the other one."
            )


@rule("partnership", "T31", "A service agreement ends after it begins.", reads=("service_transfers",))
def a_service_ends_after_it_begins(content: Content) -> Iterator[Finding]:
    for row in content["service_transfers"]:
        if ends_before_it_begins(row["since"], row["until"]):
            yield Finding(f"/service_transfers/{row['key']}/until", "This lies before since: check both dates.")


@rule(
    "partnership",
    "T32",
    "A service that has ended says until when or how.",
    reads=("service_transfers",),
    severity="warning",
)
def an_ended_service_says_so(content: Content) -> Iterator[Finding]:
    for row in content["service_transfers"]:
        if row["status"] == "ended" and not row["until"] and not row["ending"]:
            yield Finding(f"/service_transfers/{row['key']}/until", "Say when or how it ended.")
