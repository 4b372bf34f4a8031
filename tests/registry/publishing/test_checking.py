"""Once a year those who take part are asked whether a record is still right; to say so again is a check."""

import datetime

import pytest

from registry.clock import uk_day
from registry.content import content_of, kinds
from registry.errors import TransitionNotAllowed
from registry.publishing.actions import confirm
from registry.publishing.checking import last_checked, unchecked
from registry.publishing.current import current_edition_of
from registry.publishing.telling.reminders import dues, send_reminders
from tests.builders import Scheme, latest_sequence, member, organisation, published, scheme
from tests.letters import posted

pytestmark = pytest.mark.django_db
A_YEAR = datetime.timedelta(days=365)


@pytest.fixture
def estate() -> Scheme:
    return scheme(association=organisation("Teign Housing"), name="Dartington Fields")


def said(estate: Scheme, verdict: str = "confirmed") -> None:
    words = "" if verdict == "confirmed" else "It is not."
    confirm(
        partnership=estate.id, edition=1, organisation=estate.association, verdict=verdict, words=words,
        by=member(estate.association),
    )  # fmt: skip


def test_a_record_is_checked_on_the_day_on_which_a_party_confirms_it(estate):
    assert last_checked([estate.id]) == {}
    said(estate, "disputed")
    assert last_checked([estate.id]) == {}, "a dispute says that it is wrong"
    said(estate)
    assert last_checked([estate.id]) == {estate.id: uk_day()}


def test_who_takes_part_is_asked_after_a_year_and_not_before(estate):
    member(estate.association)
    today = uk_day()

    assert unchecked(today + A_YEAR - datetime.timedelta(days=1)) == []
    (each,) = unchecked(today + A_YEAR)
    assert (each.record, each.name, each.organisation, each.since) == (
        estate.id, "Dartington Fields", estate.association, today,
    )  # fmt: skip
    assert unchecked(today + A_YEAR, [estate.community])[0].organisation == estate.community


def test_who_is_only_named_is_not_asked(estate):
    declined = organisation("Declined Homes")
    parties = [
        *estate.content["parties"],
        {"key": "p3", "side": "association", "organisation": declined, "roles": ["landlord"], "part": "declined"},
    ]
    estate.publish_again(parties=parties)

    assert unchecked(uk_day() + A_YEAR, [declined]) == []


def test_a_successor_is_asked(estate):
    successor = organisation("Greater Teign")
    relation = {"key": "r1", "kind": "merged_into", "organisation": successor, "date": "2024-04-01"}
    published(organisation_content(estate.association) | {"relations": [relation]})

    assert [each.organisation for each in unchecked(uk_day() + A_YEAR, [successor])] == [successor]


def organisation_content(identifier: str) -> dict:
    return content_of(current_edition_of(kinds()["organisation"], identifier))


def test_it_is_asked_once_a_year_with_a_link_to_the_page(estate, settings):
    approver = member(estate.association)
    today = uk_day()

    assert [send_reminders(today=today + A_YEAR + datetime.timedelta(days=days)) for days in (0, 1, 364)] == [1, 0, 0]
    (letter,) = posted()
    assert (letter.to, letter.subject) == ([approver.person.email], "Is Dartington Fields still right?")
    page = f"/my/organisations/{estate.association}/confirm/{estate.id}/"
    assert f"{settings.PUBLIC_ADDRESS}{page}" in letter.body
    assert send_reminders(today=today + 2 * A_YEAR) == 1, "another year has passed"


def test_to_say_again_that_it_is_right_is_a_check_after_a_month(estate, monkeypatch):
    said(estate)
    with pytest.raises(TransitionNotAllowed, match="You have said this already"):
        said(estate)
    monkeypatch.setattr("registry.publishing.checking.AGAIN_AFTER", datetime.timedelta(0))

    said(estate)

    assert len(dues(today=uk_day(), organisations=[estate.association])) == 0
    assert last_checked([estate.id]) == {estate.id: uk_day()}


def test_the_day_stands_on_the_record_and_in_lists_and_can_be_asked_for(client):
    checked, never = scheme(name="Hollyhock Corner"), scheme(name="Hollyhock Close")
    before = latest_sequence()
    confirm(
        partnership=checked.id,
        edition=1,
        organisation=checked.community,
        verdict="confirmed",
        by=member(checked.community),
    )
    today = str(uk_day())
    address = f"/api/v1/partnerships/{checked.id}/"

    assert client.get(address).json()["assurance"]["last_checked"] == today
    assert client.get(f"{address}?known_at={before}").json()["assurance"]["last_checked"] is None

    def ids(**query: str) -> set[str]:
        found = client.get("/api/v1/partnerships/", {"q": "Hollyhock"} | query).json()["results"]
        return {row["id"] for row in found}

    assert ids(last_checked__known="true") == ids(last_checked_after=today) == {checked.id}
    assert ids(last_checked__known="false") == {never.id}
    assert ids(last_checked_before=today) == set()
    lines = client.get("/api/v1/partnerships/?format=csv&q=Hollyhock").getvalue().decode().splitlines()
    place = lines[0].split(",").index("last_checked")
    assert sorted(line.split(",")[place] for line in lines[1:]) == ["", today]


def test_statistics_tell_the_share_that_a_party_ever_checked(client):
    checked, _ = scheme(name="Hollyhock Corner"), scheme(name="Hollyhock Close")
    say = {"partnership": checked.id, "edition": 1, "organisation": checked.community, "verdict": "confirmed"}
    confirm(**say, by=member(checked.community))

    (group,) = client.get("/api/v1/statistics/?measure=share_checked&q=Hollyhock").json()["results"]

    assert (group["partnerships"], group["checked"], group["share_checked"]) == (2, 1, 50.0)
