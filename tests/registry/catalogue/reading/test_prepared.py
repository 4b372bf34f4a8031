"""A record's statement is planned once a connection, whatever becomes of the connection and the tables."""

from collections.abc import Iterator
from typing import Any

import psycopg2
import pytest
from django.db import connection, connections, transaction

from registry.catalogue.models import PartnershipCard
from registry.catalogue.reading import Moment, read_edition, read_record
from registry.catalogue.reading.asking import one_row_prepared
from registry.feed.models import Change

pytestmark = pytest.mark.django_db

TWICE = "select %(number)s::int * 2"


@pytest.fixture(autouse=True)
def own() -> Iterator[Any]:
    """A connection to the seed register as a worker keeps one, outside of any transaction; for reading only."""
    connections["own"] = connections.create_connection("default")
    yield connections["own"]
    connections["own"].close()
    del connections["own"]


@pytest.fixture
def beside() -> Iterator[Any]:
    """Somebody else at the same database, who commits at once."""
    other = psycopg2.connect(**connection.get_connection_params())
    other.autocommit = True
    with other.cursor() as cursor:
        yield cursor
    other.close()


@pytest.fixture
def record() -> str:
    return (
        PartnershipCard.objects.filter(superseded_seq=None).order_by("record_id").values_list("record_id", flat=True)[0]
    )


def prepared(own: Any) -> list[str]:
    with own.cursor() as cursor:
        cursor.execute("select statement from pg_prepared_statements order by prepare_time")
        return [statement for (statement,) in cursor.fetchall()]


def read(record: str, moment: Moment | None = None) -> Any:
    return read_record("partnership", record, moment=moment or Moment(), using="own")


def test_all_records_are_read_by_one_plan_each_as_without_it(own, settings):
    records = list(PartnershipCard.objects.filter(superseded_seq=None).values_list("record_id", flat=True)[:8])
    answers = [read(record) for record in records]
    settings.PREPARED_STATEMENTS = False

    assert [read(record) for record in records] == answers
    assert len({answer.full for answer in answers}) == 8

    assert len(prepared(own)) == 1


def test_now_a_line_and_a_moment_have_one_plan_each_and_answer_as_without_it(own, record, settings):
    last = Change.objects.latest("sequence")
    moments = (Moment(), Moment(sequence=1), Moment(sequence=last.sequence), Moment(at=last.at))
    answers = [read(record, moment) for moment in moments]
    edition = read_edition("partnership", record, 1, using="own")
    # What stands where there was no edition yet is asked by a statement of its own.
    assert len(prepared(own)) == 5

    settings.PREPARED_STATEMENTS = False
    assert [read(record, moment) for moment in moments] == answers
    assert [answer.edition is None for answer in answers] == [False, True, False, False]
    assert read_edition("partnership", record, 1, using="own") == edition


def test_a_new_connection_prepares_anew(own, record):
    before = read(record)
    own.close()

    assert read(record) == before
    assert len(prepared(own)) == 1


def test_a_connection_that_the_server_ended_is_made_anew_and_prepares_anew(own, beside, record):
    before = read(record)
    beside.execute("select pg_terminate_backend(%s)", [own.connection.info.backend_pid])

    assert read(record) == before
    assert len(prepared(own)) == 1


def test_what_was_discarded_is_asked_plainly_and_prepared_anew(own, record):
    before = read(record)
    with own.cursor() as cursor:
        cursor.execute("discard all")

    assert read(record) == before
    assert read(record) == before
    assert len(prepared(own)) == 1


def test_a_column_that_another_connection_altered_is_read_as_it_is_now(own, beside, record):
    before = read(record)
    beside.execute('alter table catalogue_renderededition alter column "full" type varchar')
    try:
        assert read(record) == before
        assert read(record) == before
        assert len(prepared(own)) == 1
    finally:
        beside.execute('alter table catalogue_renderededition alter column "full" type text')


def test_within_a_transaction_nothing_is_prepared_and_nothing_is_spoilt(own, record):
    before = read(record)
    with own.cursor() as cursor:
        cursor.execute("discard all")
    with transaction.atomic(using="own"):
        assert read(record) == before
        assert read(record) == before

    assert prepared(own) == []


def test_a_setting_turns_it_off_for_poolers(own, record, settings):
    settings.PREPARED_STATEMENTS = False

    assert read(record).full
    assert prepared(own) == []


def test_a_name_that_is_taken_on_a_pooled_connection_is_the_same_statement(own, beside):
    assert one_row_prepared(TWICE, {"number": 4}, using="own") == (8,)
    (statement,) = prepared(own)
    own.close()
    with own.cursor() as cursor:
        # What another client of the pooler left behind on this connection of the server.
        cursor.execute(statement)

    assert one_row_prepared(TWICE, {"number": 5}, using="own") == (10,)
    assert prepared(own) == [statement]


def test_an_error_of_the_statement_itself_is_raised_and_asked_once(own):
    with pytest.raises(Exception, match="division by zero"):
        one_row_prepared("select 1 / %(number)s::int", {"number": 0}, using="own")

    assert one_row_prepared("select 1 / %(number)s::int", {"number": 1}, using="own") == (1,)


def test_a_percent_sign_in_the_statement_stays_one(own):
    assert one_row_prepared("select 7 %% %(number)s::int", {"number": 4}, using="own") == (3,)
