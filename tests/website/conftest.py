"""People with roles, and clients signed in as them."""

import json

import pytest
from django.test import Client

from registry.accounts.actor import Actor
from registry.accounts.models import Person
from registry.catalogue.models import PartnershipCard
from registry.publishing.actions import create_submission, make_challenge, submit, verify_challenge
from registry.publishing.models import Submission
from tests.builders import member, person


def signed_in(who: Person, **options) -> Client:
    client = Client(**options)
    client.force_login(who)
    return client


@pytest.fixture
def partnership(db) -> PartnershipCard:
    """A seed partnership with several organisations."""
    cards = PartnershipCard.objects.filter(superseded_seq=None).order_by("record_id")
    return next(card for card in cards if len(card.organisations) > 1)


@pytest.fixture
def organisation(partnership) -> str:
    return partnership.organisations[0]


@pytest.fixture
def stranger_organisation(partnership) -> str:
    """An organisation that has no part in the partnership."""
    from registry.catalogue.models import OrganisationCard

    cards = OrganisationCard.objects.filter(superseded_seq=None).exclude(record_id__in=partnership.organisations)
    return cards.order_by("record_id").first().record_id


@pytest.fixture
def editor(organisation) -> Person:
    return member(organisation, "editor", "editor").person


@pytest.fixture
def approver(organisation) -> Person:
    return member(organisation, "approver", "approver").person


@pytest.fixture
def curator(db) -> Person:
    return person("curator", is_curator=True)


@pytest.fixture
def stranger(stranger_organisation) -> Person:
    return member(stranger_organisation, "approver", "stranger").person


@pytest.fixture
def draft(partnership, organisation, editor) -> Submission:
    """The next edition of the partnership, begun by the editor, nothing changed yet."""
    return create_submission(
        kind="partnership", organisation=organisation, record=partnership.record_id, by=Actor(person=editor)
    )


@pytest.fixture
def submitted(draft, editor) -> Submission:
    content = json.loads(draft.content) | {"summary": "A new summary, written by the editor."}
    draft.content = json.dumps(content)
    draft.save()
    return submit(submission=draft, by=Actor(person=editor))


@pytest.fixture
def cast(partnership, organisation, django_capture_on_commit_callbacks):
    """Everybody who visits, and something to see on every page."""
    from .visiting import Cast, secret_in_letter

    # The letter of a challenge is sent once its transaction has held.
    with django_capture_on_commit_callbacks(execute=True):
        make_challenge(
            record=partnership.record_id, pointer="/name", reason="It has another name.", email="reader@example.org"
        )
    verify_challenge(secret=secret_in_letter())
    return Cast(partnership, organisation, secret_in_letter())
