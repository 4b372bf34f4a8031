"""Land and buildings that pass from one party to another."""

from collections.abc import Iterator

from ...content import Content, Finding, rule
from ...content.pointers import pointers_in

OF_LIMITED_TIME = {"lease", "long_lease", "short_lease", "licence"}
FREEHOLDER = {"freeholder"}


@rule("partnership", "T01", "A transfer goes from one party to another.", reads=("asset_transfers",))
def a_transfer_goes_to_another_party(content: Content) -> Iterator[Finding]:
    for row in content["asset_transfers"]:
        givers = {row["from_party"], *row["co_givers"]} - {None}
        if givers & {row["to_party"], *row["co_takers"]}:
            yield Finding(
                f"/asset_transfers/{row['key']}/to_party", "Giver and receiver are one party: name the other one."
            )


@rule(
    "partnership",
    "T02",
    "A lease has a term, ends with an event, has no end, or its term is listed as missing.",
    reads=("asset_transfers", "missing"),
)
def a_lease_has_a_term(content: Content) -> Iterator[Finding]:
    absent = pointers_in(content["missing"])
    for row in content["asset_transfers"]:
        where = f"/asset_transfers/{row['key']}"
        stated = row["term_years"] is not None or row["perpetual"] or row["ends_when"]
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
                "Say how the two are linked: carved_from, under_lease, subject_to, leaseback, exchanged_for, surrender, reversion, "
                "replaces.",
            )


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
