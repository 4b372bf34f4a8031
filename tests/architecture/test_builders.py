"""Builder completeness: what a test builds breaks no rule, not even one that only warns."""

import re

import pytest

from registry.content import kind_of, kinds, problems_in
from tests.builders import (
    a_council,
    a_full_organisation,
    a_full_partnership,
    a_land_trust,
    a_partnership,
    an_association,
    an_organisation,
)

from .literals import named, sources


def full_partnership() -> dict:
    return a_full_partnership(a_land_trust(), an_association(), a_partnership())


def full_organisation() -> dict:
    return a_full_organisation(an_association())


BUILDERS = [
    an_organisation, a_land_trust, an_association, a_council, a_partnership, full_partnership, full_organisation
]  # fmt: skip


@pytest.mark.django_db
@pytest.mark.parametrize("build", BUILDERS, ids=lambda build: build.__name__)
def test_a_built_record_breaks_no_rule(build):
    content = build()

    assert problems_in(kind_of(content["id"]), content, exists=lambda model, ids: ids) == []


@pytest.mark.parametrize(("name", "build"), [("organisation", an_organisation), ("partnership", a_partnership)])
def test_the_fullest_record_has_a_row_in_every_table(name, build):
    content = build()

    assert [table for table in kinds()[name].tables if not content.get(table)] == []


def test_people_and_memberships_are_made_by_the_builders_alone():
    made_by_hand = re.compile(
        r"\b(Person|Membership)\.objects\.(create|create_user|bulk_create)\(|\b(Person|Membership)\("
    )
    makers = {named(path) for path in sources("tests") if made_by_hand.search(path.read_text(encoding="utf-8"))}

    assert makers == {"tests/builders/people.py"}
