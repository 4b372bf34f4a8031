"""What can go wrong with the private PostgreSQL, said so that a person can act on it."""

from django.db.utils import OperationalError


class LocalDatabaseError(OperationalError):
    """The private PostgreSQL cannot be used; the message says what to do.

    It is a database error to Django, so a web request meets it as "the database is away" and not as
    a crash.
    """
