"""Migrations: none missing, each named by what it does, each with a way back."""

import re

import pytest
from django.core.management import call_command
from django.db import connection, migrations
from django.db.migrations.loader import MigrationLoader

OURS = ("registry.",)

# Data steps that cannot be undone, and why.
NO_WAY_BACK: dict[str, str] = {}


def ours() -> list:
    loader = MigrationLoader(None)
    ours = [migration for migration in loader.disk_migrations.values() if type(migration).__module__.startswith(OURS)]
    return sorted(ours, key=str)


@pytest.mark.django_db
def test_no_migration_is_missing():
    call_command("makemigrations", check=True, dry_run=True, verbosity=0)


@pytest.mark.parametrize("migration", ours(), ids=str)
def test_a_migration_is_named_by_what_it_does(migration):
    number, _, sentence = migration.name.partition("_")

    assert re.fullmatch(r"\d{4}", number)
    assert sentence
    assert not re.search(r"auto_\d|initial$|alter_field|^(alter|add|remove|delete)_[a-z]+_[a-z]+_and_more", sentence)


@pytest.mark.parametrize("migration", ours(), ids=str)
def test_a_migration_has_a_way_back(migration):
    steps = [step for step in migration.operations if isinstance(step, migrations.RunPython | migrations.RunSQL)]

    assert all(step.reversible for step in steps) == (str(migration) not in NO_WAY_BACK)


@pytest.mark.django_db
def test_constraints_and_indexes_of_ours_are_named_in_words():
    with connection.cursor() as cursor:
        cursor.execute(
            "select indexname from pg_indexes where schemaname = 'public' and tablename ~ '^(catalogue|publishing)_'"
        )
        names = [name for (name,) in cursor.fetchall()]

    # Those that Django names itself end in eight hexadecimal digits and a word.
    assert [name for name in names if re.search(r"_idx$", name)] == []
