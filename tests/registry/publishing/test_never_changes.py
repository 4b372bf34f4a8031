"""What was published never changes: by trigger for everybody, by grants for the application."""

from importlib import import_module

import pytest
from django.db import DatabaseError, connection, transaction

from registry.content import kinds
from registry.feed.models import Removal
from registry.publishing.actions import remove_from_edition
from tests.builders import a_land_trust, a_partnership, an_organisation, freeholder, published, withdrawn

pytestmark = pytest.mark.django_db

feed = import_module("registry.feed.migrations.0002_lines_never_change")
publishing = import_module("registry.publishing.migrations.0002_published_text_never_changes")
endings = import_module("registry.feed.migrations.0004_endings_are_only_added_to")
later = import_module("registry.publishing.migrations.0007_rows_of_later_tables_never_change")
loads = import_module("registry.publishing.migrations.0008_editions_of_loads_are_known")
OF_FEED = [endings.RENAMED.get(table, table) for table in feed.GUARDED]
GUARDED = dict.fromkeys(OF_FEED, "") | publishing.GUARDED | later.GUARDED | loads.GUARDED


def refused(sql: str, words: str) -> None:
    with pytest.raises(DatabaseError, match=words), transaction.atomic(), connection.cursor() as cursor:
        cursor.execute(sql)


def one_of_everything() -> None:
    """A row in every guarded table."""
    going = a_land_trust()
    _, edition, _ = published(an_organisation(), a_partnership(), going)
    withdrawn(going)
    remove_from_edition(edition=edition, pointers=["/summary"], ground="Data Protection Act 2018", by="a curator")


def rows_in(table: str) -> int:
    with connection.cursor() as cursor:
        cursor.execute(f"select count(*) from {table}")
        return cursor.fetchone()[0]


def a_column_of(table: str) -> str:
    with connection.cursor() as cursor:
        cursor.execute(
            "select column_name from information_schema.columns where table_name = %s order by ordinal_position",
            [table],
        )
        return cursor.fetchone()[0]


def test_no_row_of_anything_published_is_changed_or_deleted_by_sql():
    one_of_everything()
    Removal.objects.get()
    for table in GUARDED:
        assert rows_in(table), f"{table} has no row, so nothing is tested"
        column = a_column_of(table)
        refused(f"update {table} set {column} = {column}", "never changes")
        if table != "feed_removal":
            # Rows of the edition that was taken out and put back in this very transaction may go.
            spared = "edition_id" if GUARDED[table] == "edition_id" else GUARDED[table]
            where = f" where {spared} not in (select edition from feed_removal)" if spared else ""
            if where and not rows_in(f"{table}{where}"):
                continue
            refused(f"delete from {table}{where}", "never changes")


def test_every_table_of_a_record_is_guarded():
    tables = {
        model._meta.db_table
        for kind in kinds().values()
        for model in (*kind.tables.values(), kind.edition, kind.record)
    }

    assert tables <= GUARDED.keys()


def as_application(cursor) -> None:
    cursor.execute("set local role registry_app")


@pytest.mark.parametrize(
    "verb", ["update {table} set {column} = {column}", "delete from {table}", "truncate {table} cascade"]
)
def test_the_application_has_no_right_to_change_what_was_published(verb):
    for table in GUARDED:
        column = a_column_of(table)
        with transaction.atomic(), connection.cursor() as cursor:
            as_application(cursor)
            refused(verb.format(table=table, column=column), "permission denied")
            cursor.execute("reset role")


def test_the_application_can_publish_withdraw_and_remove():
    trust, scheme = a_land_trust(), a_partnership()
    with connection.cursor() as cursor:
        as_application(cursor)
    _, edition = published(trust, scheme)
    published(trust | {"name": "Hexhamshire Land Trust"})
    remove_from_edition(edition=edition, pointers=["/parties/council/name"], ground="A court order", by="a curator")
    withdrawn(trust)
    with connection.cursor() as cursor:
        cursor.execute("select current_user")
        assert cursor.fetchone() == ("registry_app",)
        cursor.execute("reset role")


def test_the_application_reads_everything_it_shows(public_client):
    with connection.cursor() as cursor:
        as_application(cursor)
    for path in ("/api/v1/partnerships/?q=stocksfield", "/api/v1/parties/", "/api/v1/areas/", "/api/v1/organisations/"):
        assert public_client.get(path).status_code == 200
    with connection.cursor() as cursor:
        cursor.execute("reset role")


def test_an_edition_goes_only_beside_a_removal_of_the_same_transaction():
    scheme = a_partnership(parties=[freeholder()])
    (edition,) = published(scheme)
    with connection.cursor() as cursor:
        cursor.execute("select txid_current()")
        (now,) = cursor.fetchone()
    Removal.objects.create(
        sequence=edition.pk,
        edition=edition.pk,
        pointers=[],
        ground="An old one",
        digest="",
        by="x",
        transaction=now - 1,
    )

    refused(f"delete from partnerships_party where edition_id = {edition.pk}", "never changes")
    refused(f"select registry_take_out_edition({edition.pk}, 'partnership')", "never changes")


def test_only_the_application_may_ask_for_an_edition_to_be_taken_out():
    with connection.cursor() as cursor:
        cursor.execute("select has_function_privilege('public', 'registry_take_out_edition(bigint, text)', 'execute')")
        assert cursor.fetchone() == (False,)
