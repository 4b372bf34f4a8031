"""The nightly check, and making the catalogue anew."""

import pytest
from django.core.management import call_command
from django.core.management.base import CommandError
from django.db import connection

from registry.content import kinds
from registry.publishing.catalogue import rebuild_catalogue
from registry.publishing.verification import differences
from tests.builders import a_land_trust, a_partnership, freeholder, published, withdrawn

pytestmark = pytest.mark.django_db

CATALOGUE = (
    "catalogue_partnershipcard",
    "catalogue_organisationcard",
    "catalogue_renderededition",
    "catalogue_organisationwords",
    "catalogue_lexeme",
    "catalogue_fact",
)


def test_the_seed_register_is_as_it_was_published():
    assert list(differences()) == []


# Each of another record's edition: statement over {edition}, table, and what is said of it.
TAMPERINGS = [
    ("update {table} set text = text || ' ' where edition = {edition}", "publishing_canonicalcontent", "is not the one that was published"),
    ("update {table} set salt = '' where edition = {edition}", "publishing_canonicalcontent", "is not the one that was published"),
    ("delete from {table} where edition = {edition}", "publishing_canonicalcontent", "has no content"),
    ("update {table} set name = 'Another' where published_seq = {edition}", "partnerships_partnershipedition", "rows do not say what the content says"),
    ("update {table} set side = 'other' where edition_id = {edition}", "partnerships_party", "rows do not say what the content says"),
    ("update {table} set side = 'nobody' where edition_id = {edition}", "partnerships_party", "no longer meets the rules"),
    ("update {table} set publisher = 'x' where sequence = {edition}", "feed_change", "The feed is broken at line {edition}"),
]  # fmt: skip


def test_whatever_was_tampered_with_is_told():
    editions = kinds()["partnership"].edition.objects.order_by("-pk").values_list("pk", "record_id")[: len(TAMPERINGS)]
    expected = []
    with connection.cursor() as cursor:
        for (edition, record), (tampering, table, told) in zip(editions, TAMPERINGS, strict=True):
            cursor.execute(f"alter table {table} disable trigger never_changes")
            cursor.execute(tampering.format(table=table, edition=edition))
            expected.append((record if "{edition}" not in told else "", told.format(edition=edition)))

    sentences = list(differences())

    assert [
        (record, told)
        for record, told in expected
        if not any(record in sentence and told in sentence for sentence in sentences)
    ] == []


@pytest.mark.parametrize(
    "tampering", ["delete from {table} where {row}", "update {table} set edition_id = 1 where {row}"]
)
def test_a_partnership_that_lists_do_not_find_is_reported_and_repaired(tampering):
    scheme = a_partnership()
    published(scheme)
    with connection.cursor() as cursor:
        row = f"record_id = '{scheme['id']}'"
        cursor.execute(tampering.format(table="catalogue_currententry", row=row))

    (sentence,) = differences()

    assert scheme["id"] in sentence
    list(rebuild_catalogue(everything=True))
    assert list(differences()) == []


def test_the_command_says_what_is_wrong_and_fails(capsys):
    with connection.cursor() as cursor:
        cursor.execute("alter table feed_change disable trigger never_changes")
        cursor.execute("update feed_change set publisher = 'x' where sequence = 5")

    with pytest.raises(CommandError, match="1 differences"):
        call_command("verify_register")
    assert "The feed is broken at line 5." in capsys.readouterr().out


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

    done = list(rebuild_catalogue(everything=True))[-1]

    assert done > 400
    assert {table: everything_in(table) for table in CATALOGUE} == before
