"""A real arrangement, Stocksfield, from sign-up to published with a second person; presses and saves are counted."""

import re
from dataclasses import dataclass, field

from registry.catalogue.models import OrganisationCard
from registry.publishing.models import Submission
from tests.builders import give_second_factor, member, person

from .people import register, sign_in

# It took about 60 presses and 29 saves to enter one scheme before the form was made anew.
MOST_PRESSES, MOST_SAVES = 30, 14
SCATA = "Stocksfield Community Association Trading Arm"
SUMMARY = (
    "The trading arm of the community association bought two sites and leased them to Isos Housing for seven homes."
)


@dataclass
class Officer:
    """Somebody at the form: `presses` are of buttons, links and what opens; filling in a field is none."""

    page: object
    presses: int = 0
    saves: list[str] = field(default_factory=list)

    def __post_init__(self) -> None:
        self.page.on("request", self._saw)

    def _saw(self, request) -> None:
        if request.method == "POST":
            self.saves.append(request.url)

    def press(self, name: str, role: str = "button") -> None:
        self.presses += 1
        self.page.get_by_role(role, name=re.compile(f"^{name}")).first.click()

    def fill(self, row: str, **cells: str) -> None:
        """Type into the fields of a row, or choose where there is a list; "[text]" ticks what begins so."""
        for name, text in cells.items():
            anchor = f"#f-{row}-{name}"
            if text.startswith("["):
                self._tick(anchor, text.strip("[]").split("; "))
            elif self.page.locator(f"select{anchor}").count():
                self.page.locator(anchor).select_option(label=self._label(anchor, text))
            else:
                self.page.locator(anchor).fill(text)

    def _tick(self, anchor: str, labels: list[str]) -> None:
        choices = self.page.locator(anchor)
        if choices.locator("> details").count():
            self.presses += 1
            choices.locator("> details > summary").click()
        for label in labels:
            choices.get_by_label(label).first.check()

    def _label(self, anchor: str, text: str) -> str:
        offered = self.page.locator(f"{anchor} option").all_inner_texts()
        return next(label for label in offered if label.startswith(text))


def test_a_scheme_is_entered_with_half_the_presses_and_saves(server, windows):
    organisation = OrganisationCard.objects.get(name=SCATA, superseded_seq=None).record_id
    give_second_factor(person("curator", is_curator=True))
    approver = member(organisation, "approver", "second").person
    give_second_factor(approver)
    page = windows()
    join(page, windows)
    page.goto(f"/my/organisations/{organisation}/")
    officer = Officer(page)

    enter(officer)
    officer.press("Submit for review")
    assert page.get_by_text("Submitted. A second person").is_visible()
    assert officer.presses <= MOST_PRESSES
    assert len(officer.saves) <= MOST_SAVES

    second = windows()
    sign_in(second, approver.email)
    second.goto("/my/review/")
    draft = Submission.objects.get(status="submitted")
    second.locator(f"a[href*='{draft.id}']").first.click()
    second.get_by_role("button", name="Publish it").first.click()
    assert second.get_by_text("Published. Everyone can read it").is_visible()
    public = windows().request.get(f"/api/v1/partnerships/{draft.record}/").json()
    assert (len(public["parties"]), len(public["homes"]), len(public["asset_transfers"])) == (4, 2, 2)
    assert [row["count"] for row in public["homes"]] == [4, 3]
    assert public["sources"][0]["publisher"] == "docslib.org"


def join(page, windows) -> None:
    register(page, "officer@example.org")
    sign_in(page, "officer@example.org")
    page.goto("/my/join/?q=Stocksfield+Community+Association+Trading+Arm")
    page.get_by_role("link", name=SCATA, exact=True).click()
    page.get_by_label("How does it know you?").fill("I am its secretary.")
    page.get_by_role("button", name="Send the claim").click()
    curator = windows()
    sign_in(curator, "curator@example.org")
    curator.goto("/my/claims/")
    curator.get_by_role("button", name="Grant the claim of officer@example.org").click()


def enter(officer: Officer) -> None:
    """Facts of the seed's record, by the form."""
    officer.page.get_by_label("What do people call it?").fill("Guessburn and the scout land")
    officer.press("Begin a draft")
    officer.fill(
        "head",
        summary=SUMMARY,
        scope="Scheme",
        community_kinds="[Community land trust]",
        stage="In use",
        status="Active",
    )
    officer.press("Save and go on")
    officer.fill("head", settlement="Stocksfield", areas="Northumberland")
    officer.press("Save and go on")
    sources(officer)
    parties(officer)
    dates_and_homes(officer)
    land(officer)
    papers_and_money(officer)


def sources(officer: Officer) -> None:
    officer.fill(
        "sources-new1",
        title="Building a successful community-led housing association partnership",
        url="https://docslib.org/doc/6125879/housing-associations-and-supportive-local-authorities",
        publisher="docslib.org",
    )
    officer.press("Save and go on")


def parties(officer: Officer) -> None:
    named = ("Isos Housing", "Homes and Communities Agency", "Northumberland County Council")
    sides = ("Association", "Other", "Council")
    for number, (name, side) in enumerate(zip(named, sides, strict=True), start=1):
        officer.press("Add another party")
        officer.fill(f"parties-new{number}", side=side, organisation=name, part="Took part")
    officer.fill("parties-new1", roles="[Landlord; Manager; Lessee]")
    officer.press("Save and go on")


def dates_and_homes(officer: Officer) -> None:
    officer.fill("milestones-new1", kind="Group formed", date="21 March 2011")
    officer.press("Add another date")
    officer.fill("milestones-new2", kind="Completion", date="July 2015")
    officer.press("Save and go on")
    for number, count in enumerate(("4", "3"), start=1):
        if number > 1:
            officer.press("Add another group of homes")
        officer.fill(
            f"homes-new{number}", count=count, tenure="Affordable Rent", supply="New build", state="Completed",
            owner="Isos Housing", manager="Isos Housing",
        )  # fmt: skip
    officer.press("Save and go on")


def land(officer: Officer) -> None:
    """The three questions of each; what else is needed shows once they are saved."""
    officer.fill("asset_transfers-new1", description="Guessburn site", to_party=SCATA, instrument="Conveyance")
    officer.press("Add another transfer")
    officer.fill(
        "asset_transfers-new2",
        description="Homes and land", from_party=SCATA, to_party="Isos Housing", instrument="Long lease",
    )  # fmt: skip
    officer.press("Save and go on")
    officer.fill("asset_transfers-t1", status="Completed")
    officer.fill("asset_transfers-t2", status="Completed")


def papers_and_money(officer: Officer) -> None:
    officer.press("Agreements and clauses")
    officer.fill("agreements-new1", kind="Partnership agreement", parties=f"[{SCATA}; Isos Housing]", status="In force")
    officer.press("Money")
    officer.fill("funding-new1", kind="Grant", funder="Homes and Communities Agency", amount="£364,000")
    officer.press("What differs or lacks")
    officer.press("Add a gap")
    # The sources tell no term of the lease.
    officer.fill("missing-new1", about="[Transfers of land and buildings: Homes and land]", reason="Unknown")
    officer.press("Save and leave")
