"""What a party says of a published record, by page."""

from django.test import Client

from registry.publishing.models import Confirmation

from .conftest import signed_in


def address(body, partnership) -> str:
    return f"/my/organisations/{body}/confirm/{partnership.record_id}/"


def test_an_approver_confirms_the_edition_that_was_read(body, partnership, approver):
    client = signed_in(approver)
    assert "Is it right?" in client.get(f"/my/organisations/{body}/").text
    assert client.get(address(body, partnership)).status_code == 200
    client.post(address(body, partnership), {"edition": "1", "verdict": "confirmed"})
    said = Confirmation.objects.get()
    assert (said.organisation_id, said.number, said.verdict) == (body, 1, "confirmed")
    assert Client().get(f"/api/v1/partnerships/{partnership.record_id}/").status_code == 200


def test_a_dispute_says_why(body, partnership, approver):
    client = signed_in(approver)
    answer = client.post(address(body, partnership), {"edition": "1", "verdict": "disputed"})
    assert "Say what is wrong" in answer.text
    client.post(address(body, partnership), {"edition": "1", "verdict": "disputed", "words": "We left in 2019."})
    assert Confirmation.objects.get().words == "We left in 2019."


def test_another_edition_than_the_current_one_is_not_confirmed(body, partnership, approver):
    answer = signed_in(approver).post(address(body, partnership), {"edition": "7", "verdict": "confirmed"})
    assert answer.status_code == 400
    assert not Confirmation.objects.exists()


def test_editors_and_strangers_do_not_speak_for_the_body(body, partnership, editor, stranger, stranger_body):
    assert signed_in(editor).get(address(body, partnership)).status_code == 404
    assert signed_in(stranger).get(address(body, partnership)).status_code == 404
    assert signed_in(stranger).get(address(stranger_body, partnership)).status_code == 404
