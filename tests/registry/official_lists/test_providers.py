"""Everyone on the regulator's list can be found and claimed; what people publish is never written over."""

from importlib import import_module

import pytest

from registry.content import kinds
from registry.feed.models import Change
from registry.official_lists.providers import import_providers
from registry.places.models import ReferenceLoad
from registry.publishing.actions import create_submission, merge_record, publish_submission, submit, withdraw_record
from registry.publishing.models import Submission
from registry.publishing.publishers import REGISTRY_EDITORS
from registry.publishing.verification import differences
from tests.api.v1.walking import answer, ids_of
from tests.builders import an_association, curator, member, published

from .conftest import ALL, ASH, BECKSIDE, CANAL, ELMBRIDGE, record_of

pytestmark = pytest.mark.django_db
ORGANISATION = kinds()["organisation"]


def content_of(line) -> dict:
    return record_of(line).content


def own_edition(line, by=None, **changes) -> None:
    """Two people of the organisation publish an edition; or two curators in the editors' name."""
    record = record_of(line).id
    author, decider = (member(record), member(record)) if by == "own" else (curator(), curator())
    organisation = record if by == "own" else None
    content = content_of(line) | changes
    submission = create_submission(
        kind="organisation", organisation=organisation, record=record, content=content, by=author
    )
    publish_submission(submission=submit(submission=submission, by=author), by=decider)


def test_each_is_published_with_number_form_and_day_and_nothing_else(imported):
    progress = imported(*ALL)

    assert (progress.published, len(progress.plan.new), progress.plan.waiting) == (4, 4, [])
    said = {name: value for name, value in content_of(ASH).items() if value not in (None, [])}
    assert said == {
        "id": record_of(ASH).id,
        "name": "Ash Tree Housing Association",
        "kind": "housing_association",
        "legal_form": "registered_society",
        "identifiers": said["identifiers"],
        "statuses": said["statuses"],
        "sources": said["sources"],
    }
    assert said["identifiers"][0].items() >= {"scheme": "GB-SHPE", "value": "9001", "sources": ["list"]}.items()
    assert said["statuses"][0].items() >= {
        "status": "registered_provider", "since": "1984-07-20", "as_at": "2023-02",
        "note": "Listed as non-profit, registered society.",
    }.items()  # fmt: skip
    assert said["sources"][0]["title"] == "List of registered providers, February 2023"
    kinds_of = [content_of(line)["kind"] for line in ALL]
    assert kinds_of == ["housing_association", "other", "housing_cooperative", "local_authority"]
    assert content_of(BECKSIDE)["note"] == "A registered provider that may make a profit."


def test_a_second_run_publishes_and_loads_nothing(imported):
    imported(*ALL)
    lines, loads = Change.objects.count(), ReferenceLoad.objects.count()

    again = imported(*ALL)

    assert (again.published, again.plan.unchanged, again.plan.new, again.plan.changed) == (0, 4, [], [])
    assert (Change.objects.count(), ReferenceLoad.objects.count()) == (lines, loads)


def test_its_id_is_the_same_on_every_register(imported):
    imported(ASH)

    assert record_of(ASH).id == "org-g1jb51ex96"


@pytest.mark.parametrize(
    ("line", "again"),
    [
        (ASH, ("Ash Tree Homes", *ASH[1:])),
        (BECKSIDE, (*BECKSIDE[:3], "Non-profit", "Charitable company")),
        (ELMBRIDGE, (*ELMBRIDGE[:2], "02/04/2010", *ELMBRIDGE[3:])),
    ],
)
def test_a_newer_list_makes_an_edition_of_what_changed_alone(imported, line, again):
    imported(*ALL)

    progress = imported(*(again if each == line else each for each in ALL), edition="2023-03")

    assert (progress.published, progress.plan.unchanged) == (1, 3)
    assert [record_of(each).number for each in ALL] == [2 if each == line else 1 for each in ALL]
    assert content_of(line)["sources"][0]["title"].endswith("March 2023")


def test_a_new_name_leaves_the_former_one_and_a_new_spelling_leaves_none(imported):
    imported(ASH, CANAL)
    canal = ("Canal Street Housing Co-operative Ltd", *CANAL[1:])

    imported(("Oak Homes", *ASH[1:]), canal, edition="2023-03")
    imported(("Elm Homes", *ASH[1:]), canal, edition="2023-06")

    former = [(row["name"], row["kind"], row["until"]) for row in content_of(ASH)["names"]]
    assert former == [
        ("Ash Tree Housing Association", "former", "2023-02/2023-03"),
        ("Oak Homes", "former", "2023-03/2023-06"),
    ]
    assert (content_of(CANAL)["name"], content_of(CANAL)["names"]) == (canal[0], [])


def test_another_layout_of_the_list_changes_nothing(imported):
    imported(
        ("Moss Charity", "A9010", "2020-01-01", "Non-profit", "CIO-charitable incorporated organisation"),
        ("Elmbridge Vale District Council", "99XA", "2010-04-01", "Local authority", ""),
        edition="2021-10",
    )

    progress = imported(
        ("Moss Charity", "A9010", "01/01/2020", "Non-Profit", "Charitable incorporated organisation"), ELMBRIDGE
    )

    assert (progress.published, progress.plan.unchanged) == (0, 2)


def test_a_landlord_that_got_another_number_stays_one_record(imported):
    imported(*ALL)
    renumbered = (ASH[0], "LH9009", *ASH[2:])

    progress = imported(renumbered, BECKSIDE, CANAL, ELMBRIDGE, edition="2023-03")

    assert (progress.published, progress.plan.new) == (1, [])
    numbers = [(row["value"], row["until"]) for row in content_of(ASH)["identifiers"]]
    assert numbers == [("LH9009", None), ("9001", "2023-02/2023-03")]
    again = imported(("Oak Homes", *renumbered[1:]), BECKSIDE, CANAL, ELMBRIDGE, edition="2023-04")
    assert (again.published, content_of(ASH)["name"]) == (1, "Oak Homes")


def test_two_new_numbers_for_one_name_and_day_are_nobodys_new_number(imported):
    imported(*ALL)

    progress = imported((ASH[0], "LH9008", *ASH[2:]), (ASH[0], "LH9009", *ASH[2:]), *ALL[1:], edition="2023-03")

    assert (progress.published, progress.plan.changed) == (2, [])
    assert record_of(ASH).number == 1


@pytest.mark.parametrize("by", ["own", "curators"])
def test_what_people_published_is_never_written_over(imported, by):
    imported(*ALL)
    own_edition(ASH, by, website="https://www.ashtree.example.org/")

    progress = imported(("Ash Tree Homes", *ASH[1:]), *ALL[1:], edition="2023-03")

    assert (progress.published, progress.plan.left_alone) == (0, 1)
    assert content_of(ASH)["name"] == ASH[0]


def test_an_open_draft_is_put_on_top_of_what_a_newer_list_changed(imported):
    imported(*ALL)
    record = record_of(ASH).id
    author, approver = member(record), member(record)
    draft = create_submission(
        kind="organisation", organisation=record, record=record, by=author,
        content=content_of(ASH) | {"website": "https://www.ashtree.example.org/"},
    )  # fmt: skip

    imported(("Ash Tree Homes", *ASH[1:]), *ALL[1:], edition="2023-03")

    draft = submit(submission=Submission.objects.get(pk=draft.pk), by=author)
    publish_submission(submission=draft, by=approver)
    content = content_of(ASH)
    assert (content["name"], content["website"]) == ("Ash Tree Homes", "https://www.ashtree.example.org/")
    assert content["names"][0]["name"] == ASH[0]


def test_a_body_that_is_there_under_its_number_is_left_as_it_is(imported, public_client):
    there = an_association(identifiers=[{"key": "i1", "scheme": "GB-SHPE", "value": "9001"}])
    published(there)

    progress = imported(*ALL)

    assert (progress.published, progress.plan.left_alone) == (3, 1)
    assert ids_of(answer(public_client, "/api/v1/organisations/?identifier=GB-SHPE-9001")) == [there["id"]]
    assert answer(public_client, f"/api/v1/organisations/{there['id']}/")["regulator"]["name"] == ASH[0]


def test_a_body_of_the_same_name_without_the_number_waits_for_a_person(imported):
    there = an_association(name="Ash Tree Housing Association Limited", identifiers=[])
    published(there)

    progress = imported(*ALL)

    assert progress.published == 3
    assert progress.plan.waiting == [
        f"Ash Tree Housing Association (GB-SHPE-9001): {there['id']} is called so and has no such number."
    ]
    published(there | {"identifiers": [{"key": "i1", "scheme": "GB-SHPE", "value": "9001"}]})
    assert imported(*ALL).plan.waiting == []


def test_a_number_that_a_record_had_until_some_day_waits_for_a_person(imported):
    there = an_association(identifiers=[{"key": "i1", "scheme": "GB-SHPE", "value": "9001", "until": "2019"}])
    published(there)

    assert imported(*ALL).plan.waiting == [
        f"Ash Tree Housing Association (GB-SHPE-9001): {there['id']} says that it had this number until some day."
    ]


def test_two_landlords_of_one_name_are_two_records(imported):
    assert imported(ASH, (ASH[0], "9009", *ASH[2:])).published == 2


def test_what_ended_stays_ended(imported):
    imported(*ALL)
    withdraw_record(record=record_of(ASH).id, reason="Not a landlord.", by=REGISTRY_EDITORS)
    merge_record(record=record_of(CANAL).id, into=record_of(BECKSIDE).id, reason="The same.", by=REGISTRY_EDITORS)

    progress = imported(*ALL, edition="2023-03")

    # The third is the one that stayed: by the merger, a person has written it.
    assert (progress.published, progress.plan.new, progress.plan.left_alone) == (0, [], 3)


def test_an_older_list_is_loaded_and_publishes_nothing(imported):
    imported(*ALL)

    older = imported(("Ash Tree HA", *ASH[1:]), *ALL[1:], edition="2021-10")

    assert (older.plan, older.published) == (None, 0)
    assert content_of(ASH)["name"] == ASH[0]


def test_an_import_that_was_broken_off_goes_on(a_list, monkeypatch):
    monkeypatch.setattr(import_module("registry.publishing.actions.publish"), "CHUNK", 1)
    steps = import_providers([a_list(*ALL)], edition="2023-02")
    next(steps), next(steps)
    steps.close()

    *_, last = import_providers([a_list(*ALL)], edition="2023-02")

    assert (last.published, last.plan.unchanged) == (3, 1)
    assert not list(differences())
