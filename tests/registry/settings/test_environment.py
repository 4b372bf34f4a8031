"""Whatever the environment says, the settings are read, or one message names all that is wrong."""

import os
import subprocess
import sys

import pytest
from django.core.exceptions import ImproperlyConfigured

from registry.settings.environment import problems_with_values, refuse_unless_readable

WRONG = {
    "READS_PER_MINUTE": ["abc", "", "-1", "1.5", "1e3", "٣", "9" * 5000],
    "PROXIES_IN_FRONT": ["-1", "one", "", "11"],
    "EMAIL_PORT": ["0", "smtp", "65536", ""],
    "EMAIL_USE_TLS": ["yes", ""],
    "PREPARED_STATEMENTS": ["off"],
    "STATEMENT_TIMEOUT": ["soon", "5s -c log_statement=all", ""],
    "PUBLIC_ADDRESS": [
        "nonsense",
        "",
        "register.example.org",
        "ftp://register.example.org",
        "https://",
        "https://register.example.org/path",
        "https://register.example.org/?a=b",
        "https://somebody@register.example.org",
        "https://register.example.org:99999",
        "https://reg ister.example.org",
        "https://[::1",
        "https://register.example.org\nBcc: x@example.org",
    ],
    "EMAIL_FROM": ["nobody", "a@b\nBcc: c@d", ""],
    "DATABASE_URL": ["mysql://db/register"],
    "DATABASE_REPLICA_URL": ["postgresql://db"],
}


@pytest.mark.parametrize(("name", "value"), [(name, value) for name, values in WRONG.items() for value in values])
def test_a_value_that_means_nothing_is_named(name, value):
    (problem,) = problems_with_values({name: value})

    assert problem.startswith(name)
    assert "must" in problem


def test_one_message_names_all():
    with pytest.raises(ImproperlyConfigured) as refusal:
        refuse_unless_readable({name: values[0] for name, values in WRONG.items()})

    assert [name for name in WRONG if f"- {name} " not in str(refusal.value)] == []


@pytest.mark.parametrize(
    "environment",
    [
        {},
        {"READS_PER_MINUTE": "0", "PROXIES_IN_FRONT": "1", "EMAIL_PORT": "25", "STATEMENT_TIMEOUT": "500ms"},
        {"PUBLIC_ADDRESS": "https://register.example.org/", "EMAIL_FROM": "The register <r@example.org>"},
        {"PUBLIC_ADDRESS": "http://127.0.0.1:8000"},
        {"PUBLIC_ADDRESS": "http://[::1]:8000"},
        {"DATABASE_URL": "", "DATABASE_REPLICA_URL": ""},
    ],
)
def test_what_can_be_read_is_accepted(environment):
    assert list(problems_with_values(environment)) == []


@pytest.mark.parametrize("settings", ["dev", "test", "production"])
def test_no_settings_begin_with_a_traceback_of_int(settings):
    wrong = {"READS_PER_MINUTE": "abc", "PROXIES_IN_FRONT": "-1", "PUBLIC_ADDRESS": "nonsense"}
    environment = {"PATH": os.defpath, "DJANGO_SETTINGS_MODULE": f"registry.settings.{settings}", **wrong}
    start = subprocess.run(
        [sys.executable, "-c", "import django; django.setup()"],
        env=environment,
        capture_output=True,
        text=True,
        check=False,
    )

    assert start.returncode != 0
    assert "ValueError" not in start.stderr
    assert [name for name in wrong if f"- {name} " not in start.stderr] == []
