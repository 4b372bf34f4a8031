"""When the database is away, slow, or a standby that takes no writes."""

import pytest
from django.db import DatabaseError, connection, connections, transaction
from django.test import Client

from registry.catalogue.models import RenderedEdition
from tests.api.v1.walking import answer

STOCKSFIELD = "chp-cnza8bakrv"
READS = [
    "/api/v1/partnerships/?page_size=7",
    "/api/v1/partnerships/?page_size=7&view=full",
    "/api/v1/partnerships/?q=stocksfield&fields=name",
    f"/api/v1/partnerships/{STOCKSFIELD}/",
    f"/api/v1/partnerships/{STOCKSFIELD}/editions/1/",
    "/api/v1/organisations/",
    "/api/v1/organisations/org-xr3x226n33/",
    "/api/v1/homes/",
    f"/id/{STOCKSFIELD}",
]


@pytest.fixture
def database_is_away(tmp_path, django_db_blocker, monkeypatch):
    """The default connection leads to a folder in which nobody listens."""
    described = {
        **connections.settings["default"],
        "ENGINE": "django.db.backends.postgresql",
        "HOST": str(tmp_path),
        "PORT": "5432",
    }
    monkeypatch.setitem(connections.settings, "default", described)
    kept = connections["default"]
    connections["default"] = connections.create_connection("default")
    with django_db_blocker.unblock():
        yield
    connections["default"] = kept


@pytest.mark.parametrize("path", READS)
def test_row_75_a_read_without_a_database_is_503_and_says_when_to_try_again(database_is_away, path):
    response = Client().get(path)

    assert response.status_code == 503
    assert response["Content-Type"] == "application/problem+json"
    assert response.json()["code"] == "temporarily_unavailable"
    assert int(response["Retry-After"]) > 0
    assert b"Traceback" not in response.content
    assert b"socket" not in response.content


def test_without_a_database_the_service_lives_and_is_not_ready(database_is_away):
    assert Client().get("/api/v1/health/live").status_code == 200
    assert Client().get("/api/v1/health/ready").status_code == 503


@pytest.mark.django_db
def test_row_75_a_read_that_waits_too_long_is_503(django_db_blocker):
    with connection.cursor() as cursor:
        cursor.execute("set local lock_timeout = '20ms'")
    other = connections.create_connection("default")
    try:
        with transaction.atomic(), other.cursor() as cursor:
            cursor.execute("begin")
            cursor.execute("lock table catalogue_partnershipcard in access exclusive mode")
            with transaction.atomic():
                response = Client().get("/api/v1/partnerships/")
                transaction.set_rollback(True)
    finally:
        other.close()

    assert response.status_code == 503
    assert response.json()["code"] == "temporarily_unavailable"


def on_a_standby() -> None:
    """What a replica is to its readers: nothing in this transaction may write."""
    with connection.cursor() as cursor:
        cursor.execute("set transaction read only")


def refuses_writes() -> bool:
    try:
        with transaction.atomic():
            RenderedEdition.objects.filter(pk=1).delete()
    except DatabaseError:
        return True
    return False


@pytest.mark.django_db
@pytest.mark.parametrize("path", READS[:-1])
def test_a_standby_without_stored_texts_answers_the_same_and_stores_nothing(public_client, path):
    before = answer(public_client, path)
    RenderedEdition.objects.all().delete()
    with transaction.atomic():
        on_a_standby()
        assert refuses_writes()
        assert answer(public_client, path) == before
        transaction.set_rollback(True)

    assert not RenderedEdition.objects.exists()


@pytest.mark.django_db
def test_downloads_fill_gaps_too(public_client):
    before = public_client.get("/api/v1/partnerships/?format=csv").getvalue()
    RenderedEdition.objects.filter(pk__gt=350).delete()

    assert public_client.get("/api/v1/partnerships/?format=csv").getvalue() == before
