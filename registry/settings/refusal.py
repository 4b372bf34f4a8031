"""What production needs from its environment.

All that is missing or unsafe is said at once, before anything runs.
"""

from collections.abc import Iterator, Mapping

from django.core.exceptions import ImproperlyConfigured

from registry.settings.database_url import EXAMPLE
from registry.settings.environment import problems_with_values

SHORTEST_KEY = 50
FEWEST_CHARACTERS = 5
FALSE = {"", "0", "false", "no", "off"}
A_NEW_KEY = """python -c "import secrets; print(secrets.token_urlsafe(64))\""""


def refuse_unless_ready(environment: Mapping[str, str]) -> None:
    problems = list(problems_in(environment))
    if problems:
        raise ImproperlyConfigured(
            "Production settings refuse to start. Fix these in the environment:\n"
            + "\n".join(f"- {problem}" for problem in problems)
        )


def problems_in(environment: Mapping[str, str]) -> Iterator[str]:
    yield from problems_with_key(environment.get("SECRET_KEY", ""))
    yield from problems_with_hosts(environment.get("ALLOWED_HOSTS", ""))
    if not environment.get("DATABASE_URL"):
        yield f"DATABASE_URL is missing: name the PostgreSQL server, like {EXAMPLE}"
    if "PUBLIC_ADDRESS" not in environment:
        yield "PUBLIC_ADDRESS is missing: say where people reach the register, for the links in letters"
    yield from problems_with_mail(environment)
    yield from problems_with_values(environment)
    if environment.get("DEBUG", "").lower() not in FALSE:
        yield "DEBUG is on, which shows readers our source and settings: unset it."
    if environment.get("BEHIND_TLS_PROXY", "") not in {"", "0", "1"}:
        yield "BEHIND_TLS_PROXY must be 1 (a proxy sets X-Forwarded-Proto) or unset."


def problems_with_key(key: str) -> Iterator[str]:
    if not key:
        yield f"SECRET_KEY is missing: set it to what this prints: {A_NEW_KEY}"
    elif len(key) < SHORTEST_KEY or len(set(key)) < FEWEST_CHARACTERS or "insecure" in key:
        yield (
            f"SECRET_KEY is easy to guess (under {SHORTEST_KEY} characters, repetitive, or marked "
            f"insecure): set it to what this prints: {A_NEW_KEY}"
        )


def problems_with_mail(environment: Mapping[str, str]) -> Iterator[str]:
    """Without letters nobody can join, consent, challenge or write to an association."""
    if not environment.get("EMAIL_HOST"):
        yield "EMAIL_HOST is missing: name the mail server that takes our letters, like smtp.example.org"
    if not environment.get("EMAIL_FROM"):
        yield "EMAIL_FROM is missing: say from which address letters come, like registry@example.org"


def problems_with_hosts(hosts: str) -> Iterator[str]:
    names = hosts.replace(",", " ").split()
    if not names:
        yield "ALLOWED_HOSTS is missing: set this register's host names, like register.example.org"
    if "*" in names:
        yield "ALLOWED_HOSTS contains *, which lets anyone forge links: name each host."
