"""The feed: gap-free, chained, and telling where somebody changed it."""

import pytest
from django.db import connection

from registry.feed.lines import first_broken_line
from registry.feed.models import Change
from registry.feed.models.change import BEGINNING
from tests.builders import a_land_trust, published, withdrawn

pytestmark = pytest.mark.django_db


def test_the_feed_counts_from_one_without_a_gap():
    published(a_land_trust(), a_land_trust())
    numbers = list(Change.objects.order_by("sequence").values_list("sequence", flat=True))

    assert numbers == list(range(1, len(numbers) + 1))
    assert len(numbers) > 400


def test_each_line_is_bound_to_the_one_before():
    trust = a_land_trust()
    published(trust)
    withdrawn(trust)
    lines = list(Change.objects.order_by("sequence"))

    assert [line.previous_hash for line in lines] == [BEGINNING, *(line.hash for line in lines[:-1])]
    assert first_broken_line() is None


def test_time_never_goes_back():
    moments = list(Change.objects.order_by("sequence").values_list("at", flat=True))

    assert moments == sorted(moments)


def test_a_line_tells_what_happened_and_by_whom_and_nothing_of_the_content():
    trust = a_land_trust()
    (edition,) = published(trust, by="Northumbria Council")
    line = Change.objects.get(pk=edition.pk)

    assert (line.kind, line.record, line.edition, line.publisher) == (
        "published",
        trust["id"],
        1,
        "Northumbria Council",
    )
    assert len(line.digest) == 64
    assert trust["name"] not in str(line.__dict__)


@pytest.mark.parametrize(
    "tampering",
    [
        "update feed_change set record = 'chp-0000000000' where sequence = 7",
        "update feed_change set publisher = 'somebody else' where sequence = 7",
        "update feed_change set at = at - interval '1 second' where sequence = 7",
        "update feed_change set digest = repeat('0', 64) where sequence = 7",
        "update feed_change set hash = repeat('0', 64) where sequence = 7",
        "delete from feed_change where sequence = 7",
    ],
)
def test_the_chain_tells_where_it_was_tampered_with(tampering):
    with connection.cursor() as cursor:
        cursor.execute("alter table feed_change disable trigger never_changes")
        cursor.execute(tampering)

    assert first_broken_line().sequence == (8 if tampering.startswith("delete") else 7)


def test_a_line_rewritten_with_its_own_hash_breaks_the_next_one():
    line = Change.objects.get(pk=7)
    line.publisher = "somebody else"
    with connection.cursor() as cursor:
        cursor.execute("alter table feed_change disable trigger never_changes")
    line.hash = line.linked_hash()
    line.save()

    assert first_broken_line().sequence == 8
