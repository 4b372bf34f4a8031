"""Terms that came after the first version: each stands in a record, and nothing that is derived breaks on it."""

import pytest

from registry.catalogue.derived import derived_of
from registry.content import fields_of, kinds, normal
from registry.places.directory import directory
from registry.vocabularies.vocabulary import VERSION, label, terms, vocabularies
from tests.builders import a_partnership, an_organisation, changed, verdict

FULL = {"partnership": a_partnership, "organisation": an_organisation}
FIRST = "1.0"
# Vocabularies that are columns of other vocabularies, derived, or of the feed: no cell holds their codes.
OF_NO_CELL = {"supply_group", "partnership_model", "indicator_unit", "change_kind"}


# What lists say of organisations, and by which evidence: no column of a record holds it.
OF_LISTS = {"area_evidence", "provider_designation"}


def later_terms() -> list[tuple[str, str]]:
    return [
        (name, code)
        for name in vocabularies()
        for code, term in terms(name).items()
        if term.since != FIRST and name not in OF_LISTS
    ]


def columns_of(vocabulary: str) -> list[tuple[str, str, str]]:
    """Kind, table and name of every column that holds codes of it."""
    return [
        (kind.name, table, name)
        for kind in kinds().values()
        for table, model in (("", kind.edition), *kind.tables.items())
        for name, field in fields_of(model).items()
        if field.vocabulary == vocabulary
    ]


def with_code(kind: str, table: str, name: str, code: str) -> tuple[dict, str]:
    content = FULL[kind]()
    of = kinds()[kind]
    field = fields_of(of.tables[table] if table else of.edition)[name]
    where = f"/{table}/{content[table][0]['key']}/{name}" if table else f"/{name}"
    return changed(content, {where: [code] if field.several else code}), where


def test_the_newest_term_has_the_version_of_the_vocabularies():
    assert max((term.since for name in vocabularies() for term in terms(name).values()), key=float) == VERSION


@pytest.mark.django_db
@pytest.mark.parametrize(("vocabulary", "code"), [pair for pair in later_terms() if pair[0] not in OF_NO_CELL])
def test_a_later_term_fits_every_column_of_its_vocabulary(vocabulary, code):
    columns = columns_of(vocabulary)
    assert columns
    for kind, table, name in columns:
        content, where = with_code(kind, table, name, code)
        assert not any(at.startswith(where) and found == "unknown_code" for found, at in verdict(content))
        assert derived_of(kind, normal(kinds()[kind], content), directory())
        assert label(vocabulary, code) != code
