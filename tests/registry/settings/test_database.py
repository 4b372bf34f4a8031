"""DATABASE_URL is read as libpq would; a mistake in it is named, the password is not."""

import pytest
from django.core.exceptions import ImproperlyConfigured

from registry.settings.database import databases
from registry.settings.database_url import database_at


def test_every_part_of_an_address_is_read() -> None:
    database = database_at("postgresql://re%40d:p%2Fw@db.example.org:6432/the%20register?sslmode=require")

    assert database == {
        "ENGINE": "django.db.backends.postgresql",
        "NAME": "the register",
        "USER": "re@d",
        "PASSWORD": "p/w",
        "HOST": "db.example.org",
        "PORT": "6432",
        "OPTIONS": {"sslmode": "require"},
    }


def test_a_socket_folder_may_be_the_host() -> None:
    assert database_at("postgres:///register?host=/run/postgresql")["HOST"] == "/run/postgresql"
    assert database_at("postgres://%2Frun%2Fpostgresql/register")["HOST"] == "/run/postgresql"


@pytest.mark.parametrize(
    "address",
    [
        "register",
        "mysql://u:hunter2@db/register",
        "postgresql://u:hunter2@db",
        "postgresql://u:hunter2@db:port/register",
        "postgresql://u:hunter2@[::1/register",
    ],
)
def test_a_mistake_is_named_and_the_password_is_not(address: str) -> None:
    with pytest.raises(ImproperlyConfigured, match="DATABASE_URL") as refusal:
        database_at(address)

    assert "hunter2" not in str(refusal.value)


def test_the_address_wins_over_the_private_server(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("DATABASE_REPLICA_URL", raising=False)
    monkeypatch.delenv("DATABASE_URL", raising=False)
    assert databases()["default"]["ENGINE"] == "registry.localdb.backend"

    monkeypatch.setenv("DATABASE_URL", "postgresql://db/register?connect_timeout=9")
    (database,) = databases().values()
    assert database["NAME"] == "register"
    assert database["CONN_MAX_AGE"] is None
    assert database["OPTIONS"]["connect_timeout"] == "9"
    assert "lock_timeout=10s" in database["OPTIONS"]["options"]


def test_a_replica_is_a_second_database(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("DATABASE_URL", "postgresql://one/register")
    monkeypatch.setenv("DATABASE_REPLICA_URL", "postgresql://two/register")

    assert databases()["replica"]["HOST"] == "two"
