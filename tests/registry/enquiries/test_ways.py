"""The ways to reach an organisation, the best first: its own, those of who carries it on, of its group, of a register."""

import pytest

from registry.enquiries.ways import Way, ways_to_reach
from tests.builders import an_association, published

pytestmark = pytest.mark.django_db
SITE = "https://www.border.example.org/homes/"
MAILBOX = "partnerships@border.example.org"


def association(**fields) -> str:
    content = an_association(**({"contact_email": None, "website": None, "identifiers": []} | fields))
    published(content)
    return content["id"]


def bound_to(other: str, kind: str, **fields) -> str:
    return association(relations=[{"key": "r1", "kind": kind, "organisation": other}], **fields)


def first(organisation: str):
    return ways_to_reach([organisation])[organisation][0]


def test_its_mailbox_stands_before_its_contact_page_and_that_before_its_site():
    page = f"{SITE}contact/"
    organisation = association(contact_email=MAILBOX, contact_url=page, website=SITE)

    ways = ways_to_reach([organisation])[organisation]

    assert [(way.way, way.link) for way in ways] == [(Way.MAILBOX, ""), (Way.WEBSITE, page), (Way.WEBSITE, SITE)]
    assert ways[2].site == "border.example.org/homes"


@pytest.mark.parametrize(
    ("kind", "words"),
    [
        ("subsidiary_of", "Website of Border Group, whose group they belong to"),
        ("merged_into", "Website of Border Group, which carries on their work"),
    ],
)
def test_without_a_way_of_its_own_that_of_its_group_or_successor(kind, words):
    group = association(name="Border Group", website=SITE)

    way = first(bound_to(group, kind))

    assert (way.organisation, way.link, way.words) == (group, SITE, words)


def test_its_own_site_stands_before_the_mailbox_of_its_group_but_behind_its_successor():
    group = association(name="Border Group", contact_email=MAILBOX)

    assert first(bound_to(group, "subsidiary_of", website=SITE)).is_itself
    assert first(bound_to(group, "renamed_to", website=SITE)).organisation == group


def test_a_bond_that_ended_is_no_way():
    group = association(name="Border Group", website=SITE)
    left = association(
        relations=[{"key": "r1", "kind": "subsidiary_of", "organisation": group, "date": "2001", "until": "2010"}]
    )

    assert ways_to_reach([left])[left] == []


def test_groups_that_name_each_other_come_to_an_end():
    one = association(name="One Homes")
    other = bound_to(one, "subsidiary_of", name="Other Homes")

    assert ways_to_reach([one, other]) == {one: [], other: []}


def test_a_public_register_that_prints_addresses_stands_behind_the_curators(settings):
    number = [{"key": "i1", "scheme": "GB-COH", "value": "01234567"}]
    organisation = association(identifiers=number)
    assert first(organisation).words == "Look up Companies House number 01234567"

    settings.OPERATOR_EMAIL = "register@example.org"
    assert [way.way for way in ways_to_reach([organisation])[organisation]] == [Way.CURATORS, Way.REGISTER]


def test_many_are_answered_by_as_many_statements_as_one(django_assert_max_num_queries):
    several = [association(name=f"Homes {number}") for number in range(5)]
    with django_assert_max_num_queries(2):
        ways_to_reach(several)
