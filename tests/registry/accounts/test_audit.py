"""The audit is only added to, agrees with the deeds, and never holds what is private."""

import pytest
from django.db import DatabaseError, IntegrityError, connection, transaction

from registry.accounts.models import AuditEntry
from registry.errors import RegistryError
from registry.publishing.actions import confirm, create_submission
from tests.builders import member, scheme, stranger, token_of

pytestmark = pytest.mark.django_db

WORK = ("publishing_submission", "publishing_challenge", "publishing_tally")
ADD_ONLY = {"accounts_auditentry", "publishing_confirmation", "publishing_publicreason", "feed_change", "feed_ending"}


@pytest.mark.parametrize(
    "statement",
    [
        "update accounts_auditentry set words = 'nothing'",
        "update accounts_auditentry set person_id = null, at = '2020-01-01'",
        "delete from accounts_auditentry",
    ],
)
def test_nobody_changes_what_was_written_down(statement):
    partnership = scheme()
    create_submission(
        kind="partnership", organisation=partnership.community, record=partnership.id, by=member(partnership.community)
    )
    before = list(AuditEntry.objects.order_by("pk").values())
    with pytest.raises(IntegrityError), transaction.atomic(), connection.cursor() as cursor:
        cursor.execute(statement)
    assert list(AuditEntry.objects.order_by("pk").values()) == before


def test_an_entry_names_the_program_and_the_line_of_the_feed():
    partnership = scheme()
    by, _ = token_of(partnership.community)
    submission = create_submission(kind="partnership", organisation=partnership.community, record=partnership.id, by=by)
    entry = AuditEntry.objects.latest("pk")
    assert (entry.action, entry.token, entry.person, entry.target) == (
        "submission.create",
        by.token,
        None,
        submission.id,
    )
    confirmation = confirm(
        partnership=partnership.id, edition=1, organisation=partnership.community, verdict="confirmed",
        by=member(partnership.community),
    )  # fmt: skip
    assert AuditEntry.objects.latest("pk").sequence == confirmation.sequence


def test_what_failed_leaves_no_entry():
    partnership = scheme()
    before = AuditEntry.objects.count()
    with pytest.raises(RegistryError):
        confirm(
            partnership=partnership.id,
            edition=1,
            organisation=partnership.community,
            verdict="confirmed",
            by=stranger(),
        )
    assert AuditEntry.objects.count() == before


def as_application(statement: str) -> None:
    """Run a statement with the rights of the application's role."""
    with transaction.atomic(), connection.cursor() as cursor:
        cursor.execute("set local role registry_app")
        cursor.execute(statement)


def test_the_application_may_only_add():
    """The walk: every table that a trigger keeps as it is, whichever migration made it."""
    tables = kept_by_a_trigger()
    assert tables >= ADD_ONLY
    for table in sorted(tables):
        as_application(f"select * from {table} limit 1")
        key = key_of(table)
        for statement in (f"delete from {table}", f"update {table} set {key} = {key}", f"truncate {table}"):
            with pytest.raises(DatabaseError, match="permission denied"):
                as_application(statement)


def kept_by_a_trigger() -> set[str]:
    with connection.cursor() as cursor:
        cursor.execute("select tgrelid::regclass::text from pg_trigger where tgname = 'never_changes'")
        return {table for (table,) in cursor.fetchall()}


@pytest.mark.parametrize("table", WORK)
def test_the_application_may_do_its_work(table):
    as_application(f"update {table} set {key_of(table)} = {key_of(table)}")


def key_of(table: str) -> str:
    with connection.cursor() as cursor:
        return connection.introspection.get_primary_key_column(cursor, table)
