"""Entries follow what happens to partnerships and to the organisations they name."""

import pytest
from django.db import connection

from registry.catalogue.models import Lexeme
from registry.publishing.actions import merge_record, remove_from_edition
from registry.publishing.catalogue import rebuild_catalogue
from tests.builders import a_land_trust, a_partnership, an_association, freeholder, published, withdrawn
from tests.registry.catalogue.entries.reading import entries_of, found_by

pytestmark = pytest.mark.django_db


@pytest.fixture
def trust():
    trust = a_land_trust(name="Quernmore Land Trust")
    published(trust)
    return trust


@pytest.fixture
def scheme(trust):
    scheme = a_partnership(name="Ashgill Mill", parties=[freeholder(trust["id"])])
    published(scheme)
    return scheme


def latest() -> int:
    with connection.cursor() as cursor:
        cursor.execute("select max(sequence) from feed_change")
        return cursor.fetchone()[0]


def test_a_new_name_of_a_party_finds_its_partnerships_from_that_line_on(public_client, trust, scheme):
    before = latest()
    published(trust | {"name": "Hexhamshire Land Trust"})

    assert found_by(public_client, "q=hexhamshire") == [scheme["id"]]
    assert found_by(public_client, "q=quernmore") == []
    assert found_by(public_client, f"q=quernmore&known_at={before}") == [scheme["id"]]
    assert found_by(public_client, f"q=hexhamshire&known_at={before}") == []


@pytest.mark.parametrize("order", [(0, 1, 2), (0, 2, 1), (1, 0, 2), (1, 2, 0), (2, 0, 1), (2, 1, 0)])
def test_a_batch_that_renames_a_party_finds_each_partnership_by_the_name_of_its_line(public_client, trust, order):
    schemes = [a_partnership(name=f"Mill {letter}", parties=[freeholder(trust["id"])]) for letter in "PQ"]
    published(*schemes)
    batch = [schemes[0] | {"stage": "plan"}, trust | {"name": "Hexhamshire Land Trust"}, schemes[1] | {"stage": "plan"}]
    published(*(batch[number] for number in order))
    renamed = latest() - 2 + order.index(1)

    assert sorted(found_by(public_client, "q=hexhamshire")) == sorted(scheme["id"] for scheme in schemes)
    assert found_by(public_client, f"q=hexhamshire&known_at={renamed - 1}") == []
    assert sorted(found_by(public_client, f"q=hexhamshire&known_at={renamed}")) == sorted(
        scheme["id"] for scheme in schemes
    )
    assert found_by(public_client, f"q=quernmore&known_at={renamed}") == []
    assert all(since < (until or since + 1) for since, until, *_ in entries_of())


def test_an_edition_of_a_party_that_changes_no_name_begins_no_entry(trust, scheme):
    before = entries_of(scheme["id"])
    published(trust | {"website": "https://trust.example.org"})

    assert entries_of(scheme["id"]) == before


def test_partnerships_are_found_under_the_successor_of_a_party_and_with_its_role(public_client, trust, scheme):
    other = an_association(name="Karbonate Homes")
    published(other)
    before = latest()
    published(
        trust | {"relations": [{"key": "r1", "kind": "merged_into", "organisation": other["id"], "date": "2024"}]}
    )
    asked = f"organisation={other['id']}"

    assert found_by(public_client, asked) == [scheme["id"]]
    assert found_by(public_client, f"{asked}&role=freeholder") == [scheme["id"]]
    assert found_by(public_client, f"{asked}&role=landlord") == []
    assert found_by(public_client, f"{asked}&known_at={before}") == []


def test_partnerships_are_found_under_the_record_that_another_was_merged_into(public_client, trust, scheme):
    twin = a_land_trust(name="Quernmore Trust")
    published(twin)
    merge_record(record=trust["id"], into=twin["id"], reason="The same body.", by="registry editors")

    assert found_by(public_client, f"organisation={twin['id']}") == [scheme["id"]]


def test_a_withdrawn_partnership_is_found_only_at_earlier_moments(public_client, scheme):
    before = latest()
    withdrawn(scheme)

    assert found_by(public_client, "q=ashgill") == []
    assert found_by(public_client, f"q=ashgill&known_at={before}") == [scheme["id"]]


def test_words_that_were_removed_are_found_nowhere_and_leave_the_dictionary(public_client, scheme):
    (edition,) = published(scheme | {"summary": "Built beside Xylophonia."})
    published(scheme | {"summary": "Built beside the river."})
    assert found_by(public_client, f"q=xylophonia&known_at={edition.pk}") == [scheme["id"]]

    remove_from_edition(edition=edition, pointers=["/summary"], ground="A court says so.", by="registry editors")

    assert found_by(public_client, f"q=xylophonia&known_at={edition.pk}") == []
    assert not Lexeme.objects.filter(lexeme__startswith="xylophon").exists()


def test_a_name_that_was_removed_from_an_organisation_no_longer_finds_its_partnerships(public_client, trust, scheme):
    (edition,) = published(trust | {"names": [{"key": "n1", "name": "Zebedee Wold Trust", "kind": "former"}]})
    published(trust | {"name": "Zyxwold Land Trust"})
    assert found_by(public_client, "q=zyxwold") == [scheme["id"]]
    current = max(entries_of(scheme["id"]))[0]

    remove_from_edition(edition=edition, pointers=["/names/n1"], ground="A court says so.", by="registry editors")

    assert not Lexeme.objects.filter(lexeme__startswith="zebede").exists()
    assert found_by(public_client, "q=zyxwold") == [scheme["id"]]
    assert max(entries_of(scheme["id"]))[0] == current


def test_a_catalogue_made_anew_has_the_same_entries(trust, scheme):
    published(trust | {"name": "Hexhamshire Land Trust"})
    published(scheme | {"stage": "plan"})
    published(trust | {"name": "Quernmore Land Trust"})
    going = a_partnership()
    published(going)
    withdrawn(going)
    before = entries_of()

    list(rebuild_catalogue(everything=True))

    assert entries_of() == before
