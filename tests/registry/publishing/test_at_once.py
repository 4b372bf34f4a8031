"""Many publish at once; these tests commit, so they run last and bring their own register."""

import time
from collections import Counter
from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor

import pytest
from django.db import connection, transaction

from registry.catalogue.models import OrganisationCard
from registry.content import kinds
from registry.errors import Moved, TransitionNotAllowed
from registry.feed.lines import first_broken_line
from registry.feed.models import Change
from registry.places.shipped import load_places
from registry.publishing.actions import create_submission, publish, publish_submission, submit, withdraw_record
from registry.publishing.locking import lock_records
from registry.publishing.verification import differences
from tests.builders import (
    Scheme,
    a_land_trust,
    a_partnership,
    an_association,
    freeholder,
    lessee,
    member,
    published,
    scheme,
)

pytestmark = pytest.mark.django_db(transaction=True)

WRITERS, EACH = 8, 5


@pytest.fixture(autouse=True)
def _places(transactional_db):
    load_places()


def at_once(work) -> list:
    def one(number: int):
        try:
            return work(number)
        finally:
            connection.close()

    with ThreadPoolExecutor(WRITERS) as pool:
        return list(pool.map(one, range(WRITERS)))


def test_writers_at_once_leave_no_gap_and_no_broken_chain():
    def write(_):
        for _ in range(EACH):
            trust, landlord = a_land_trust(), an_association()
            published(trust, landlord, a_partnership(parties=[freeholder(trust), lessee(landlord)]))

    before = Change.objects.count()
    at_once(write)

    numbers = list(Change.objects.order_by("sequence").values_list("sequence", flat=True))
    assert numbers == list(range(1, before + WRITERS * EACH * 3 + 1))
    assert first_broken_line() is None


def test_writers_of_one_record_number_its_editions_without_a_gap():
    trust = a_land_trust()
    published(trust)

    at_once(lambda number: [published(trust | {"name": f"Name {number} {turn}"}) for turn in range(EACH)])

    editions = kinds()["organisation"].edition.objects.filter(record=trust["id"]).order_by("pk")
    assert list(editions.values_list("number", flat=True)) == list(range(1, WRITERS * EACH + 2))
    windows = OrganisationCard.objects.filter(record_id=trust["id"]).order_by("edition_id")
    assert [card.superseded_seq for card in windows] == [*editions.values_list("pk", flat=True)[1:], None]


def test_writers_of_the_same_records_in_other_orders_do_not_lock_each_other_out():
    trusts = [a_land_trust() for _ in range(6)]

    def write(number: int):
        order = trusts if number % 2 else list(reversed(trusts))
        return [published(*(trust | {"name": f"{number} {turn}"} for trust in order)) for turn in range(3)]

    at_once(write)

    assert set(
        Counter(
            Change.objects.filter(record__in=[trust["id"] for trust in trusts]).values_list("record", flat=True)
        ).values()
    ) == {WRITERS * 3}
    assert list(differences()) == []


def handed_in(partnership: Scheme):
    by = member(partnership.association)
    content = partnership.content | {"summary": "Homes for people of the parish."}
    proposal = create_submission(
        kind="partnership", organisation=partnership.association, record=partnership.id, content=content, by=by
    )
    return submit(submission=proposal, by=by)


def in_another_connection(pool: ThreadPoolExecutor, work: Callable[[], object]) -> Future:
    """Work that has begun, and now waits for a lock of ours."""

    def closing():
        try:
            return work()
        finally:
            connection.close()

    future = pool.submit(closing)
    deadline = time.monotonic() + 10
    with connection.cursor() as cursor:
        while time.monotonic() < deadline and not future.done():
            cursor.execute("select count(*) from pg_locks where locktype = 'advisory' and not granted")
            if cursor.fetchone() == (1,):
                return future
            time.sleep(0.01)
    raise AssertionError("it did not wait")


def test_a_proposal_is_compared_with_what_stands_once_its_turn_has_come():
    partnership = scheme()
    proposal, approver = handed_in(partnership), member(partnership.association)
    with ThreadPoolExecutor(1) as pool:
        with transaction.atomic():
            lock_records([partnership.id])
            waiting = in_another_connection(pool, lambda: publish_submission(submission=proposal, by=approver))
            publish(contents=[partnership.content | {"summary": "Meanwhile."}], by="registry editors")
        with pytest.raises(Moved):
            waiting.result(timeout=10)

    assert partnership.content["summary"] == "Meanwhile."


def test_nothing_is_published_of_a_record_that_is_withdrawn_meanwhile():
    partnership = scheme()
    content = partnership.content | {"summary": "Too late."}
    with ThreadPoolExecutor(1) as pool:
        with transaction.atomic():
            withdraw_record(record=partnership.id, reason="It never was.", by="registry editors")
            waiting = in_another_connection(pool, lambda: publish(contents=[content], by="registry editors"))
        with pytest.raises(TransitionNotAllowed):
            waiting.result(timeout=10)

    assert list(differences()) == []
    assert kinds()["partnership"].edition.objects.filter(record_id=partnership.id).count() == 1
