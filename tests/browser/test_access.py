"""Every page for everyone: axe in light and dark, the keyboard alone, a narrow window."""

import io
import re

import pytest
from django.utils import timezone
from openpyxl import load_workbook

from registry.accounts.actor import Actor
from registry.accounts.models import Claim, Person
from registry.imports.actions import apply_plan, upload_file
from registry.imports.own_records import contents_of_organisation
from registry.imports.workbooks import workbook_of
from registry.publishing.actions import change_submission, create_submission, submit
from registry.publishing.actions.propose import content_of_submission
from registry.suggestions.actions import make_suggestion
from registry.website.editing.sections import SECTIONS
from tests.builders import MISSED, a_partnership, a_waiting_suggestion, acting, give_second_factor, member, person
from tests.letters import posted
from tests.website.visiting import secret_in

from .people import sign_in
from .test_journey import organisation_with_partnerships

ENTRANCES = ("/accounts/login/", "/accounts/signup/", "/accounts/password/reset/", "/accounts/confirm-email/")
OWN = ("/accounts/email/", "/accounts/password/change/", "/accounts/2fa/", "/accounts/sessions/", "/accounts/logout/")


class World:
    """One organisation with an editor's draft, a submitted proposal, a claim, and an approver."""

    def __init__(self) -> None:
        self.organisation = organisation_with_partnerships().record_id
        self.approver = member(self.organisation, "approver", "approver").person
        editor = member(self.organisation, "editor", "editor").person
        by = Actor(person=editor)
        record = a_record_of(self.organisation)
        self.draft = create_submission(
            kind="partnership", organisation=self.organisation, content=unfinished(self.organisation), by=by
        ).id
        self.edition = create_submission(kind="partnership", organisation=self.organisation, record=record, by=by).id
        self.waiting = create_submission(
            kind="organisation", organisation=self.organisation, record=self.organisation, by=by
        )
        content = content_of_submission(self.waiting) | {"remit": "We build no more than the parish needs."}
        change_submission(submission=self.waiting, content=content, revision=None, by=by)
        submit(submission=self.waiting, by=by)
        self.plan = a_plan(self.organisation, by)
        self.to_publish = an_applied_plan(self.organisation, by)
        writer = person("writer", is_curator=True)
        give_second_factor(writer)
        self.new_record = create_submission(
            kind="partnership", organisation=None, content=a_partnership() | {"id": None}, by=acting(writer)
        ).id  # fmt: skip
        self.record = record
        a_held_challenge(record)
        make_suggestion(**MISSED)
        self.suggestion = f"/suggestions/{secret_in(posted()[-1])}/"
        a_waiting_suggestion()
        Claim.objects.create(person=person("new"), organisation_id=self.organisation, reason="I work there.")

    @property
    def pages(self) -> list[str]:
        addresses = [
            "/my/",
            "/my/join/?q=homes",
            f"/my/join/{self.organisation}/",
            "/my/second-factor/",
            "/my/review/",
            "/my/claims/",
            "/my/nowhere/",
        ]
        addresses += [
            f"/my/organisations/{self.organisation}/{part}" for part in ("", "people/", "tokens/", "imports/")
        ]
        addresses += [f"/my/organisations/{self.organisation}/{do}/{self.record}/" for do in ("confirm", "withdraw")]
        addresses += [f"/my/submissions/{one}/" for one in (self.draft, self.edition, self.waiting.id)]
        addresses += [f"/my/submissions/{one}/preview/" for one in (self.draft, self.edition, self.waiting.id)]
        addresses += [
            "/my/invitations/nothing/",
            f"/my/imports/{self.to_publish}/",
            f"/my/imports/{self.plan}/",
            f"/my/imports/{self.plan}/?show=unchanged",
        ]
        addresses += [f"/my/submissions/{self.draft}/edit/{part.slug}/?checked=1" for part in SECTIONS["partnership"]]
        addresses += [f"/my/submissions/{self.edition}/edit/{slug}/?open={row}" for slug, row in self.opened]
        return addresses

    opened = (("parties", "parties:new1"), ("homes", "homes:new1"), ("land", "asset_transfers:new1"),
              ("results", "outcomes:new1"), ("gaps", "missing:new1"))  # fmt: skip


def a_record_of(organisation: str) -> str:
    from registry.catalogue.models import PartnershipCard

    cards = PartnershipCard.objects.filter(superseded_seq=None, organisations__contains=[organisation])
    return cards.order_by("record_id").first().record_id


def a_held_challenge(record: str) -> None:
    """A reader's challenge that waits for a curator."""
    from registry.publishing.actions import make_challenge
    from registry.publishing.models import Challenge

    challenge = make_challenge(record=record, pointer="/name", reason="It has another name.", email="r@example.org")
    Challenge.objects.filter(pk=challenge.pk).update(stage="quarantined", verified_at=timezone.now())


def a_plan(organisation: str, by: Actor) -> str:
    """A spreadsheet of the organisation's partnerships, one of them with a wrong cell."""
    book = load_workbook(io.BytesIO(workbook_of("partnership", contents_of_organisation("partnership", organisation))))
    sheet = next(worksheet for worksheet in book.worksheets if worksheet.title == "parties")
    side = next(cell.column for row in sheet.iter_rows(max_row=2) for cell in row if cell.value == "side")
    sheet.cell(sheet.max_row, side).value = "nobody's"
    data = io.BytesIO()
    book.save(data)
    plan, _ = upload_file(
        data=data.getvalue(), kind="partnership", organisation=organisation, by=by, file_name="ours.xlsx"
    )
    return plan.id


def an_applied_plan(organisation: str, by: Actor) -> str:
    """A spreadsheet that waits for somebody to publish all of it."""
    book = load_workbook(io.BytesIO(workbook_of("partnership", contents_of_organisation("partnership", organisation))))
    headings = [cell for sheet in book.worksheets for row in sheet.iter_rows(max_row=2) for cell in row]
    heading = next(cell for cell in headings if cell.value == "summary")
    sheet, summary = heading.parent, heading.column
    sheet.cell(sheet.max_row, summary).value = "Homes on the green, as the sheet has it."
    data = io.BytesIO()
    book.save(data)
    plan, _ = upload_file(
        data=data.getvalue(), kind="partnership", organisation=organisation, by=by, file_name="changed.xlsx"
    )
    apply_plan(plan=plan, by=by)
    return plan.id


def unfinished(organisation: str) -> dict:
    """A draft with something wrong on several pages."""
    party = {"key": "p1", "side": "other", "organisation": organisation, "part": "took_part"}
    return {
        "name": "Meadow Row",
        "areas": ["Northumbria"],
        "parties": [party, {"key": "p2", "organisation": "Karbon"}],
        "homes": [{"key": "h1", "count": -1, "owner": "p9"}],
        "asset_transfers": [{"key": "t1", "date": "last year"}],
        "outcomes": [{"key": "o1"}],
        "missing": [{"key": "m1", "about": ["/homes/h9"]}],
    }


@pytest.fixture(scope="module")
def world(copied_register) -> World:
    return World()


@pytest.fixture
def page(windows, world):
    wrong_by_address = windows()
    sign_in(wrong_by_address, "approver@example.org")
    return wrong_by_address


@pytest.mark.slow
def test_axe_finds_nothing_in_light_or_dark_and_nothing_is_wider_than_320_pixels(page, world, windows, violations):
    wrong_by_address, wide = {}, {}
    stranger = windows()
    curator = windows()
    Person.objects.filter(email="new@example.org").update(is_curator=True)
    sign_in(curator, "new@example.org")
    visits = [
        (stranger, violation)
        for violation in (*ENTRANCES, "/challenges/verify/a-secret/", world.suggestion, "/suggestions/a/")
    ]
    visits += [
        (curator, violation)
        for violation in (
            "/my/audit/",
            "/my/audit/publications/",
            "/my/audit/people/",
            "/my/records/?q=homes",
            "/my/",
            "/my/challenges/",
            "/my/suggestions/",
            f"/my/records/{world.record}/closing/",
            f"/my/submissions/{world.new_record}/",
            f"/my/submissions/{world.new_record}/preview/",
        )
    ]
    visits += [(page, violation) for violation in [*OWN, *world.pages]]
    for window, address in visits:
        window.set_viewport_size({"width": 1200, "height": 900})
        window.goto(address)
        if wrong := violations(window):
            wrong_by_address[address] = wrong
        window.set_viewport_size({"width": 320, "height": 700})
        if window.evaluate("document.documentElement.scrollWidth") > 320:
            wide[address] = window.evaluate(WIDEST)
    assert not wrong_by_address, "\n".join(
        f"{address} {violation}" for address, wrong in wrong_by_address.items() for violation in wrong
    )
    assert not wide, wide


@pytest.mark.slow
def test_axe_finds_nothing_in_what_a_button_leads_to(page, world, windows, violations):
    """The pages that no address of their own shows: a form that was refused, a question before the act."""
    curator, reader, officer = windows(), windows(), windows()
    sign_in(curator, "writer@example.org")
    sign_in(officer, "editor@example.org")
    ways = [
        (page, f"/my/imports/{world.to_publish}/", "Publish all", "Publish them"),
        (curator, "/my/suggestions/", "Close it with this reason", "Say why"),
        (curator, "/my/challenges/", "Let it be seen", "It stands beside the record now."),
        (reader, "/suggest/", "Send", "Write where it is"),
        (reader, f"/partnerships/{world.record}/challenge/?pointer=%2Fname", "Send", "Say what is wrong"),
        (reader, world.suggestion, "Send my suggestion", "A curator of the register reads it next"),
    ]
    for window, address, button, words in ways:
        window.goto(address)
        window.get_by_role("button", name=re.compile(f"^{button}")).first.click()
        assert words in window.locator("main").inner_text(), address
        look(window, violations)
    curator.goto("/my/challenges/")
    answer = curator.get_by_role("button", name=re.compile("^Answer"))
    if answer.count():
        assert curator.locator("input[type=radio]:checked").count() == 0
        answer.first.click()
        assert curator.get_by_text("Choose an answer.").is_visible()
        look(curator, violations)
    officer.goto(f"/my/organisations/{world.organisation}/confirm/{world.record}/")
    assert officer.get_by_role("button", name="It is right").count() == 0
    look(officer, violations)


def look(window, violations) -> None:
    """Nothing that axe finds, and nothing wider than 320 pixels."""
    window.set_viewport_size({"width": 1200, "height": 900})
    assert violations(window) == [], window.url
    window.set_viewport_size({"width": 320, "height": 700})
    assert window.evaluate("document.documentElement.scrollWidth") <= 320, window.evaluate(WIDEST)


WIDEST = """() => [...document.querySelectorAll('main *')]
    .filter(one => one.getBoundingClientRect().right > 321).slice(0, 3).map(one => one.outerHTML.slice(0, 120))"""


def press(page, *keys: str) -> None:
    for key in keys:
        page.keyboard.press(key)


def tab_to(page, words: str, most: int = 200) -> None:
    """Go on with Tab until the element in focus is called so."""
    for _ in range(most):
        page.keyboard.press("Tab")
        called = page.evaluate(
            "() => { const at = document.activeElement; return (at.labels && at.labels[0] || at).innerText || ''; }"
        )
        if words in " ".join(called.split()):
            return
    raise AssertionError(f"no {words!r} within {most} steps of the keyboard")


def test_a_partnership_can_be_edited_by_keyboard_alone(page, world):
    page.goto(f"/my/submissions/{world.edition}/edit/parties/")
    press(page, "Tab")
    assert page.evaluate("document.activeElement.innerText") == "Skip to the content"
    press(page, "Enter")
    assert page.evaluate("document.activeElement.id") == "main"
    tab_to(page, "Add another party")
    press(page, "Enter")
    tab_to(page, "On whose side")
    page.keyboard.type("Association")
    tab_to(page, "Organisation")
    page.keyboard.type("Karbon Homes")
    tab_to(page, "Choose")
    press(page, "Enter")
    tab_to(page, "Manager")
    press(page, "Space")
    tab_to(page, "Did it take part?")
    page.keyboard.type("Took")
    tab_to(page, "Save and go on")
    press(page, "Enter")
    page.wait_for_url("**/edit/dates/")
    page.goto(f"/my/submissions/{world.edition}/")
    assert "Added: party, Karbon Homes" in page.content()


def test_focus_can_be_seen_and_goes_to_what_is_wrong(page, world):
    page.goto(f"/my/submissions/{world.draft}/edit/homes/?checked=1")
    assert page.evaluate("document.activeElement.className") == "summary"
    press(page, "Tab", "Enter")
    focused = page.evaluate("document.activeElement.id")
    assert re.fullmatch("f-homes-h1-(count|state|owner)", focused)
    assert page.evaluate("getComputedStyle(document.activeElement).outlineStyle") == "solid"


@pytest.mark.parametrize("script", [True, False])
def test_rows_are_added_with_and_without_script(windows, world, script):
    page = windows(java_script_enabled=script)
    sign_in(page, "approver@example.org")
    page.goto(f"/my/submissions/{world.edition}/edit/dates/")
    rows = page.locator(".row").count()
    page.get_by_role("button", name="Add another date").click()
    row = page.locator(".row.open").last
    row.get_by_label("Kind of milestone").select_option(index=1)
    row.get_by_label("Date", exact=True).fill("2019-05")
    page.get_by_role("button", name="Save", exact=True).last.click()
    page.get_by_text("The draft is saved.").wait_for()
    assert page.locator(".row").count() == rows + 1


def test_the_pages_print_without_their_buttons(page, world):
    page.goto(f"/my/submissions/{world.edition}/")
    page.emulate_media(media="print")
    assert all(each.is_hidden() for each in page.locator(".top-links").all())
    assert page.locator("h1").is_visible()
