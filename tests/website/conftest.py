"""People with roles, and clients signed in as them."""

import json

import pytest
from django.test import Client

from registry.accounts.actor import Actor
from registry.accounts.models import Membership, Person
from registry.catalogue.models import PartnershipCard
from registry.publishing.actions import create_submission, submit
from registry.publishing.models import Submission


def person(name: str, **fields) -> Person:
    """Somebody with a verified address."""
    from allauth.account.models import EmailAddress

    found = Person.objects.create_user(email=f"{name}@example.org", password="correct horse battery", **fields)
    EmailAddress.objects.create(user=found, email=found.email, verified=True, primary=True)
    return found


def member(name: str, organisation: str, role: str) -> Person:
    found = person(name)
    Membership.objects.create(person=found, organisation_id=organisation, role=role)
    return found


def signed_in(who: Person, **options) -> Client:
    client = Client(**options)
    client.force_login(who)
    return client


@pytest.fixture
def partnership(db) -> PartnershipCard:
    """A seed partnership with several bodies."""
    cards = PartnershipCard.objects.filter(superseded_seq=None).order_by("record_id")
    return next(card for card in cards if len(card.organisations) > 1)


@pytest.fixture
def body(partnership) -> str:
    return partnership.organisations[0]


@pytest.fixture
def stranger_body(partnership) -> str:
    """A body that has no part in the partnership."""
    from registry.catalogue.models import OrganisationCard

    cards = OrganisationCard.objects.filter(superseded_seq=None).exclude(record_id__in=partnership.organisations)
    return cards.order_by("record_id").first().record_id


@pytest.fixture
def editor(body) -> Person:
    return member("editor", body, "editor")


@pytest.fixture
def approver(body) -> Person:
    return member("approver", body, "approver")


@pytest.fixture
def curator(db) -> Person:
    return person("curator", is_curator=True)


@pytest.fixture
def stranger(stranger_body) -> Person:
    return member("stranger", stranger_body, "approver")


@pytest.fixture
def draft(partnership, body, editor) -> Submission:
    """The next edition of the partnership, begun by the editor, nothing changed yet."""
    return create_submission(
        kind="partnership", organisation=body, record=partnership.record_id, by=Actor(person=editor)
    )


@pytest.fixture
def submitted(draft, editor) -> Submission:
    content = json.loads(draft.content) | {"summary": "A new summary, written by the editor."}
    draft.content = json.dumps(content)
    draft.save()
    return submit(submission=draft, by=Actor(person=editor))
