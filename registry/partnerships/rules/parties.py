"""Who takes part."""

from collections import Counter
from collections.abc import Iterator

from ...content import Content, Finding, rule
from ...content.pointers import pointers_in

PRIVATE = {"private_landowner", "private_buyer"}
PRESENT = {"took_part", "replaced", "withdrew"}


@rule("partnership", "P01", "A partnership has a party on the community side.", reads=("parties",), severity="warning")
def a_partnership_has_a_community_side(content: Content) -> Iterator[Finding]:
    """A warning only: an arm's-length company and its council have no community side."""
    if not any(row["side"] == "community" for row in content["parties"]):
        yield Finding("/parties", "Add the organisation that acts for residents or the place, with side community.")


@rule("partnership", "P02", "A party is named, or is a private person who never is.", reads=("parties",))
def a_party_is_named(content: Content) -> Iterator[Finding]:
    for row in content["parties"]:
        if not row["organisation"] and not row["name"] and PRIVATE.isdisjoint(row["roles"]):
            yield Finding(
                f"/parties/{row['key']}/organisation",
                "Give the id of the organisation, or its name if it has no record here.",
            )


@rule("partnership", "P03", "A private person is never named or described.", reads=("parties",))
def a_private_person_is_never_named(content: Content) -> Iterator[Finding]:
    """Landowners and buyers are persons: the register says that there was one, and no more."""
    for row in content["parties"]:
        if PRIVATE.isdisjoint(row["roles"]):
            continue
        for column in ("organisation", "name"):
            if row[column]:
                yield Finding(
                    f"/parties/{row['key']}/{column}",
                    "Leave this empty for a private landowner or buyer; an organisation that owned the land has the role landowner or vendor.",
                )


@rule("partnership", "P04", "A party is given by its record or by a name, not both.", reads=("parties",))
def a_party_is_given_once(content: Content) -> Iterator[Finding]:
    for row in content["parties"]:
        if row["organisation"] and row["name"]:
            yield Finding(
                f"/parties/{row['key']}/name", "The record of the organisation has its names: leave this empty."
            )


@rule("partnership", "P05", "A party that took part has a role.", reads=("parties",), severity="warning")
def a_party_that_took_part_has_a_role(content: Content) -> Iterator[Finding]:
    for row in content["parties"]:
        if row["part"] in PRESENT and not row["roles"]:
            yield Finding(f"/parties/{row['key']}/roles", "Say what the organisation does here.")


@rule("partnership", "P06", "One organisation has one row for one set of roles and one period.", reads=("parties",))
def one_row_for_one_period(content: Content) -> Iterator[Finding]:
    def row_is(row: Content) -> tuple:
        return (
            row["organisation"] or row["name"],
            tuple(sorted(row["roles"])),
            tuple(row["about"]),
            row["since"],
            row["until"],
            row["part"],
        )

    seen = Counter(row_is(row) for row in content["parties"] if row["organisation"])
    for row in content["parties"]:
        if row["organisation"] and seen[row_is(row)] > 1:
            yield Finding(f"/parties/{row['key']}", "Another row says the same of this organisation: keep one.")


@rule(
    "partnership",
    "P07",
    "A party that was replaced has an end, or its end is listed as missing.",
    reads=("parties", "missing"),
    severity="warning",
)
def a_replaced_party_has_an_end(content: Content) -> Iterator[Finding]:
    absent = pointers_in(content["missing"])
    for row in content["parties"]:
        where = f"/parties/{row['key']}"
        if row["part"] == "replaced" and not row["until"] and not {where, f"{where}/until"} & absent:
            yield Finding(f"{where}/until", "Say until when, or add a row to missing.")


@rule("partnership", "P08", "A related arrangement is given once, and is another one.", reads=("related",))
def a_related_arrangement_is_another_one(content: Content) -> Iterator[Finding]:
    for row in content["related"]:
        named = [name for name in ("partnership", "organisation", "name") if row[name]]
        if len(named) != 1:
            yield Finding(f"/related/{row['key']}", "Give one of partnership, organisation and name.")
        if content["id"] and row["partnership"] == content["id"]:
            yield Finding(f"/related/{row['key']}/partnership", "Name the other arrangement.")
