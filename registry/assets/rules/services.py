"""Services that pass from one party to another."""

from collections.abc import Iterator

from ...content import Content, Finding, rule
from ...content.dates import ends_before_it_begins


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
