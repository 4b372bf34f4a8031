"""The questions that an arrangement is asked, by its scope and stage."""

from collections.abc import Callable

from ...content.normal import Content
from . import completeness
from .finishing import FINISHED
from .lease_years import GRANTED, is_lease
from .questions import Question, cell, each

STAGES = ("group", "site", "plan", "build", "live")
Test = Callable[[Content], bool]


def from_stage(stage: str) -> Test:
    return lambda content: content["stage"] in STAGES[STAGES.index(stage) :]


def of_scope(*scopes: str) -> Test:
    return lambda content: content["scope"] in scopes


def both(*tests: Test) -> Test:
    return lambda content: all(test(content) for test in tests)


def has_homes_to_tell(content: Content) -> bool:
    """A framework names no homes, and a community building has none."""
    return content["scope"] != "framework" and not (content["facilities"] and not content["homes"])


def is_ended(content: Content) -> bool:
    return content["status"] == "ended"


def _leases(content: Content) -> bool:
    return any(row["status"] in GRANTED and is_lease(row) for row in content["asset_transfers"])


def _something_passed(content: Content) -> bool:
    return any(row["status"] == "completed" for row in content["asset_transfers"])


def _agrees_on_terms(content: Content) -> bool:
    return content["scope"] == "framework" or from_stage("plan")(content)


SCHEME, PARTICULAR = of_scope("scheme"), of_scope("scheme", "stock")
HOMES = both(has_homes_to_tell, from_stage("plan"))
PARTICULAR_HOMES = both(HOMES, PARTICULAR)
HOMES_BUILT = both(PARTICULAR_HOMES, from_stage("build"))
HOMES_LIVED_IN = both(PARTICULAR_HOMES, from_stage("live"))

QUESTIONS = (
    Question("summary", cell("summary")),
    Question("sources", cell("sources")),
    Question("stage", cell("stage"), of_scope("scheme", "stock", "programme")),
    Question("movement", cell("community_kinds")),
    Question("area", cell("areas")),
    Question("settlement", cell("settlement"), SCHEME),
    Question("both sides with their roles", completeness.both_sides),
    Question("homes: how many", each("homes", "count", completeness.is_there), HOMES),
    Question("homes: tenure", each("homes", "tenure", completeness.is_there), PARTICULAR_HOMES),
    Question("homes: supply", each("homes", "supply", completeness.is_there), PARTICULAR_HOMES),
    Question("homes: owner", each("homes", "owner", completeness.is_let), HOMES_BUILT),
    Question("homes: manager", each("homes", "manager", completeness.is_let), HOMES_LIVED_IN),
    Question("homes: rent basis", completeness.rent_bases, both(HOMES_LIVED_IN, SCHEME)),
    Question("homes: allocation", completeness.allocation, HOMES_LIVED_IN),
    Question("who holds the land", completeness.landholder, both(PARTICULAR, from_stage("site"))),
    Question("length of the lease", completeness.lease_terms, _leases),
    Question("basis of the price", completeness.prices, _something_passed),
    Question("protections", cell("protections"), both(PARTICULAR, from_stage("plan"))),
    Question("decision rights", cell("decision_rights"), _agrees_on_terms),
    Question("agreement", cell("agreements"), _agrees_on_terms),
    Question(
        "when it began",
        completeness.any_milestone("group_formed", "incorporated", "partner_selected"),
        SCHEME,
    ),
    Question(
        "when homes were finished or occupied",
        completeness.any_milestone(*FINISHED),
        both(SCHEME, from_stage("live")),
    ),
    Question("funding", cell("funding"), both(SCHEME, from_stage("build"))),
    Question("outcome", cell("outcomes"), from_stage("live")),
    Question("kind of ending", cell("ending_kind"), is_ended),
    Question("day of the ending", cell("ended_on"), is_ended),
    Question("reason of the ending", cell("ending_reason"), is_ended),
)
