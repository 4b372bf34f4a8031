"""The seed publishes only where it wrote the newest edition itself: it never writes over people."""

from importlib import import_module

import pytest
from django.db import connection

from registry.content import kinds
from registry.feed.models import Change
from registry.publishing.actions import (
    create_submission,
    merge_record,
    publish,
    publish_submission,
    remove_from_edition,
    submit,
    withdraw_record,
)
from registry.publishing.current import current_edition_of, current_record
from registry.publishing.models import LoadedEdition
from registry.publishing.publishers import REGISTRY_EDITORS
from registry.seed.actions import Progress, load_seed
from tests.builders import a_land_trust, an_association, curator, member, published

pytestmark = pytest.mark.django_db


def loaded(*contents: dict) -> Progress:
    """Load these contents as the files of the seed; how it ended."""
    *_, last = load_seed(contents)
    return last


def edition_of(content: dict):
    return current_edition_of(kinds()["organisation"], content["id"])


def corrected(content: dict, organisation: str | None = None, **changes) -> None:
    """One person writes a correction, another publishes it; as curators, in the editors' name, if not told otherwise."""
    author, decider = (member(organisation), member(organisation)) if organisation else (curator(), curator())
    submission = create_submission(
        kind="organisation", organisation=organisation, record=content["id"], content=content | changes, by=author
    )
    publish_submission(submission=submit(submission=submission, by=author), by=decider)


def test_a_file_that_changed_is_published_again_and_one_that_did_not_is_not():
    trust, landlord = a_land_trust(), an_association()
    loaded(trust, landlord)

    again = loaded(trust | {"name": "Hexhamshire Land Trust"}, landlord)

    assert again == Progress(published=1, to_publish=1, unchanged=1, left_alone=0)
    assert edition_of(trust).name == "Hexhamshire Land Trust"
    assert edition_of(landlord).number == 1


def test_a_correction_in_the_editors_own_name_stays():
    trust = a_land_trust()
    loaded(trust)
    corrected(trust, name="The Hexhamshire Trust")
    assert Change.objects.latest("sequence").publisher == REGISTRY_EDITORS

    again = loaded(trust | {"name": "Hexhamshire Land Trust"})

    assert again == Progress(published=0, to_publish=0, unchanged=0, left_alone=1)
    assert edition_of(trust).name == "The Hexhamshire Trust"


def test_a_correction_stays_even_where_it_says_what_the_file_once_said():
    trust = a_land_trust()
    loaded(trust)
    loaded(trust | {"name": "Hexhamshire Land Trust"})
    corrected(trust)

    assert loaded(trust | {"name": "Hexhamshire Land Trust"}).left_alone == 1
    assert edition_of(trust).name == trust["name"]


def test_what_an_organisation_says_of_itself_stays():
    trust = a_land_trust()
    loaded(trust)
    corrected(trust, organisation=trust["id"], website="https://www.hexhamshire.example.org/")

    assert loaded(trust | {"name": "Hexhamshire Land Trust"}).left_alone == 1
    assert edition_of(trust).website == "https://www.hexhamshire.example.org/"


def test_a_record_that_somebody_else_began_is_not_the_seeds():
    trust = a_land_trust()
    published(trust, by=REGISTRY_EDITORS)

    assert loaded(trust | {"name": "Hexhamshire Land Trust"}).left_alone == 1


def test_a_file_put_back_to_what_it_was_is_published_as_it_was():
    trust = a_land_trust()
    for name in ("One", "Two", "One"):
        loaded(trust | {"name": name})

    assert (edition_of(trust).name, edition_of(trust).number) == ("One", 3)


def test_what_ended_stays_ended():
    withdrawn, merged, staying = a_land_trust(), a_land_trust(), a_land_trust()
    loaded(withdrawn, merged, staying)
    withdraw_record(record=withdrawn["id"], reason="It never was.", by=REGISTRY_EDITORS)
    merge_record(record=merged["id"], into=staying["id"], reason="The same.", by=REGISTRY_EDITORS)

    again = loaded(*(each | {"name": "Another Name"} for each in (withdrawn, merged, staying)))

    assert again == Progress(published=1, to_publish=1, unchanged=0, left_alone=2)
    assert all(current_record(kinds()["organisation"], each["id"]).has_ended for each in (withdrawn, merged))


def test_text_that_the_law_took_out_does_not_come_back():
    trust = a_land_trust(website="https://www.hexhamshire.example.org/")
    loaded(trust)
    remove_from_edition(edition=edition_of(trust), pointers=["/website"], ground="A court order.", by="the registry")

    assert loaded(trust).left_alone == 1
    assert edition_of(trust).website == ""


def test_a_load_that_was_broken_off_goes_on_and_knows_what_it_wrote(monkeypatch):
    monkeypatch.setattr(import_module("registry.publishing.actions.publish"), "CHUNK", 1)
    first, second = a_land_trust(name="First"), a_land_trust(name="Second")
    load = load_seed([first, second])
    next(load), next(load)
    load.close()
    assert edition_of(second) is None
    corrected(first, name="First, corrected")

    again = loaded(first | {"name": "Other"}, second)

    assert again == Progress(published=1, to_publish=1, unchanged=0, left_alone=1)
    assert loaded(first, second | {"name": "Second Again"}).published == 1


def test_whoever_publishes_while_a_load_is_under_way_keeps_it():
    trust = a_land_trust()
    loaded(trust)
    load = load_seed([trust | {"name": "Hexhamshire Land Trust"}])
    assert next(load).to_publish == 1

    corrected(trust, name="The Hexhamshire Trust")
    *_, last = load

    assert last.published == 0
    assert edition_of(trust).name == "The Hexhamshire Trust"


@pytest.fixture
def before_marks(db) -> None:
    """A register of the days before anybody remembered which editions a load wrote."""
    with connection.cursor() as cursor:
        cursor.execute("truncate publishing_loadededition")


def remembered() -> set[int]:
    """What the migration works out."""
    migration = import_module("registry.publishing.migrations.0008_editions_of_loads_are_known")
    with connection.cursor() as cursor:
        cursor.execute(migration.OF_THE_SEED)
    return set(LoadedEdition.objects.values_list("pk", flat=True))


def test_an_older_register_works_out_which_editions_were_the_seeds(before_marks):
    untouched, curators, own, again = (a_land_trust(name=name) for name in ("One", "Two", "Three", "Four"))
    seeded = publish(contents=[untouched, curators, own, again], by=REGISTRY_EDITORS)
    corrected(curators, name="Two, corrected")
    corrected(own, organisation=own["id"], name="Three, ourselves")
    corrected(again, name="Four, corrected")
    (overwritten,) = publish(contents=[again | {"name": "Four, of the file"}], by=REGISTRY_EDITORS)

    of_the_seed = remembered()

    assert {edition.pk for edition in seeded} <= of_the_seed
    assert overwritten.pk not in of_the_seed, "in doubt a person's: the seed once wrote over people"
    assert not {edition_of(each).pk for each in (curators, own, again)} & of_the_seed
