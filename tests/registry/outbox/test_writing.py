"""A letter is written with its event, to somebody, once; its text is plain."""

from pathlib import Path

import pytest
from django.conf import settings
from django.db import IntegrityError, connections, transaction
from django.template import Engine

from registry.outbox.models import Letter
from registry.outbox.recipients import Recipient, curators, mailbox_of, person_numbered, role_mailbox, somebody_at
from registry.outbox.writing import SUBJECT, OutsideOfTransaction, rendered, write_letter
from registry.publishing.actions import merge_record
from tests.builders import an_association, person, published
from tests.letters import posted

LINK = {"link": "https://register.example.org/challenges/verify/abc/"}

pytestmark = pytest.mark.django_db


def test_what_did_not_happen_leaves_no_letter():
    with transaction.atomic():
        write_letter("challenge_link", to=somebody_at("reader@example.org"), context=LINK)
        transaction.set_rollback(True)
    assert not Letter.objects.exists()
    assert posted() == []


def test_outside_of_a_transaction_no_letter_is_written(monkeypatch):
    monkeypatch.setattr(connections["default"], "in_atomic_block", False)
    with pytest.raises(OutsideOfTransaction):
        write_letter("challenge_link", to=somebody_at("reader@example.org"), context=LINK)


def test_whoever_has_an_account_is_written_to_by_number_and_gets_it_at_the_address_of_now():
    reader = person("reader")
    letter = write_letter("challenge_link", to=somebody_at("Reader@example.org"), context=LINK)
    assert (letter.person_id, letter.email) == (reader.pk, "")
    reader.email = "moved@example.org"
    reader.save()
    assert [message.to for message in posted()] == [["moved@example.org"]]


def test_the_mailbox_of_an_organisation_is_looked_up_when_it_is_sent_and_follows_a_merger():
    gone, stays = an_association(contact_email="homes@gone.example.org"), an_association(name="Stays Homes")
    published(gone, stays)
    write_letter("challenge_link", to=mailbox_of(gone["id"]), context=LINK)
    published(stays | {"contact_email": "homes@stays.example.org"})
    merge_record(record=gone["id"], into=stays["id"], reason="They merged.", by="registry editors")
    assert role_mailbox(gone["id"]) == "homes@stays.example.org"
    assert [message.to for message in posted()] == [["homes@stays.example.org"]]


@pytest.mark.parametrize("recipient", [Recipient(), Recipient(email="a@example.org", person=1)])
def test_a_letter_has_one_recipient(recipient):
    person("someone")
    with pytest.raises(IntegrityError), transaction.atomic():
        write_letter("challenge_link", to=recipient, context=LINK)


def test_curators_are_the_address_of_the_settings_else_the_people_but_not_those_of_a_demonstration(settings):
    assert curators() == []
    curator = person("curator", is_curator=True)
    assert curators() == [person_numbered(curator.pk)]
    settings.IS_DEMONSTRATION = True
    assert curators() == []
    settings.OPERATOR_EMAIL = "The Register <register@example.org>"
    assert curators() == [Recipient(email="register@example.org")]


def test_nothing_in_a_name_becomes_a_header_or_an_entity():
    subject, text = rendered("invitation", {"name": "A & B\rBcc: x@example.org", "role": "editor", "link": "l"})
    assert subject == "You are invited to act for A & B Bcc: x@example.org"
    assert "A & B" in text


def templates() -> list[str]:
    """The kinds of letters, from the templates of all rooms."""
    return sorted(path.stem for path in Path(settings.BASE_DIR, "registry").glob("*/templates/letters/*.txt"))


def test_each_letter_begins_with_its_subject_and_ends_in_a_text():
    assert len(templates()) >= 7
    for kind in templates():
        source = Engine.get_default().get_template(f"letters/{kind}.txt").source
        assert source.startswith(SUBJECT), kind
        assert all(rendered(kind, {})), kind
