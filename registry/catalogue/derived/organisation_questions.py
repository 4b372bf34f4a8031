"""The questions that an organisation is asked, by its kind."""

from collections.abc import Callable

from ...content.normal import Content
from .questions import Lacking, Question, cell

LANDLORDS = frozenset(
    {
        "housing_association",
        "housing_cooperative",
        "mutual_association",
        "almshouse_charity",
        "community_land_trust",
    }
)
MEMBERSHIP_ORGANISATIONS = frozenset({
    "community_land_trust", "housing_cooperative", "cohousing_group", "development_trust",
    "community_anchor", "tenant_management_organisation", "mutual_association",
})  # fmt: skip


def of_kind(kinds: frozenset[str]) -> Callable[[Content], bool]:
    return lambda content: content["kind"] in kinds


def _contact(content: Content) -> Lacking:
    return () if content["contact_email"] or content["contact_url"] else ("/contact_email",)


def is_there(content: Content) -> bool:
    """An organisation that has ended, or merged into another, cannot be reached."""
    return not content["ended_on"]


QUESTIONS = (
    Question("legal form", cell("legal_form")),
    Question("jurisdiction", cell("jurisdiction")),
    Question("when it was formed", cell("formed_on")),
    Question("a number in another register", cell("identifiers")),
    Question("where it works", cell("operating_areas")),
    Question("website", cell("website"), is_there),
    Question("a way to reach it", _contact, is_there),
    Question("homes owned", cell("homes_owned"), of_kind(LANDLORDS)),
    Question(
        "date of that count",
        cell("homes_owned_as_at"),
        lambda content: content["homes_owned"] is not None,
    ),
    Question("registration with a regulator", cell("statuses"), of_kind(frozenset({"housing_association"}))),
    Question("members", cell("members"), of_kind(MEMBERSHIP_ORGANISATIONS)),
    Question("who may join", cell("membership_open_to"), of_kind(MEMBERSHIP_ORGANISATIONS)),
    Question("seats on its board", cell("board_seats"), of_kind(MEMBERSHIP_ORGANISATIONS)),
    Question("statutory test", cell("clt_test"), of_kind(frozenset({"community_land_trust"}))),
    Question("sources", cell("sources")),
)
