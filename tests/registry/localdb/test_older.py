"""A register of an earlier version is set aside whole, or refused; it is never half migrated."""

from io import StringIO
from pathlib import Path
from typing import Any

import pytest
from django.core.management import CommandError, call_command
from django.db import connection as ours
from django.db.migrations.recorder import MigrationRecorder

from registry.localdb.older import free_name, migrations_unknown, set_aside
from registry.localdb.server import start, stop
from tests.registry.localdb.conftest import ask

BEFORE = ("publishing", "0001_feed_contents_and_tombstones")


def cluster_of_an_earlier_version(connection: Any) -> None:
    """As `make demo` left it before the feed had a room of its own."""
    MigrationRecorder(connection).ensure_schema()
    MigrationRecorder(connection).record_applied(*BEFORE)
    with connection.cursor() as cursor:
        cursor.execute("create table publishing_change as select 418 as sequence")


def test_a_private_register_of_an_earlier_version_is_set_aside_and_a_new_one_begins(
    private: Any, tmp_path: Path, django_db_blocker: Any
) -> None:
    output = StringIO()
    with django_db_blocker.unblock():
        cluster_of_an_earlier_version(private)
        call_command("migrate", database="private", verbosity=0, stdout=output)
        call_command("migrate", database="private", verbosity=0, stdout=output)
        tables = private.introspection.table_names()

    (older,) = tmp_path.glob(".data/pg*-until-*")
    assert output.getvalue().count("\n") == 1
    assert f"it lies untouched in .data/{older.name}, and a new one begins." in output.getvalue()
    assert "feed_change" in tables
    assert "publishing_change" not in tables
    assert ask(start(older), "select sequence from publishing_change") == "418"


def test_only_asking_what_would_be_migrated_sets_nothing_aside(
    private: Any, tmp_path: Path, django_db_blocker: Any
) -> None:
    with django_db_blocker.unblock():
        cluster_of_an_earlier_version(private)
        with pytest.raises(CommandError):
            call_command("migrate", database="private", plan=True)

    assert not list(tmp_path.glob(".data/pg*-until-*"))


@pytest.mark.django_db
def test_a_database_that_is_not_our_own_is_refused_and_left_as_it_is() -> None:
    MigrationRecorder(ours).record_applied(*BEFORE)
    before = ours.introspection.table_names()

    with pytest.raises(CommandError, match=r"publishing\.0001_feed_contents_and_tombstones.* DATABASE_URL"):
        call_command("migrate", verbosity=0)

    assert ours.introspection.table_names() == before


@pytest.mark.django_db
def test_a_register_of_this_version_is_known_whatever_others_have_migrated() -> None:
    MigrationRecorder(ours).record_applied("a_package_that_went", "0001_initial")

    assert migrations_unknown(ours) == []


def test_what_is_set_aside_twice_a_day_has_two_names(data: Path) -> None:
    ask(start(data), "create table kept as select 1 as number")
    first = set_aside(data)
    ask(start(data), "create table kept as select 2 as number")
    second = set_aside(data)

    assert not data.exists()
    assert [ask(start(one), "select number from kept") for one in (first, second)] == ["1", "2"]
    assert free_name(data) not in (first, second)
    assert stop(first)
    assert stop(second)
