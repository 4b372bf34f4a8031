"""Production starts only with everything it needs, and says all that is wrong at once."""

import os
import re
import subprocess
import sys

import pytest
from django.core.exceptions import ImproperlyConfigured

from registry.settings.refusal import problems_in, refuse_unless_ready

READY = {
    "SECRET_KEY": "q7Rz3nYp" * 8,
    "ALLOWED_HOSTS": "register.example.org",
    "DATABASE_URL": "postgresql://register:secret@db.example.org/register",
    "PUBLIC_ADDRESS": "https://register.example.org",
    "EMAIL_HOST": "smtp.example.org",
    "EMAIL_FROM": "registry@example.org",
}


def test_a_complete_environment_is_accepted() -> None:
    assert list(problems_in(READY)) == []


def test_one_message_names_everything_that_is_missing() -> None:
    with pytest.raises(ImproperlyConfigured) as refusal:
        refuse_unless_ready({"DEBUG": "1"})

    for variable in (
        "SECRET_KEY",
        "ALLOWED_HOSTS",
        "DATABASE_URL",
        "PUBLIC_ADDRESS",
        "EMAIL_HOST",
        "EMAIL_FROM",
        "DEBUG",
    ):
        assert f"- {variable} " in str(refusal.value)


@pytest.mark.parametrize(
    ("variable", "value", "complaint"),
    [
        ("SECRET_KEY", "short", "easy to guess"),
        ("SECRET_KEY", "a" * 60, "easy to guess"),
        ("SECRET_KEY", "django-insecure-" + READY["SECRET_KEY"], "easy to guess"),
        ("ALLOWED_HOSTS", "register.example.org,*", "name each host"),
        ("DATABASE_URL", "mysql://db/register", "must name a PostgreSQL database"),
        ("DATABASE_REPLICA_URL", "postgresql://db", "must name a PostgreSQL database"),
        ("DEBUG", "true", "unset it"),
        ("BEHIND_TLS_PROXY", "yes", "must be 1"),
    ],
)
def test_an_unsafe_value_is_refused(variable: str, value: str, complaint: str) -> None:
    (problem,) = problems_in({**READY, variable: value})

    assert problem.startswith(variable)
    assert complaint in problem


def test_django_has_no_advice_for_production_but_what_we_silenced_with_a_reason() -> None:
    clean = {"PATH": os.defpath, **READY, "DJANGO_SETTINGS_MODULE": "registry.settings.production"}
    command = [sys.executable, "manage.py", "check", "--deploy"]

    check = subprocess.run(command, env=clean, capture_output=True, text=True, check=False)

    assert check.returncode == 0, check.stderr
    assert set(re.findall(r"\w+\.[WE]\d+", check.stderr)) == set(), check.stderr


def test_a_bare_production_start_ends_with_the_message() -> None:
    bare = {"PATH": os.defpath, "DJANGO_SETTINGS_MODULE": "registry.settings.production"}

    start = subprocess.run(
        [sys.executable, "-c", "import registry.wsgi"],
        env=bare,
        capture_output=True,
        text=True,
        check=False,
    )

    assert start.returncode != 0
    assert "Production settings refuse to start" in start.stderr
