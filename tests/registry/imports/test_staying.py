"""What an upload published stays where it is somebody else's word by now: taking it back is for mistakes that show at once."""

import datetime

import pytest
from django.utils import timezone

from registry.imports.actions import apply_plan, publish_import, undo_import, upload_file
from registry.imports.models import Import
from registry.imports.staying import Undoing
from registry.publishing.actions import confirm, make_challenge, open_challenge
from registry.publishing.models import Challenge, Stage
from tests.builders import a_land_trust, a_partnership, freeholder, lessee, member, published

from .files import Book, new

pytestmark = pytest.mark.django_db


@pytest.fixture
def trust() -> str:
    content = a_land_trust()
    published(content)
    return content["id"]


@pytest.fixture
def plan(association, trust, editor, approver) -> Import:
    """A new record that was published of an upload."""
    content = new("partnership", a_partnership(parties=[freeholder(trust), lessee(association)]), "P1")
    data = Book("partnership", [content]).xlsx()
    sent, _ = upload_file(data=data, kind="partnership", organisation=association, by=editor)
    return publish_import(plan=apply_plan(plan=sent, by=editor), by=approver)


def why(plan: Import, by) -> str:
    return str(undo_import(plan=plan, by=by).rows.get().undoing)


def test_what_nobody_has_touched_is_taken_back(plan, approver):
    assert why(plan, approver) == Undoing.UNDONE


def test_what_another_party_confirmed_stays(plan, trust, approver):
    record = plan.rows.get().record
    confirm(partnership=record, edition=1, organisation=trust, verdict="confirmed", by=member(trust))
    assert why(plan, approver) == Undoing.CONFIRMED


def test_what_a_reader_challenged_stays(plan, approver, curator):
    record = plan.rows.get().record
    challenge = make_challenge(record=record, pointer="/name", reason="No.", email="a@example.org")
    Challenge.objects.filter(pk=challenge.pk).update(stage=Stage.QUARANTINED)
    challenge.refresh_from_db()
    open_challenge(challenge=challenge, by=curator)
    assert why(plan, approver) == Undoing.CHALLENGED


def test_after_thirty_days_a_new_record_is_withdrawn_like_any_other(plan, approver):
    plan.published_at = timezone.now() - datetime.timedelta(days=31)
    plan.save()
    assert why(plan, approver) == Undoing.TOO_OLD
