"""What became of an organisation."""

from collections.abc import Iterator

from ...content import Content, Finding, rule
from ...content.dates import ends_before_it_begins
from ...content.pointers import pointers_in
from ...vocabularies.vocabulary import codes_where


@rule("organisation", "O10", "An organisation has no relation to itself.", reads=("relations",))
def an_organisation_has_no_relation_to_itself(content: Content) -> Iterator[Finding]:
    for row in content["relations"]:
        if content["id"] and row["organisation"] == content["id"]:
            yield Finding(f"/relations/{row['key']}/organisation", "Name the other organisation.")


@rule("organisation", "O11", "An organisation ends after it was formed.", reads=("",))
def an_organisation_ends_after_it_was_formed(content: Content) -> Iterator[Finding]:
    if ends_before_it_begins(content["formed_on"], content["ended_on"]):
        yield Finding("/ended_on", "This lies before formed_on: check both dates.")


@rule(
    "organisation",
    "O12",
    "A period ends after it begins.",
    reads=("names", "forms", "identifiers", "statuses", "relations", "board_seats", "services"),
)
def a_period_of_an_organisation_ends_after_it_begins(content: Content) -> Iterator[Finding]:
    starts = dict.fromkeys(("names", "forms", "identifiers", "statuses", "board_seats", "services"), "since")
    for table, start in [*starts.items(), ("relations", "date")]:
        for row in content[table]:
            if ends_before_it_begins(row[start], row["until"]):
                yield Finding(f"/{table}/{row['key']}/until", f"This lies before {start}: check both dates.")


@rule(
    "organisation",
    "O13",
    "An organisation has at most one successor of a kind at a time.",
    reads=("relations",),
    severity="warning",
)
def an_organisation_merges_once(content: Content) -> Iterator[Finding]:
    merged = [
        row
        for row in content["relations"]
        if row["kind"] in codes_where("organisation_relation", "successor", "yes") and not row["until"]
    ]
    for row in merged[1:]:
        yield Finding(
            f"/relations/{row['key']}",
            "Another row already says what this organisation became: keep both only if it was split.",
        )


@rule(
    "organisation",
    "O14",
    "An organisation that merged away has an end.",
    reads=("", "relations", "missing"),
    severity="warning",
)
def an_organisation_that_merged_away_has_an_end(content: Content) -> Iterator[Finding]:
    gone = {"merged_into", "engagements_transferred_to"}
    dated = [row for row in content["relations"] if row["kind"] in gone and row["date"]]
    absent = pointers_in(content["missing"])
    if dated and not content["ended_on"] and "/ended_on" not in absent:
        yield Finding(
            "/ended_on", "A dated merger is given: give the day the organisation ended, or list it under missing."
        )
