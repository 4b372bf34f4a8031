"""Each check finds what it looks for, in a deployment that is broken in just that way; and a database that is gone."""

import datetime
import json
import os
import socket
import subprocess
import sys
from collections.abc import Callable

import pytest
from django.conf import settings
from django.core.management import call_command
from django.db import connection, connections
from django.utils import timezone

from registry.catalogue.models import PartnershipCard
from registry.doctor.examine import examine
from registry.doctor.finding import CHECKS, Weight
from registry.outbox.models import Letter, State
from registry.suggestions.actions import make_suggestion
from registry.suggestions.models import Suggestion
from tests.builders import curator, give_second_factor, scheme
from tests.builders.suggestions import MISSED, a_waiting_suggestion

pytestmark = pytest.mark.django_db
LONG_AGO = timezone.now() - datetime.timedelta(days=400)
SMTP = "django.core.mail.backends.smtp.EmailBackend"


@pytest.fixture(autouse=True)
def one_database():
    yield
    if hasattr(connections._connections, "replica"):
        del connections["replica"]


def run(sql: str) -> None:
    with connection.cursor() as cursor:
        cursor.execute(sql)


def debug_is_on(settings, monkeypatch, tmp_path) -> None:
    settings.DEBUG = True


def nobody_is_named(settings, monkeypatch, tmp_path) -> None:
    settings.OPERATOR_NAME = ""


def no_mail_server(settings, monkeypatch, tmp_path) -> None:
    with socket.socket() as closed:
        closed.bind(("127.0.0.1", 0))
        settings.EMAIL_BACKEND, settings.EMAIL_HOST, settings.EMAIL_PORT = SMTP, "127.0.0.1", closed.getsockname()[1]


def old_postgresql(settings, monkeypatch, tmp_path) -> None:
    monkeypatch.setattr("registry.doctor.checks.database.TESTED", 99)


def no_trigrams(settings, monkeypatch, tmp_path) -> None:
    run("drop extension pg_trgm cascade")


def a_migration_waits(settings, monkeypatch, tmp_path) -> None:
    run("delete from django_migrations where app = 'outbox' and name like '0002%'")


def superuser(settings, monkeypatch, tmp_path) -> None:
    run("reset role")


def guard_is_off(settings, monkeypatch, tmp_path) -> None:
    run("alter table publishing_confirmation disable trigger never_changes")


def no_replica(settings, monkeypatch, tmp_path) -> None:
    """The database itself, under the name of the replica."""
    monkeypatch.setitem(connections.settings, "replica", connections.settings["default"])
    connections["replica"] = connections["default"]


def nothing_is_archived(settings, monkeypatch, tmp_path) -> None:
    """As in every cluster of the tests."""


def letters(**more) -> None:
    make_suggestion(**MISSED)
    Letter.objects.update(**more)


def nobody_sends(settings, monkeypatch, tmp_path) -> None:
    letters(next_try_at=LONG_AGO)


def letter_given_up(settings, monkeypatch, tmp_path) -> None:
    letters(state=State.GIVEN_UP)


def nothing_is_deleted(settings, monkeypatch, tmp_path) -> None:
    a_waiting_suggestion()
    Suggestion.objects.update(confirmed_at=None, expires_at=LONG_AGO)


def cards_of_another_version(settings, monkeypatch, tmp_path) -> None:
    monkeypatch.setattr("registry.catalogue.staleness._complete_at", "")
    partnership = scheme()
    PartnershipCard.objects.filter(record_id=partnership.id).update(stamp="another")


def no_curator(settings, monkeypatch, tmp_path) -> None:
    """As in a register that has just begun."""


def no_postcodes(settings, monkeypatch, tmp_path) -> None:
    run("delete from places_postcode")


def nothing_collected(settings, monkeypatch, tmp_path) -> None:
    settings.STATIC_ROOT = tmp_path


def no_release(settings, monkeypatch, tmp_path) -> None:
    settings.RELEASES_DIR = tmp_path / "none"


BROKEN: dict[str, Callable] = {
    "The settings are those of a server that others rely on": debug_is_on,
    "Readers can see who runs the register, and write to them": nobody_is_named,
    "Letters go to a mail server that answers": no_mail_server,
    "It is a PostgreSQL that the register was tested on": old_postgresql,
    "The search of names has what it needs": no_trigrams,
    "The tables are those of this version of the code": a_migration_waits,
    "The role of the server may not change tables": superuser,
    "The role of the server may not change what was published": superuser,
    "What was published is guarded": guard_is_off,
    "The replica follows the database": no_replica,
    "What is written is archived, so that it can be put back": nothing_is_archived,
    "Letters are sent as they are written": nobody_sends,
    "Letters get through": letter_given_up,
    "What the page about privacy says is deleted, is": nothing_is_deleted,
    "Stored answers are made of what is known now": cards_of_another_version,
    "Two curators can decide": no_curator,
    "Areas and postcodes are loaded": no_postcodes,
    "The files of the pages are collected": nothing_collected,
    "There is a release, and room for another": no_release,
}


def findings(statement: str) -> list:
    (check,) = [each for each in CHECKS if each.statement == statement]
    return list(check.look())


def test_every_check_is_walked():
    assert [each.statement for each in CHECKS] == list(BROKEN)


@pytest.mark.parametrize("statement", BROKEN)
def test_a_check_finds_what_it_looks_for(statement, settings, monkeypatch, tmp_path):
    BROKEN[statement](settings, monkeypatch, tmp_path)
    found = findings(statement)
    assert found
    for each in found:
        assert each.words
        assert each.fix, "each says how to put it right"


def test_the_role_that_serves_is_sound():
    run("set local role registry_app")
    for statement in ("may not change tables", "may not change what was published"):
        assert findings(f"The role of the server {statement}") == []


def test_what_was_put_right_is_found_no_more():
    letters(next_try_at=LONG_AGO)
    for somebody in (curator(), curator()):
        give_second_factor(somebody.person)
    assert findings("Letters are sent as they are written")
    Letter.objects.update(next_try_at=timezone.now())
    assert findings("Letters are sent as they are written") == []
    assert findings("Two curators can decide") == []
    assert findings("What was published is guarded") == []
    assert findings("The tables are those of this version of the code") == []


def test_the_command_says_it_for_people_and_for_programs(capsys):
    with pytest.raises(SystemExit) as ended:
        call_command("doctor")
    assert ended.value.code == 1
    words = capsys.readouterr().out
    assert "sound     The database can be reached" in words
    assert "wrong     The role of the server may not change tables" in words
    assert "→ Connect as a role of its own" in words
    with pytest.raises(SystemExit):
        call_command("doctor", json=True)
    lines = [json.loads(line) for line in capsys.readouterr().out.splitlines()]
    assert len(lines) == len(CHECKS) + 1
    assert {finding["weight"] for line in lines for finding in line["findings"]} == set(Weight)


def test_it_changes_nothing():
    scheme()
    before = PartnershipCard.objects.count(), Letter.objects.count()
    list(examine())
    assert (PartnershipCard.objects.count(), Letter.objects.count()) == before


def test_a_database_that_is_gone_is_the_first_finding():
    command = [sys.executable, str(settings.BASE_DIR / "manage.py"), "doctor", "--json"]
    elsewhere = os.environ | {"DATABASE_URL": "postgresql://nobody@127.0.0.1:1/none"}
    ended = subprocess.run(command, env=elsewhere, capture_output=True, text=True, check=False, timeout=60)
    first, *others = [json.loads(line) for line in ended.stdout.splitlines()]
    assert ended.returncode == 1
    assert first["findings"][0]["fix"].startswith("Start PostgreSQL")
    assert [each["statement"] for each in others] == [each.statement for each in CHECKS if not each.needs_database]
