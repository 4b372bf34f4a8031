"""An answer never changes without its ETag; and what was published of others leaves a record's as it is."""

import pytest

from registry.catalogue import derived
from registry.catalogue.stamp import forget_stamps
from registry.content import kinds
from registry.feed.models import Change
from registry.places.directory import forget_directory
from registry.publishing.actions import remove_from_edition
from registry.publishing.catalogue import rebuild_catalogue
from registry.publishing.current import current_edition_of
from tests.builders import Scheme, scheme
from tests.contract.served import every_operation

from .events import CHANGES_THE_RECORD, ENDS_THE_RECORD, EVENTS, LEAVES_THE_RECORD

pytestmark = pytest.mark.django_db

# Reads for anyone that say nothing of the register, so that no line of the feed goes with them.
SAY_NOTHING_OF_IT = {"getSchema": "the contract", "getLive": "the process", "getReady": "the service"}


@pytest.fixture(autouse=True)
def _loads_go_with_the_test():
    forget_directory()
    yield
    forget_directory()


def addresses(partnership: Scheme) -> list[str]:
    here, at = f"/api/v1/partnerships/{partnership.id}/", Change.objects.latest("sequence").pk
    return [
        here,
        f"{here}?known_at={at}",
        f"{here}?known_at={at - 1}",
        f"{here}?fields=id,assurance",
        f"{here}editions/",
        f"{here}editions/1/",
        f"{here}compare/?from=1&to=1",
        f"/api/v1/organisations/{partnership.community}/",
        f"/api/v1/organisations/{partnership.community}/partnerships/",
        f"/api/v1/partnerships/?organisation={partnership.community}&include=organisations",
        f"/api/v1/partnerships/?organisation={partnership.community}&known_at={at}",
        f"/api/v1/partnerships/?organisation={partnership.community}&format=csv",
        "/api/v1/organisations/?page_size=200",
        f"/api/v1/parties/?organisation={partnership.community}",
        "/api/v1/homes/?page_size=5",
        f"/api/v1/confirmations/?partnership={partnership.id}",
        f"/api/v1/challenges/?record={partnership.id}",
        "/api/v1/areas/?page_size=5",
        "/api/v1/vocabularies/tenure/",
        "/api/v1/rules/?page_size=5",
        "/api/v1/indicators/?page_size=5",
    ]


def read(client, path: str, etag: str = ""):
    response = client.get(path, headers={"if-none-match": etag} if etag else {})
    text = response.getvalue() if response.streaming else response.content
    return response, text


@pytest.mark.parametrize("happens", EVENTS.values(), ids=EVENTS)
def test_an_answer_never_changes_without_its_etag(public_client, happens):
    partnership = scheme()
    scheme(community=partnership.community)
    before = {path: read(public_client, path) for path in addresses(partnership)}
    assert {path: answer.status_code for path, (answer, _) in before.items() if answer.status_code != 200} == {}
    happens(partnership)
    public_client.get("/api/v1/partnerships/?page_size=1")  # a load is noticed by the first read

    for path, (first, text) in before.items():
        again, text_now = read(public_client, path)
        conditional, _ = read(public_client, path, first["ETag"])
        if text_now != text:
            assert again.headers.get("ETag") != first["ETag"], path
            assert conditional.status_code != 304, path
        assert (conditional.status_code == 304) == (again.headers.get("ETag") == first["ETag"]), path
        if conditional.status_code == 304:
            assert text_now == text, path
            latest = str(Change.objects.latest("sequence").pk)
            assert conditional["Register-Sequence"] == again["Register-Sequence"] == latest, path


@pytest.mark.parametrize("happens", CHANGES_THE_RECORD.values(), ids=CHANGES_THE_RECORD)
def test_what_an_answer_shows_is_in_its_tag_and_in_its_line(public_client, happens):
    partnership = scheme()
    here = f"/api/v1/partnerships/{partnership.id}/"
    first = public_client.get(here)
    assert first.json()["as_of"] == Change.objects.latest("sequence").pk
    scheme()
    happens(partnership)
    line = Change.objects.latest("sequence").pk
    scheme()

    again = public_client.get(here, headers={"if-none-match": first["ETag"]})

    assert again.status_code == 200
    assert again.json()["as_of"] == line


@pytest.mark.parametrize("happens", ENDS_THE_RECORD.values(), ids=ENDS_THE_RECORD)
def test_an_end_is_seen_by_those_who_have_the_record(public_client, happens):
    partnership = scheme()
    here = f"/api/v1/partnerships/{partnership.id}/"
    first, of_edition = public_client.get(here), public_client.get(f"{here}editions/1/")
    happens(partnership)

    assert public_client.get(here, headers={"if-none-match": first["ETag"]}).status_code in (301, 410)
    kept = public_client.get(f"{here}editions/1/", headers={"if-none-match": of_edition["ETag"]})
    assert kept.status_code == 304, "an edition stays what it was"


@pytest.mark.parametrize("happens", LEAVES_THE_RECORD.values(), ids=LEAVES_THE_RECORD)
@pytest.mark.parametrize("address", ["", "editions/1/"])
def test_what_happens_to_others_leaves_a_record_as_it_is(public_client, happens, address):
    partnership = scheme()
    here = f"/api/v1/partnerships/{partnership.id}/{address}"
    first = public_client.get(here)
    before = Change.objects.latest("sequence").pk
    happens(partnership)

    again = public_client.get(here, headers={"if-none-match": first["ETag"]})

    assert (first["Register-Sequence"], again.status_code) == (str(before), 304)
    assert int(again["Register-Sequence"]) > before
    assert public_client.get(here).content == first.content


def test_a_version_that_derives_otherwise_has_other_tags(public_client, monkeypatch):
    paths = ("/api/v1/partnerships/chp-cnza8bakrv/", "/api/v1/partnerships/", "/api/v1/homes/", "/api/v1/vocabularies/")
    before = {path: public_client.get(path)["ETag"] for path in paths}
    forget_stamps()
    monkeypatch.setattr(derived, "METHOD", derived.METHOD + 1)
    try:
        for path, etag in before.items():
            assert public_client.get(path, headers={"if-none-match": etag}).status_code == 200, path
        during = public_client.get("/api/v1/partnerships/")["ETag"]
        list(rebuild_catalogue())
        assert public_client.get("/api/v1/partnerships/", headers={"if-none-match": during}).status_code == 200
    finally:
        monkeypatch.undo()
        forget_stamps()


def test_a_superseded_edition_may_be_kept_for_an_hour_and_never_for_ever(public_client):
    partnership = scheme()
    here = f"/api/v1/partnerships/{partnership.id}/editions/1/"
    first = public_client.get(here)
    assert first["Cache-Control"] == "public, max-age=30"
    partnership.publish_again(name="The Other Mill")

    again = public_client.get(here, headers={"if-none-match": first["ETag"]})
    assert (again.status_code, again["Cache-Control"]) == (304, "public, max-age=3600")
    assert public_client.get(f"/api/v1/partnerships/{partnership.id}/")["Cache-Control"] == "public, max-age=30"
    assert "immutable" not in public_client.get(here)["Cache-Control"]


def test_what_the_law_takes_out_of_an_old_edition_is_gone_for_those_who_have_it(public_client):
    partnership = scheme()
    here = f"/api/v1/partnerships/{partnership.id}/"
    edition = current_edition_of(kinds()["partnership"], partnership.id)
    then = Change.objects.latest("sequence").pk
    partnership.publish_again(name="The Other Mill")
    paths = [f"{here}editions/1/", f"{here}?known_at={then}"]
    before = [public_client.get(path) for path in paths]
    remove_from_edition(edition=edition, pointers=["/homes/h1/count"], ground="A court order.", by="the registry")

    for path, first in zip(paths, before, strict=True):
        again = public_client.get(path, headers={"if-none-match": first["ETag"]})
        assert (again.status_code, again.json()["homes"][0]["count"]) == (200, None)
        assert again.json()["as_of"] == then, "it is what was known then, but for what is gone"


def test_every_read_for_anyone_tells_the_latest_line(public_client):
    latest, silent = str(Change.objects.latest("sequence").pk), set()
    for each in every_operation():
        if not each.is_a_read_for_anyone:
            continue
        answer = public_client.get(each.operation.example)
        if answer.headers.get("Register-Sequence") != latest:
            silent.add(each.operation.id)
            continue
        again = public_client.get(each.operation.example, headers={"if-none-match": answer["ETag"]})
        assert (again.status_code, again["Register-Sequence"]) == (304, latest), each.operation.id

    assert silent == SAY_NOTHING_OF_IT.keys()
