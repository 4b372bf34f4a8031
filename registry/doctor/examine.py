"""Every check in turn. One that fails itself is a finding too: nothing is taken for sound that was not looked at."""

from collections.abc import Iterator
from dataclasses import dataclass

from django.db import DatabaseError, connection

from . import checks  # noqa: F401  declares them
from .finding import CHECKS, Check, Finding


@dataclass(frozen=True)
class Examined:
    """A statement with what was found against it; nothing where it holds."""

    statement: str
    findings: tuple[Finding, ...]


def examine() -> Iterator[Examined]:
    """What must hold, and what was found against it, as soon as each was looked at."""
    reached = _reach()
    yield Examined("The database can be reached", reached)
    for each in CHECKS:
        if not (reached and each.needs_database):
            yield Examined(each.statement, _look(each))


def _reach() -> tuple[Finding, ...]:
    try:
        connection.ensure_connection()
    except DatabaseError as error:
        reason = str(error).strip().splitlines()[0] if str(error).strip() else type(error).__name__
        fix = "Start PostgreSQL, or put DATABASE_URL right; the checks that need it were left out."
        return (Finding(reason, fix),)
    return ()


def _look(each: Check) -> tuple[Finding, ...]:
    try:
        return tuple(each.look())
    except (DatabaseError, OSError) as error:
        words = f"It could not be looked at: {type(error).__name__}: {str(error).strip().splitlines()[0] if str(error).strip() else ''}"
        return (Finding(words.rstrip(": "), "Put right what is named above first, then run this again."),)
