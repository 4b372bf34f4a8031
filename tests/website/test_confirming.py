"""What a party says of a published record, by page."""

import datetime

from django.test import Client

from registry.clock import uk_day
from registry.dates_in_words import day_in_words
from registry.publishing.actions import make_challenge, open_challenge
from registry.publishing.checking import A_YEAR
from registry.publishing.models import Challenge, Confirmation, Stage
from registry.website.public.telling.history import check_in_words
from tests.builders import acting, person

from .conftest import signed_in


def address(organisation, partnership) -> str:
    return f"/my/organisations/{organisation}/confirm/{partnership.record_id}/"


def test_an_approver_confirms_the_edition_that_was_read(organisation, partnership, approver):
    client = signed_in(approver)
    assert "Is it right?" in client.get(f"/my/organisations/{organisation}/").text
    assert client.get(address(organisation, partnership)).status_code == 200
    client.post(address(organisation, partnership), {"edition": "1", "verdict": "confirmed"})
    confirmation = Confirmation.objects.get()
    assert (confirmation.organisation_id, confirmation.number, confirmation.verdict) == (organisation, 1, "confirmed")
    assert Client().get(f"/api/v1/partnerships/{partnership.record_id}/").status_code == 200


def test_a_dispute_says_why(organisation, partnership, approver):
    client = signed_in(approver)
    answer = client.post(address(organisation, partnership), {"edition": "1", "verdict": "disputed"})
    assert "Say what is wrong" in answer.text
    client.post(
        address(organisation, partnership), {"edition": "1", "verdict": "disputed", "words": "We left in 2019."}
    )
    assert Confirmation.objects.get().words == "We left in 2019."


def test_another_edition_than_the_current_one_is_not_confirmed(organisation, partnership, approver):
    answer = signed_in(approver).post(address(organisation, partnership), {"edition": "7", "verdict": "confirmed"})
    assert answer.status_code == 400
    assert not Confirmation.objects.exists()


def test_editors_and_strangers_do_not_speak_for_the_organisation(
    organisation, partnership, editor, stranger, stranger_organisation
):
    page, right = address(organisation, partnership), {"edition": "1", "verdict": "confirmed"}
    assert 'name="verdict"' not in signed_in(editor).get(page).text
    assert signed_in(editor).post(page, right).status_code == 404
    assert not Confirmation.objects.exists()
    assert signed_in(stranger).get(address(organisation, partnership)).status_code == 404
    assert signed_in(stranger).get(address(stranger_organisation, partnership)).status_code == 404


def test_an_officer_reads_the_record_as_a_page_with_what_was_said_of_it(organisation, partnership, editor, approver):
    page = address(organisation, partnership)
    signed_in(approver).post(page, {"edition": "1", "verdict": "disputed", "words": "We left in 2019."})
    challenge = make_challenge(
        record=partnership.record_id, pointer="/name", reason="It has another name.", email="reader@example.org"
    )
    Challenge.objects.filter(pk=challenge.pk).update(stage=Stage.QUARANTINED)
    open_challenge(challenge=Challenge.objects.get(pk=challenge.pk), by=acting(person("curator", is_curator=True)))

    for officer in (editor, approver):
        text = signed_in(officer).get(page).text
        assert "Who takes part" in text
        assert "Added:" not in text
        assert "Disputed by" in text
        assert "It has another name." in text


def test_a_year_later_the_page_asks_whether_it_is_still_right_or_needs_a_change(
    organisation, partnership, approver, monkeypatch
):
    client, page = signed_in(approver), address(organisation, partnership)
    assert "Nobody who takes part has confirmed it yet." in client.get(page).text
    client.post(page, {"edition": "1", "verdict": "confirmed"})
    monkeypatch.setattr("registry.publishing.checking.AGAIN_AFTER", datetime.timedelta(0))

    shown = client.get(page).text
    assert '<button name="verdict" value="confirmed">Still right</button>' in shown
    assert "Somebody who takes part last confirmed it on" in shown
    assert "Change something" in shown
    client.post(page, {"edition": "1", "verdict": "confirmed"})
    assert Confirmation.objects.count() == 2

    form = f"/my/edit/{organisation}/{partnership.record_id}/about/"
    assert f'href="{form}"' in shown
    assert client.get(form).status_code == 200


def test_the_public_page_and_the_list_of_an_organisation_say_when_it_was_checked(organisation, partnership, approver):
    public, client = f"/partnerships/{partnership.record_id}/", signed_in(approver)
    assert "Nobody who takes part has checked it." in Client().get(public).text
    assert "never confirmed" in client.get(f"/my/organisations/{organisation}/").text

    client.post(address(organisation, partnership), {"edition": "1", "verdict": "confirmed"})

    assert "Somebody who takes part last checked it on" in Client().get(public).text
    assert "last confirmed on" in client.get(f"/my/organisations/{organisation}/").text


def test_a_check_of_more_than_a_year_ago_is_told_as_old(organisation, partnership, approver):
    signed_in(approver).post(address(organisation, partnership), {"edition": "1", "verdict": "confirmed"})
    record, today = partnership.record_id, uk_day()

    assert check_in_words(record, today).endswith(f"last checked it on {day_in_words(today)}.")
    assert check_in_words(record, today + A_YEAR).endswith("more than a year ago.")
