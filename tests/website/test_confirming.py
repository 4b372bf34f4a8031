"""What a party says of a published record, by page."""

from django.test import Client

from registry.publishing.models import Confirmation

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
    assert signed_in(editor).get(address(organisation, partnership)).status_code == 404
    assert signed_in(stranger).get(address(organisation, partnership)).status_code == 404
    assert signed_in(stranger).get(address(stranger_organisation, partnership)).status_code == 404
