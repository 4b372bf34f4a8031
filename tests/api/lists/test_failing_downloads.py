"""A download whose statement fails is a problem before its first byte, or breaks: it is never taken for a whole one."""

import pytest
from django.db import DatabaseError, connection, connections, transaction
from django.test import Client

from registry.exports import FORMATS

from .test_every_list import PUBLIC, address_of

pytestmark = pytest.mark.django_db

# Where a file is read in parts, and what is read first: few, so that no file of the seed is read by one statement.
READ_IN_PARTS = (
    "api.lists.named.AT_ONCE",
    "api.lists.stored.AT_ONCE",
    "registry.catalogue.reading.parts.AT_ONCE",
    "registry.catalogue.reading.parts.FIRST",
)
# The table that the statement of the file reads, and what is asked before it does not.
READ_BY = {
    "listPartnerships": "catalogue_renderededition",
    "listOrganisations": "catalogue_renderededition",
    "listHomes": "partnerships_home",
}

# What is written only once everything was read, as far as the seed goes.
READ_FIRST = ("xlsx", "parquet")


@pytest.fixture
def reader(settings, monkeypatch) -> Client:
    for name in READ_IN_PARTS:
        monkeypatch.setattr(name, 5)
    settings.READS_PER_MINUTE = 0
    return Client()


def let_every_statement_fail() -> None:
    with pytest.raises(DatabaseError), connection.cursor() as cursor:
        cursor.execute("select 1 / 0")


def path_of(name: str, written_in: str) -> str:
    return f"{address_of(PUBLIC[name])}?format={written_in}"


@pytest.mark.parametrize("written_in", FORMATS)
@pytest.mark.parametrize("name", PUBLIC)
def test_a_statement_that_fails_after_the_first_byte_breaks_the_stream(reader, name, written_in):
    whole = reader.get(path_of(name, written_in)).getvalue()
    response = reader.get(path_of(name, written_in))
    if not response.streaming:
        return  # in one piece: it was whole before its first byte
    pieces = iter(response.streaming_content)
    parts = [next(pieces, b"")]
    let_every_statement_fail()
    try:
        parts += pieces
    except DatabaseError:
        return
    # It had no more to ask, and is whole.
    assert b"".join(parts) == whole
    assert name not in READ_BY or written_in in READ_FIRST


@pytest.mark.parametrize("written_in", FORMATS)
@pytest.mark.parametrize("name", READ_BY)
def test_a_statement_that_fails_at_once_is_a_problem_and_no_file(reader, name, written_in):
    with connection.cursor() as cursor:
        cursor.execute("set local lock_timeout = '20ms'")
    other = connections.create_connection("default")
    try:
        with other.cursor() as cursor:
            cursor.execute("begin")
            cursor.execute(f"lock table {READ_BY[name]} in access exclusive mode")
            with transaction.atomic():
                response = reader.get(path_of(name, written_in))
                transaction.set_rollback(True)
    finally:
        other.close()

    assert response.status_code == 503
    assert response.json()["code"] == "temporarily_unavailable"
    assert int(response["Retry-After"]) > 0
