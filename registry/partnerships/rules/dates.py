"""Dates in order."""

from collections.abc import Iterator

from ...content import Content, Finding, rule
from ...content.dates import earliest, ends_before_it_begins, latest

# Pairs of milestones of which the second cannot lie before the first.
ORDER = [
    ("group_formed", "completion"),
    ("planning_submitted", "planning_granted"),
    ("planning_submitted", "planning_refused"),
    ("start_on_site", "completion"),
    ("suspended", "resumed"),
]


@rule("partnership", "P20", "A party leaves after it came.", reads=("parties",))
def a_party_leaves_after_it_came(content: Content) -> Iterator[Finding]:
    for row in content["parties"]:
        if ends_before_it_begins(row["since"], row["until"]):
            yield Finding(f"/parties/{row['key']}/until", "This lies before since: check both dates.")


@rule("partnership", "P21", "Milestones are in the order in which they can happen.", reads=("milestones",))
def milestones_are_in_order(content: Content) -> Iterator[Finding]:
    for first, second in ORDER:
        for before in _alone(content, first):
            for after in _alone(content, second):
                if ends_before_it_begins(before["date"], after["date"]):
                    yield Finding(
                        f"/milestones/{after['key']}/date",
                        f"This lies before {first} ({before['date']}): check both dates.",
                    )


def _alone(content: Content, kind: str) -> list[Content]:
    """The milestones of a kind that concern the whole; a site's own may cross another's."""
    of_kind = [row for row in content["milestones"] if row["kind"] == kind and not row["about"]]
    return of_kind if len(of_kind) == 1 else []


@rule(
    "partnership",
    "P22",
    "Only a forecast lies after the source was read.",
    reads=("milestones", "sources"),
    severity="warning",
)
def only_a_forecast_lies_in_the_future(content: Content) -> Iterator[Finding]:
    """The clock is not read: a record is judged the same on every day."""
    read = [day for row in content["sources"] if (day := latest(row["read_on"]))]
    if not read:
        return
    for row in content["milestones"]:
        first = earliest(row["date"])
        if first and first > max(read) and not row["forecast"]:
            yield Finding(
                f"/milestones/{row['key']}/forecast", "The sources were read before this day: mark it as a forecast."
            )


@rule("partnership", "P23", "An arrangement ends after its parties formed it.", reads=("", "milestones"))
def an_arrangement_ends_after_it_began(content: Content) -> Iterator[Finding]:
    for row in _alone(content, "group_formed"):
        if ends_before_it_begins(row["date"], content["ended_on"]):
            yield Finding("/ended_on", f"This lies before the group was formed ({row['date']}): check both dates.")
