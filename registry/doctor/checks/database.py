"""The database: its version, what was installed in it, and whether its tables are those of this code."""

from collections.abc import Iterator

from django.db import connection
from django.db.migrations.executor import MigrationExecutor

from ..asking import column, row
from ..finding import Finding, Weight, check

# What the tests run on; older ones are not known to answer the same.
TESTED = 18


@check("It is a PostgreSQL that the register was tested on")
def version() -> Iterator[Finding]:
    number = connection.cursor().connection.server_version // 10_000
    if number < TESTED:
        words = f"PostgreSQL {number} serves; the tests run on {TESTED}."
        yield Finding(words, f"Move to PostgreSQL {TESTED}.", Weight.DOUBTFUL)
    (encoding,) = row("select current_setting('server_encoding')")
    if encoding != "UTF8":
        yield Finding(f"The database keeps text as {encoding}.", "Make it anew with the encoding UTF8.")


@check("The search of names has what it needs")
def extensions() -> Iterator[Finding]:
    if "pg_trgm" not in column("select extname from pg_extension"):
        fix = "As its owner: create extension pg_trgm. It comes with PostgreSQL's contrib package."
        yield Finding("The extension pg_trgm is not installed.", fix)


@check("The tables are those of this version of the code")
def migrations() -> Iterator[Finding]:
    executor = MigrationExecutor(connection)
    waiting = executor.migration_plan(executor.loader.graph.leaf_nodes())
    if waiting:
        names = ", ".join(f"{each.app_label}.{each.name}" for each, _ in waiting[:3])
        more = f" and {len(waiting) - 3} more" if len(waiting) > 3 else ""
        yield Finding(f"Not yet applied: {names}{more}.", "Run manage.py migrate, then manage.py rebuild_catalogue.")
