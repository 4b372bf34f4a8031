"""What an organisation says to possible partners, of each kind: by the form, published, in the finder, until it lapses."""

import datetime
import re

import pytest
from django.test import Client

from registry.clock import uk_day
from registry.publishing.models import Submission
from registry.publishing.telling.reminders import NOTICE_AHEAD, send_reminders
from tests.builders import member, organisation, signed_in
from tests.letters import posted
from tests.website.filling import save_at

pytestmark = pytest.mark.django_db
NORTHUMBERLAND = "E06000057"
WORDS = "Come and see us in the old school."
# Kind → the organisation that says it, the table of its form, the cells besides the words and the day.
KINDS = {
    "open to partners": ("housing_association", "partner_notices", {"kind": "open_to_partners"}),
    "looks for a partner": ("community_land_trust", "partner_notices", {"kind": "seeks_partner"}),
    "offers an asset": ("housing_association", "transfer_offers", {"asset_kinds": ["land"]}),
    "offers a service": ("housing_association", "transfer_offers", {"services": ["grounds"]}),
}


def found(day: datetime.date, monkeypatch) -> bool:
    """Whether the finder shows it to somebody who looks on this day."""
    monkeypatch.setattr("registry.website.public.find.uk_day", lambda: day)
    return WORDS in Client().get("/find/?place=Northumberland").text


@pytest.mark.parametrize("kind", KINDS)
def test_a_notice_is_written_by_the_form_found_near_its_place_reminded_of_and_lapses(kind, monkeypatch):
    of, table, cells = KINDS[kind]
    who = organisation(
        "Border Homes", kind=of, operating_areas=[{"key": "a1", "area": NORTHUMBERLAND}], homes_owned=400
    )
    author, decider = member(who, "editor").person, member(who).person
    today = uk_day()
    until = today + NOTICE_AHEAD + datetime.timedelta(days=30)

    officer = signed_in(author)
    row = f"{table}:new1"
    typed = cells | {"statement": WORDS, "areas": "Northumberland", "valid_until": f"{until:%-d %B %Y}"}
    sent = {f"{row}:{name}": value for name, value in typed.items()}
    save_at(officer, f"/my/edit/{who}/{who}/partners/", sent, [row])
    assert not found(today, monkeypatch)

    draft = Submission.objects.get(record=who)
    officer.post(f"/my/submissions/{draft.id}/submit/", {"revision": draft.revision})
    draft.refresh_from_db()
    signed_in(decider).post(f"/my/submissions/{draft.id}/publish/", {"revision": draft.revision})

    assert found(today, monkeypatch)
    assert WORDS in Client().get(f"/organisations/{who}/").text
    posted()
    assert send_reminders(today=until - NOTICE_AHEAD - datetime.timedelta(days=1)) == 0
    assert send_reminders(today=until - NOTICE_AHEAD) == 1
    (letter,) = posted()
    assert (letter.to, f"{until:%-d %B %Y}" in letter.body) == ([decider.email], True)
    assert re.search(rf"/my/organisations/{who}/", letter.body)

    assert found(until, monkeypatch)
    assert not found(until + datetime.timedelta(days=1), monkeypatch)
