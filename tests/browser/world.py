"""Something to see on every page of members: an organisation with its people, drafts, spreadsheets and what readers sent."""

import io

from django.utils import timezone
from openpyxl import load_workbook

from registry.accounts.actor import Actor
from registry.accounts.models import Claim
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

from .test_journey import organisation_with_partnerships


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
        addresses += [f"/my/submissions/{self.draft}/edit/land/?open=asset_transfers:t1"]
        addresses += [f"/my/submissions/{self.draft}/missing/parties/p2/"]
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
