"""The nightly check, and making the catalogue anew."""

import pytest
from django.core.management import call_command
from django.core.management.base import CommandError
from django.db import connection

from registry.publishing.catalogue import rebuild_catalogue
from registry.publishing.models import EditionContent
from registry.publishing.verification import differences
from tests.builders import a_land_trust, a_partnership, freeholder, published, withdrawn

pytestmark = pytest.mark.django_db

CATALOGUE = (
    "catalogue_partnershipcard",
    "catalogue_organisationcard",
    "catalogue_editiontext",
    "catalogue_searchentry",
)


def test_the_seed_register_is_as_it_was_published():
    assert list(differences()) == []


@pytest.mark.parametrize(
    ("table", "column", "set_to", "told"),
    [
        ("publishing_editioncontent", "edition", "text = text || ' '", "is not the one that was published"),
        ("publishing_editioncontent", "edition", "salt = ''", "is not the one that was published"),
        (
            "partnerships_partnershipedition",
            "published_seq",
            "name = 'Another'",
            "the rows do not say what the content says",
        ),
        ("partnerships_home", "edition_id", "count = 99", "the rows do not say what the content says"),
        ("publishing_change", "sequence", "publisher = 'x'", "The feed is broken at line"),
    ],
)
def test_whatever_was_tampered_with_is_told(table, column, set_to, told):
    with connection.cursor() as cursor:
        cursor.execute("select min(edition_id) from partnerships_home")
        (edition,) = cursor.fetchone()
        cursor.execute(f"alter table {table} disable trigger never_changes")
        cursor.execute(f"update {table} set {set_to} where {column} = {edition}")

    assert any(told in sentence for sentence in differences())
    with pytest.raises(CommandError, match="not as it was published"):
        call_command("verify_register")


def test_a_lost_content_is_told():
    with connection.cursor() as cursor:
        cursor.execute("alter table publishing_editioncontent disable trigger never_changes")
    EditionContent.objects.filter(pk=5).delete()

    assert any("has no content" in sentence for sentence in differences())


def everything_in(table: str) -> list[str]:
    with connection.cursor() as cursor:
        cursor.execute(f"select {table}::text from {table} order by 1")
        return [row for (row,) in cursor.fetchall()]


def test_a_catalogue_made_anew_is_the_same_to_the_letter():
    trust, going = a_land_trust(), a_partnership()
    scheme = a_partnership(parties=[freeholder(trust)])
    published(trust, scheme, going)
    published(trust | {"name": "Hexhamshire Trust"}, scheme | {"name": "Ashgill Mill"})
    withdrawn(going)
    before = {table: everything_in(table) for table in CATALOGUE}

    done = list(rebuild_catalogue())[-1]

    assert done > 400
    assert {table: everything_in(table) for table in CATALOGUE} == before
