"""Many publish at once; these tests commit, so they run last and bring their own register."""

from collections import Counter
from concurrent.futures import ThreadPoolExecutor

import pytest
from django.db import connection

from registry.catalogue.models import OrganisationCard
from registry.content import kinds
from registry.feed.lines import first_broken_line
from registry.feed.models import Change
from registry.places.shipped import load_places
from registry.publishing.verification import differences
from tests.builders import a_land_trust, a_partnership, an_association, freeholder, lessee, published

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
