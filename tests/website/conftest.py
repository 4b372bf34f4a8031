"""People with roles, and clients signed in as them."""

import json

import pytest

from registry.accounts.actor import Actor
from registry.accounts.models import Person
from registry.catalogue.models import PartnershipCard
from registry.content import content_of, kinds
from registry.enquiries.actions import make_enquiry
from registry.following.actions import follow
from registry.following.models import Followed
from registry.following.subjects import Subject
from registry.notifications.secrets_of_links import stop_path
from registry.publishing.actions import create_submission, make_challenge, submit, verify_challenge
from registry.publishing.current import current_edition_of
from registry.publishing.models import Submission
from registry.publishing.rights.capacities import principals_of
from registry.suggestions.actions import make_suggestion
from tests.builders import MISSED, a_waiting_suggestion, an_association, member, person, published, signed_in
from tests.letters import posted

__all__ = ["signed_in"]


@pytest.fixture
def partnership(db) -> PartnershipCard:
    """A seed partnership with several organisations."""
    cards = PartnershipCard.objects.filter(superseded_seq=None).order_by("record_id")
    return next(card for card in cards if len(card.organisations) > 1)


@pytest.fixture
def organisation(partnership) -> str:
    """A principal of it: its own people publish its words."""
    kind = kinds()["partnership"]
    return principals_of(content_of(current_edition_of(kind, partnership.record_id))["parties"])[0]


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
def cast(partnership, organisation):
    """Everybody who visits, and something to see on every page."""
    from .visiting import Cast, secret_in

    make_challenge(
        record=partnership.record_id, pointer="/name", reason="It has another name.", email="reader@example.org"
    )
    challenge = secret_in(posted()[-1])
    verify_challenge(secret=challenge)
    reached = an_association(contact_email="partnerships@border.example.org")
    published(reached)
    make_enquiry(
        organisation=reached["id"],
        group_name="Ashgill CLT",
        email="group@example.org",
        question="May we?",
        consent=True,
    )
    enquiry = secret_in(posted()[-1])
    follow(
        subject=Subject(Followed.RECORD, record=partnership.record_id),
        title="A partnership",
        email="follower@example.org",
        often="weekly",
    )
    following = secret_in(posted()[-1])
    make_suggestion(**MISSED)
    suggestion = secret_in(posted()[-1])
    a_waiting_suggestion()
    secrets = {
        "confirm_suggestion": suggestion,
        "verify_challenge": challenge,
        "confirm_enquiry": enquiry,
        "confirm_following": following,
        "stop_following": following,
        "stop_mail": stop_path(1).split("/")[2],
    }
    return Cast(partnership, organisation, reached["id"], secrets)
