"""From an address nobody knows to a published edition, by hand."""

import json
import re

from registry.catalogue.models import OrganisationCard
from registry.feed.models import Change
from registry.publishing.models import Submission
from tests.builders import give_second_factor, person

from .people import register, sign_in

SUMMARY = "Twelve homes on a long lease, told anew by a housing officer."


def organisation_with_partnerships() -> OrganisationCard:
    from registry.catalogue.models import PartnershipCard

    for card in PartnershipCard.objects.filter(superseded_seq=None).order_by("record_id"):
        for one in card.organisations:
            organisation = OrganisationCard.objects.filter(record_id=one, superseded_seq=None).first()
            if organisation:
                return organisation
    raise LookupError("the seed has no partnership with an organisation on the register")


def test_register_claim_draft_submit_and_a_second_person_publishes(server, windows):
    organisation = organisation_with_partnerships()
    give_second_factor(person("curator", is_curator=True))

    officer = windows()
    register(officer, "officer@example.org")
    sign_in(officer, "officer@example.org")
    officer.get_by_role("link", name="Find my organisation").click()
    officer.get_by_label("Name of the organisation").fill(organisation.name)
    officer.get_by_role("button", name="Search").click()
    officer.get_by_role("link", name=organisation.name, exact=True).click()
    officer.get_by_label("How does it know you?").fill("I am its development officer.")
    officer.get_by_role("radio", name=re.compile("Approver")).check()
    officer.get_by_role("button", name="Send the claim").click()

    curator = windows()
    sign_in(curator, "curator@example.org")
    curator.goto("/my/claims/")
    curator.get_by_role("button", name="Grant the claim of officer@example.org").click()

    officer.goto("/my/")
    officer.get_by_role("link", name=organisation.name).click()
    officer.get_by_role("link", name=re.compile("^Edit")).nth(1).click()
    officer.get_by_label("Summary").fill(SUMMARY)
    officer.get_by_role("button", name="Save and leave").click()
    address = officer.url
    record = Submission.objects.get(pk=address.rstrip("/").rpartition("/")[2]).record
    public = f"/api/v1/partnerships/{record}/"
    assert SUMMARY not in read(windows, public)["summary"]
    officer.get_by_role("button", name="Submit for review").first.click()

    # The author is an approver, and still may not approve it: no button, and no way round it.
    assert officer.get_by_role("button", name="Publish it").count() == 0
    token = officer.locator("input[name=csrfmiddlewaretoken]").first.input_value()
    revision = officer.locator("input[name=revision]").first.input_value()
    officer.request.post(
        f"{address}publish/",
        form={"csrfmiddlewaretoken": token, "revision": revision},
        headers={"Referer": server.url},
    )
    assert SUMMARY not in read(windows, public)["summary"]

    curator.goto("/my/review/")
    curator.locator(f"a[href*='{address.rstrip('/').rpartition('/')[2]}']").click()
    assert SUMMARY in curator.locator(".diff").first.inner_text()
    curator.get_by_role("button", name="Publish it").first.click()
    assert curator.get_by_text("Published. Everyone can read it").is_visible()

    shown = read(windows, public)
    assert shown["summary"] == SUMMARY
    assert shown["edition"]["number"] == 2
    assert SUMMARY not in json.dumps(read(windows, f"{public}editions/1/"))
    assert Change.objects.latest("sequence").record == record


def read(windows, address: str) -> dict:
    """What anyone reads, in a window without a session."""
    return windows().request.get(address).json()
