"""What the environment may say, wherever the register runs.

All that cannot be read is said at once, before any setting is made of it.
"""

import re
from collections.abc import Iterator, Mapping
from urllib.parse import urlsplit

from django.core.exceptions import ImproperlyConfigured

from registry.settings.database_url import database_at

# Whole numbers, each with its least and its most.
NUMBERS = {
    "READS_PER_MINUTE": (0, 1_000_000),
    "WAITING_READS": (0, 1000),
    "PROXIES_IN_FRONT": (0, 10),
    "EMAIL_PORT": (1, 65_535),
    "SECURITY_DAYS": (1, 365),
}
SWITCHES = ("EMAIL_USE_TLS", "PREPARED_STATEMENTS")
DURATION = re.compile(r"\d{1,9}(us|ms|s|min|h|d)?", re.ASCII)
# With or without a name before it, but on one line.
AN_ADDRESS = re.compile(r"[^\x00-\x1f\x7f@]+@[^\x00-\x1f\x7f@]+")
# As RFC 9116 has it.
A_CONTACT = re.compile(r"(mailto:[^\s@]+@[^\s@]+|https://[^\s/]+\S*|tel:\+[\d-]+)", re.ASCII)
DATABASES = ("DATABASE_URL", "DATABASE_REPLICA_URL")


def refuse_unless_readable(environment: Mapping[str, str]) -> None:
    problems = list(problems_with_values(environment))
    if problems:
        raise ImproperlyConfigured(
            "The settings cannot be read. Fix these in the environment:\n"
            + "\n".join(f"- {problem}" for problem in problems)
        )


def problems_with_values(environment: Mapping[str, str]) -> Iterator[str]:
    """Every variable that is set to what it cannot mean; one that is not set has a value of ours."""
    yield from _problems_with_numbers(environment)
    yield from _problems_with_addresses(environment)
    for name in DATABASES:
        if environment.get(name):
            try:
                database_at(environment[name], name)
            except ImproperlyConfigured as error:
                yield str(error)


def _problems_with_numbers(environment: Mapping[str, str]) -> Iterator[str]:
    for name, (least, most) in NUMBERS.items():
        if name in environment and not _is_number(environment[name], least, most):
            yield f"{name} must be a whole number from {least} to {most:,}, not {environment[name][:40]!r}."
    for name in SWITCHES:
        if environment.get(name, "1") not in ("0", "1"):
            yield f"{name} must be 1 (on) or 0 (off), not {environment[name][:40]!r}."
    if not DURATION.fullmatch(environment.get("STATEMENT_TIMEOUT", "0")):
        yield "STATEMENT_TIMEOUT must be a time such as 5s or 500ms, or 0 for none."


def _problems_with_addresses(environment: Mapping[str, str]) -> Iterator[str]:
    if not _is_origin(environment.get("PUBLIC_ADDRESS", "http://localhost")):
        yield (
            "PUBLIC_ADDRESS must be where people reach the register, like https://register.example.org: "
            "http or https, a host and perhaps a port, and nothing after it."
        )
    if not A_CONTACT.fullmatch(environment.get("SECURITY_CONTACT") or "mailto:registry@localhost"):
        yield (
            "SECURITY_CONTACT must be where weaknesses are reported: mailto:security@example.org, "
            "an address that begins with https://, or tel:+44…"
        )
    if not AN_ADDRESS.fullmatch(environment.get("EMAIL_FROM", "registry@localhost")):
        yield "EMAIL_FROM must be an e-mail address, like registry@example.org."


def _is_number(text: str, least: int, most: int) -> bool:
    return bool(re.fullmatch(r"\d{1,9}", text, re.ASCII)) and least <= int(text) <= most


def _is_origin(address: str) -> bool:
    """Whether an address names a scheme, a host and perhaps a port; a slash may end it."""
    try:
        parts = urlsplit(address)
        port = parts.port
    except ValueError:
        return False
    host = parts.hostname or ""
    named = re.fullmatch(r"[a-z0-9]([a-z0-9.-]*[a-z0-9])?", host) or (
        ":" in host and re.fullmatch(r"[0-9a-f:.]+", host)
    )
    whole = f"{parts.scheme}://{parts.netloc}"
    return (
        parts.scheme in ("http", "https")
        and bool(named)
        and port != 0
        and "@" not in parts.netloc
        and address.removesuffix("/").lower() == whole.lower()
    )
