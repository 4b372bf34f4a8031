"""A record that had ended comes back: under its id, as it last was, with the gap in its history."""

import pytest

from registry.catalogue.models import CurrentEntry, EndedEntry, OrganisationCard, PartnershipCard
from registry.content import kinds
from registry.errors import TransitionNotAllowed, UnknownRecord
from registry.feed.models import Change
from registry.identifiers import mint
from registry.publishing.actions import confirm, merge_record, remove_from_edition, restore_record, withdraw_record
from registry.publishing.assurance import assurance_at
from registry.publishing.catalogue import rebuild_catalogue
from registry.publishing.current import current_edition_of, current_record
from registry.publishing.digest_of_register import digest_of_register
from registry.publishing.ownership import with_predecessors, with_successors
from registry.publishing.publishers import REGISTRY_EDITORS
from tests.builders import (
    a_land_trust,
    a_partnership,
    freeholder,
    latest_sequence,
    member,
    published,
    scheme,
    withdrawn,
)

pytestmark = pytest.mark.django_db


def restored(record: str, reason: str = "It was withdrawn by mistake.") -> int:
    """The line of its edition."""
    return restore_record(record=record, reason=reason, by=REGISTRY_EDITORS).pk


def merged(record: str, into: str) -> None:
    merge_record(record=record, into=into, reason="They are one.", by=REGISTRY_EDITORS)


@pytest.fixture
def barn() -> dict:
    content = a_partnership(name="Restored Barn")
    published(content)
    return content


def test_the_feed_says_restored_and_then_published(barn):
    before = current_record(kinds()["partnership"], barn["id"])
    withdrawn(barn)
    line = restored(barn["id"])

    back, again = Change.objects.filter(record=barn["id"], sequence__gte=line - 1).order_by("sequence")
    assert (back.kind, back.edition, again.kind, again.edition) == ("restored", None, "published", 2)
    assert back.sequence + 1 == again.sequence == line
    after = current_record(kinds()["partnership"], barn["id"])
    assert (after.text, after.number, after.has_ended) == (before.text, before.number + 1, False)


def test_what_was_known_in_between_stays(public_client, barn):
    (first,) = Change.objects.filter(record=barn["id"]).values_list("sequence", flat=True)
    withdrawn(barn)
    back = restored(barn["id"])

    def status(line: int | str) -> int:
        return public_client.get(f"/api/v1/partnerships/{barn['id']}/?known_at={line}").status_code

    assert [status(line) for line in range(first, back + 1)] == [200, 410, 410, 200]
    assert public_client.get(f"/api/v1/partnerships/{barn['id']}/").json()["edition"]["number"] == 2


def test_the_list_of_those_that_have_gone_shows_those_in_force(public_client, barn):
    withdrawn(barn)
    gone = latest_sequence()
    restored(barn["id"])

    def listed(query: str) -> list[str]:
        answer = public_client.get(f"/api/v1/tombstones/?record={barn['id']}{query}").json()
        return [each["kind"] for each in answer["results"]]

    assert (listed(""), listed(f"&known_at={gone}")) == ([], ["withdrawn"])
    lines = public_client.get(f"/api/v1/changes/?record={barn['id']}").json()["results"]
    assert [line["kind"] for line in lines] == ["published", "withdrawn", "restored", "published"]
    only = public_client.get(f"/api/v1/changes/?record={barn['id']}&kind=restored").json()["results"]
    assert [line["name"] for line in only] == [f"Restored: {barn['id']}"]


def test_a_record_may_end_and_come_back_again(barn):
    for _ in range(2):
        withdrawn(barn)
        restored(barn["id"])
    withdrawn(barn)

    with pytest.raises(TransitionNotAllowed, match="already"):
        withdrawn(barn)


def test_a_merger_is_undone_and_the_one_that_stays_is_left_alone(public_client, barn):
    stays = a_partnership(name="Staying Barn")
    published(stays)
    merged(barn["id"], stays["id"])
    of_survivor = current_record(kinds()["partnership"], stays["id"])
    gone = latest_sequence()
    restored(barn["id"])

    here = f"/api/v1/partnerships/{barn['id']}/"
    assert [public_client.get(f"{here}{query}").status_code for query in ("", f"?known_at={gone}")] == [200, 301]
    assert public_client.get(f"/id/{barn['id']}", HTTP_ACCEPT="application/json").status_code == 303
    assert current_record(kinds()["partnership"], stays["id"]) == of_survivor


def test_an_organisation_that_came_back_is_no_longer_succeeded(public_client):
    trust, twin = a_land_trust(name="Returning Trust"), a_land_trust(name="Its Double")
    works = a_partnership(name="Work of it", parties=[freeholder(trust)])
    published(trust, twin, works)

    def known_as(organisation: dict, line: int | str = "") -> list[str]:
        query = f"organisation={organisation['id']}{f'&known_at={line}' if line else ''}"
        results = public_client.get(f"/api/v1/partnerships/?{query}").json()["results"]
        return [each["id"] for each in results]

    before = latest_sequence()
    merged(trust["id"], twin["id"])
    between = latest_sequence()
    name_between = public_client.get(f"/api/v1/partnerships/{works['id']}/?known_at={between}").json()["organisations"]
    assert with_successors([trust["id"]]) == {trust["id"], twin["id"]}
    restored(trust["id"])

    assert (known_as(trust), known_as(twin)) == ([works["id"]], [])
    assert (known_as(twin, before), known_as(twin, between)) == ([], [works["id"]])
    assert with_successors([trust["id"]]) == {trust["id"]}
    assert with_predecessors([twin["id"]]) == {twin["id"]}
    again = public_client.get(f"/api/v1/partnerships/{works['id']}/?known_at={between}").json()["organisations"]
    assert again == name_between == {trust["id"]: "Returning Trust"}


def test_what_was_confirmed_holds_again_because_the_facts_are_the_same():
    partnership = scheme()
    confirm(
        partnership=partnership.id, edition=1, organisation=partnership.community, verdict="confirmed", words="",
        by=member(partnership.community, "approver"),
    )  # fmt: skip
    withdraw_record(record=partnership.id, reason="It never was.", by=REGISTRY_EDITORS)
    gone = latest_sequence()
    back = restored(partnership.id)

    states = [assurance_at(partnership.id, line).confirmation for line in (gone - 1, gone, back - 1, back)]
    assert states == ["one_sided", "unconfirmed", "unconfirmed", "one_sided"]


def test_what_the_law_took_out_stays_out(public_client, barn):
    edition = current_edition_of(kinds()["partnership"], barn["id"])
    withdraw_record(record=barn["id"], reason="A court ordered it.", by=REGISTRY_EDITORS, is_by_law=True)
    remove_from_edition(edition=edition, pointers=["/summary"], ground="A court order.", by=REGISTRY_EDITORS)

    with pytest.raises(TransitionNotAllowed, match="because the law required it"):
        restored(barn["id"])
    assert public_client.get(f"/api/v1/partnerships/{barn['id']}/").status_code == 410
    assert public_client.get(f"/api/v1/partnerships/?id={barn['id']}").json()["count"] == 0


def test_only_what_has_ended_is_restored(barn):
    with pytest.raises(TransitionNotAllowed, match="nothing to restore"):
        restored(barn["id"])
    with pytest.raises(UnknownRecord, match="never been published"):
        restored(mint("chp"))


def test_a_number_that_the_one_that_stays_has_meanwhile_keeps_nobody_from_coming_back():
    number = {"key": "i1", "scheme": "GB-COH", "value": "09876543"}
    trust, twin = a_land_trust(name="Numbered Trust", identifiers=[number]), a_land_trust(name="Its Twin")
    published(trust, twin)
    merged(trust["id"], twin["id"])
    published(current_record(kinds()["organisation"], twin["id"]).content | {"identifiers": [number]})

    restored(trust["id"])

    assert not current_record(kinds()["organisation"], trust["id"]).has_ended


def test_a_register_changed_and_changed_back_has_the_digest_it_had(barn):
    before = digest_of_register()
    withdrawn(barn)
    assert digest_of_register() != before
    restored(barn["id"])

    assert digest_of_register() == before


def test_a_catalogue_made_anew_has_the_same_gap(barn):
    trust, twin = a_land_trust(name="Returning Trust"), a_land_trust(name="Its Double")
    works = a_partnership(name="Work of it", parties=[freeholder(trust)])
    published(trust, twin, works)
    withdrawn(barn)
    merged(trust["id"], twin["id"])
    for record in (barn["id"], trust["id"]):
        restored(record)

    def catalogue() -> list:
        ours = {"record_id__in": [barn["id"], trust["id"], twin["id"], works["id"]]}
        validity = "record_id", "edition_id", "superseded_seq", "ended", "ended_until_seq"
        entries = CurrentEntry.objects.filter(**ours).values_list("record_id", "edition_id", "since_seq")
        ended = EndedEntry.objects.filter(**ours).values_list("record_id", "edition_id", "since_seq", "until_seq")
        cards = [model.objects.filter(**ours).values_list(*validity) for model in (OrganisationCard, PartnershipCard)]
        return [sorted(rows, key=str) for rows in (*cards, entries, ended)]

    before = catalogue()
    assert list(rebuild_catalogue(everything=True))
    assert catalogue() == before
