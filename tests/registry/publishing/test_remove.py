"""Lawful removal: the text goes from everywhere, and the register still says that it went."""

import pytest
from django.db import connection

from registry.catalogue.models import PartnershipCard, RenderedEdition
from registry.errors import TransitionNotAllowed
from registry.feed.lines import first_broken_line
from registry.feed.models import Change, Removal
from registry.publishing.actions import remove_from_edition
from registry.publishing.models import CanonicalContent
from registry.publishing.verification import differences
from tests.builders import a_partnership, published

pytestmark = pytest.mark.django_db

GROUND = "Data Protection Act 2018, section 47"
SECRET = "Quillfeather"


@pytest.fixture
def scheme() -> dict:
    content = a_partnership(summary=f"The farmer {SECRET} objected.", name="Ashgill Green")
    content["homes"][0]["note"] = f"Formerly of {SECRET}."
    return content


def removed(edition, *pointers: str) -> Removal:
    return remove_from_edition(edition=edition, pointers=list(pointers), ground=GROUND, by="a curator")


def everything_stored_of(edition: int) -> str:
    """Every row of every table that could still hold the text, as PostgreSQL prints it."""
    with connection.cursor() as cursor:
        cursor.execute("select table_name from information_schema.tables where table_schema = 'public'")
        tables = [table for (table,) in cursor.fetchall() if not table.startswith(("places_", "django_"))]
        return "".join(_printed(cursor, table) for table in tables)


def _printed(cursor, table: str) -> str:
    cursor.execute(f'select coalesce(string_agg("{table}"::text, chr(10)), \'\') from "{table}"')
    return cursor.fetchone()[0]


def test_the_text_is_gone_from_everything_that_is_stored(scheme):
    (edition,) = published(scheme)
    assert everything_stored_of(edition.pk).count(SECRET) >= 6

    removed(edition, "/summary", "/homes/h1/note")

    assert SECRET not in everything_stored_of(edition.pk)


def test_the_text_is_gone_from_everything_that_is_answered(scheme, public_client):
    (edition,) = published(scheme)
    removed(edition, "/summary", "/homes/h1/note")
    here = f"/api/v1/partnerships/{scheme['id']}/"

    for path in (
        here,
        f"{here}editions/",
        f"{here}editions/1/",
        f"/api/v1/partnerships/?q={SECRET}",
        "/api/v1/partnerships/?format=csv",
        f"/api/v1/homes/?id={scheme['id']}",
    ):
        response = public_client.get(path)
        assert response.status_code == 200
        assert SECRET.encode() not in response.getvalue()


def test_the_rest_of_the_edition_stays_as_it_was(scheme, public_client):
    (edition,) = published(scheme)
    before = public_client.get(f"/api/v1/partnerships/{scheme['id']}/").json()
    removed(edition, "/summary")
    after = public_client.get(f"/api/v1/partnerships/{scheme['id']}/").json()
    # A summary less is a question less that is answered.
    del before["derived"]["completeness"], after["derived"]["completeness"]

    assert {name for name in before if before[name] != after[name]} == {"summary", "as_of"}
    assert after["summary"] is None


def test_the_chain_holds_and_the_feed_tells_of_it(scheme):
    (edition,) = published(scheme)
    line = Change.objects.get(pk=edition.pk)
    removal = removed(edition, "/summary")

    line_of_removal = Change.objects.get(pk=removal.sequence)
    assert (line_of_removal.kind, line_of_removal.record, line_of_removal.edition) == ("removed", scheme["id"], 1)
    assert Change.objects.get(pk=edition.pk).digest == line.digest
    assert first_broken_line() is None
    assert [sentence for sentence in differences() if scheme["id"] in sentence] == []


def test_the_salt_goes_with_the_text(scheme):
    (edition,) = published(scheme)
    before = CanonicalContent.objects.get(pk=edition.pk).salt
    removed(edition, "/summary")

    assert CanonicalContent.objects.get(pk=edition.pk).salt != before


def test_readers_are_told_what_went_and_why(scheme, public_client):
    (edition,) = published(scheme)
    removed(edition, "/summary")

    (entry,) = public_client.get(f"/api/v1/partnerships/{scheme['id']}/editions/").json()["results"]

    assert entry["removal"]["ground"] == GROUND
    assert entry["removal"]["pointers"] == ["/summary"]
    assert entry["salt"] is None


def test_more_can_be_removed_from_the_same_edition(scheme):
    (edition,) = published(scheme)
    removed(edition, "/summary")
    removed(type(edition).objects.get(pk=edition.pk), "/homes/h1/note", "/parties/council/name", "/facilities")

    assert Removal.objects.filter(edition=edition.pk).count() == 2
    assert SECRET not in everything_stored_of(edition.pk)
    assert [sentence for sentence in differences() if scheme["id"] in sentence] == []


def test_a_row_goes_whole(scheme, public_client):
    (edition,) = published(scheme)
    removed(edition, "/outcomes/o2", "/sources/s1/title")
    now = public_client.get(f"/api/v1/partnerships/{scheme['id']}/").json()

    assert [row["key"] for row in now["outcomes"]] == ["o1"]
    assert now["sources"][0]["title"] == "[removed]"


def test_an_earlier_edition_is_emptied_and_the_current_one_stays(scheme, public_client):
    first, _ = published(scheme)[0], published(scheme | {"summary": "Nothing of it."})[0]
    removed(first, "/summary")

    cards = PartnershipCard.objects.filter(record_id=scheme["id"]).order_by("number")
    assert [card.superseded_seq is None for card in cards] == [False, True]
    assert public_client.get(f"/api/v1/partnerships/{scheme['id']}/").json()["summary"] == "Nothing of it."
    assert RenderedEdition.objects.filter(pk=first.pk).exists()


@pytest.mark.parametrize("pointer", ["/homes/h9", "/nothing", "summary", "/homes/h1/colour"])
def test_a_pointer_that_leads_nowhere_removes_nothing(scheme, pointer):
    (edition,) = published(scheme)

    with pytest.raises(TransitionNotAllowed, match="leads nowhere"):
        removed(edition, pointer)
    assert not Removal.objects.exists()


def test_a_cell_that_must_be_known_goes_only_with_its_row(scheme):
    (edition,) = published(scheme)

    with pytest.raises(TransitionNotAllowed, match="whole row"):
        removed(edition, "/homes/h1/state")
