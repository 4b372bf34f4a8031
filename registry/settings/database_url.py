"""Reading the address of a database, as in DATABASE_URL."""

from typing import Any
from urllib.parse import parse_qsl, unquote, urlsplit

from django.core.exceptions import ImproperlyConfigured

EXAMPLE = "postgresql://user:password@host:5432/name"


def database_at(url: str, variable: str = "DATABASE_URL") -> dict[str, Any]:
    """Django's description of this database; the query string goes to libpq as it is."""
    try:
        parts = urlsplit(url)
        port = str(parts.port or "")
    except ValueError as error:
        raise ImproperlyConfigured(f"{variable} cannot be read ({error}). Write {EXAMPLE}.") from None
    name = unquote(parts.path.removeprefix("/"))
    if parts.scheme not in {"postgres", "postgresql"} or not name or "/" in name:
        # The address may hold a password, so it is not repeated.
        raise ImproperlyConfigured(f"{variable} must name a PostgreSQL database: {EXAMPLE}.")
    options = dict(parse_qsl(parts.query))
    host = options.pop("host", None) or unquote(parts.hostname or "")
    return {
        "ENGINE": "django.db.backends.postgresql",
        "NAME": name,
        "USER": unquote(parts.username or ""),
        "PASSWORD": unquote(parts.password or ""),
        "HOST": host,
        "PORT": port,
        "OPTIONS": options,
    }
