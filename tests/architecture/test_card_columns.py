"""Card completeness: each column of a card is declared once, filled by a full record, and asked by a filter."""

import re

import pytest
from django.db.models import Model

from registry.catalogue.filters import OrganisationFilters, PartnershipFilters
from registry.catalogue.filters.columns import COLUMNS_OF
from registry.catalogue.models import OrganisationCard, PartnershipCard
from registry.catalogue.models.card import Card
from tests.builders import (
    a_full_organisation,
    a_full_partnership,
    a_land_trust,
    a_partnership,
    an_association,
    published,
)
from tests.filter_values import values_of

CARDS: dict[str, type[Model]] = {"partnership": PartnershipCard, "organisation": OrganisationCard}
FILTERS = {"partnership": PartnershipFilters, "organisation": OrganisationFilters}
# `areas` is of both kinds, but gathered by each in its own way.
OF_THE_EDITION = {field.name for field in Card._meta.fields} - {"areas"} | {"edition"}

# Column of every card → why it is empty on the card of a current edition.
EMPTY = {
    "superseded_seq": "the line that ended the edition: a current one has none",
    "ended": "true only once the record has left the register",
    "ended_until_seq": "only of an edition with which the record left, and after which it was restored",
}
# (kind, column) → why no filter asks for it.
NOT_ASKED = {
    ("partnership", "settlement"): "q searches it among the words",
    ("partnership", "district"): "area asks for areas of any level; the finder asks of involvements",
    ("partnership", "region"): "area asks for areas of any level; statistics group by this one",
    ("partnership", "nation"): "area asks for areas of any level; statistics group by this one",
    ("partnership", "related_to"): "says which records name another, for those who remove or merge one",
    ("organisation", "succeeded_by"): "organisation= follows successors by itself",
    ("organisation", "related_to"): "says which records name another, for those who remove or merge one",
    ("organisation", "notice_areas"): "asked by nobody yet: area asks where an organisation works",
}


def own_columns(kind: str) -> set[str]:
    return {field.name for field in CARDS[kind]._meta.fields} - OF_THE_EDITION


@pytest.mark.parametrize("kind", CARDS)
def test_each_column_is_declared_once_and_each_declaration_has_a_column(kind):
    declared = [column.field for column in COLUMNS_OF[kind]]

    assert sorted(declared) == sorted(own_columns(kind))


@pytest.mark.parametrize("kind", CARDS)
def test_each_filter_that_a_column_declares_is_in_the_filter_set(kind):
    declared = {name for column in COLUMNS_OF[kind] for name in column.filters()}

    assert declared <= FILTERS[kind].base_filters.keys()


@pytest.fixture
def full_cards(db) -> dict[str, Model]:
    """The cards of records that leave no column empty, as they are stored."""
    trust, landlord, sibling = a_land_trust(), an_association(), a_partnership()
    contents = {
        "partnership": a_full_partnership(trust, landlord, sibling),
        "organisation": a_full_organisation(landlord),
    }
    published(trust, landlord, contents["organisation"])
    published(sibling, contents["partnership"])
    return {kind: CARDS[kind].objects.get(record_id=content["id"]) for kind, content in contents.items()}


@pytest.mark.parametrize("kind", CARDS)
def test_a_full_record_fills_each_column(kind, full_cards):
    columns = (field.attname for field in CARDS[kind]._meta.fields)
    empty = {column for column in columns if not getattr(full_cards[kind], column)}

    assert empty == EMPTY.keys(), "fill the column, or say in EMPTY why it stays empty; and take out what is filled"


@pytest.mark.django_db
def test_each_column_is_asked_by_a_filter_or_has_a_reason():
    not_asked = {(kind, column) for kind in CARDS for column in own_columns(kind) - columns_asked(kind)}

    assert not_asked == NOT_ASKED.keys(), "declare a filter, or a reason; and take out reasons no longer needed"


def columns_asked(kind: str) -> set[str]:
    """The columns that stand in the SQL of some filter."""
    filters = FILTERS[kind]
    conditions = [
        clause.condition.sql
        for name, declared in filters.base_filters.items()
        if name not in ("postcode", "within_km", "area_evidence")
        for clause in filters.read([(name, values_of(name, declared)[0])]).clauses
    ]
    return {column for sql in conditions for column in re.findall(r"\bcard\.(\w+)", sql)}
