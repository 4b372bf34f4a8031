"""Submissions: private proposals, decided by a second person."""

from typing import Any

from django.db.models import QuerySet
from django.http import HttpResponse

from registry.accounts.policy import READ, WRITE, NotAllowed, may, require
from registry.content import kinds, normal
from registry.errors import Moved, NotValid, TransitionNotAllowed, UnknownRecord
from registry.publishing import actions
from registry.publishing.actions.propose import content_of_submission
from registry.publishing.comparing import differences_between
from registry.publishing.current import current_content, current_edition_of
from registry.publishing.models import Proposal, Submission
from registry.publishing.patching import merged

from ...idempotency import KeyReused
from ...lists.query import ListQuery
from ...lists.stored import StoredListView
from ...operation import MERGE_PATCH, Answer, Operation, operation
from ...payloads.ids import id_of
from ...payloads.serializers import refuse_member
from ...views import View
from ...writing import IfMatchRequired
from ..records.verdicts import DifferenceSerializer
from .filters import SubmissionFilters
from .serializers import (
    NewSubmissionSerializer,
    NothingSerializer,
    SubmissionChangeSerializer,
    SubmissionSerializer,
    SubmissionSummarySerializer,
)

SUBMISSION = id_of("submission", "submission", "sub")
OWN = (NotAllowed, UnknownRecord)
STEP = (*OWN, KeyReused, TransitionNotAllowed, Moved, NotValid, IfMatchRequired)
HERE = ("ETag", "Location")


class SubmissionBaseView(View):
    """A view of submissions that the caller may see."""

    tag, scope, has_etag = "Submissions", READ, False

    def own_organisation(self) -> str:
        return next(iter(self.actor.roles), "")

    def submission_of(self, identifier: str) -> Submission:
        """One that is not there and one of another organisation are answered alike: nothing leaks."""
        submission = Submission.objects.filter(pk=SUBMISSION.read(identifier)).first()
        require(self.actor, "submission.read", self.own_organisation())
        if submission is None or not may(self.actor, "submission.read", submission.organisation_id or ""):
            raise UnknownRecord("There is no such submission among yours.")
        return submission

    def shown(self, submission: Submission, status: int = 200) -> HttpResponse:
        return self.private(
            SubmissionSerializer(submission).data,
            status,
            ETag=submission.etag,
            Location=f"/api/v1/submissions/{submission.id}/",
        )


class SubmissionsView(SubmissionBaseView, StoredListView):
    """The submissions of your organisation, the newest first."""

    name, is_private, organisation_columns = "submissions", True, ("organisation",)
    filters, row, orderings = SubmissionFilters, SubmissionSummarySerializer, ("created_at",)
    reading = Operation("listSubmissions", "List submissions")

    def rows(self, query: ListQuery) -> QuerySet[Submission]:
        require(self.actor, "submission.read", self.own_organisation())
        if self.actor.is_curator:
            return Submission.objects.all()
        return Submission.objects.filter(organisation__in=list(self.actor.roles))

    @operation(
        "createSubmission", "Begin a submission", scope=WRITE, idempotent=True,
        sends=NewSubmissionSerializer,
        answers={201: Answer(SubmissionSerializer, "It was begun; `Location` is its address.")},
        raises=(*OWN, KeyReused, TransitionNotAllowed, NotValid), headers=HERE,
    )  # fmt: skip
    def post(self, request: Any) -> HttpResponse:
        """Propose a new record, a further edition of one, or its ending.

        A draft may have problems, which `report` names; what is handed in may not. An organisation may propose its own
        record, and partnerships in which it is a party.
        """
        sent = self.payload(NewSubmissionSerializer)
        own = self.actor.token.organisation_id if self.actor.token else None
        in_whose_name = sent.pop("organisation", None) or own
        if sent["proposal"] == Proposal.INCORPORATION:
            submission = actions.propose_incorporation(
                group=sent.get("record", ""),
                organisation=in_whose_name,
                content=sent.get("content"),
                reason=sent.get("reason", ""),
                by=self.actor,
            )
        else:
            submission = actions.create_submission(**sent, organisation=in_whose_name, by=self.actor)
        return self.shown(submission, 201)


class SubmissionView(SubmissionBaseView):
    """One submission."""

    path = {"submission": SUBMISSION}

    @operation("getSubmission", "Get one submission", answers={200: SubmissionSerializer}, raises=OWN, headers=HERE)
    def get(self, request: Any, submission: str) -> HttpResponse:
        """Its content, and the full report of the rules."""
        self.parameters()
        return self.shown(self.submission_of(submission))

    @operation(
        "changeSubmission", "Change a submission", scope=WRITE,
        sends=SubmissionChangeSerializer, media_types=MERGE_PATCH,
        answers={200: Answer(SubmissionSerializer, "It was changed; `ETag` names the new version.")},
        raises=(*OWN, TransitionNotAllowed, Moved, IfMatchRequired), headers=HERE,
    )  # fmt: skip
    def patch(self, request: Any, submission: str) -> HttpResponse:
        """Merge cells and tables into the content while it is a draft or was returned (RFC 7396).

        Send the `ETag` that you read.
        """
        proposal = self.submission_of(submission)
        self.require_match(proposal.etag)
        sent = self.payload(SubmissionChangeSerializer, kind=proposal.kind)["content"]
        if sent.get("id", proposal.record) != proposal.record:
            refuse_member("/content/id", "read_only_field", "A record keeps its id: leave it out.")
        content = merged(content_of_submission(proposal), sent)
        changed = actions.change_submission(
            submission=proposal, content=content, revision=proposal.revision, by=self.actor
        )
        return self.shown(changed)


class DiffView(SubmissionBaseView):
    """What a submission would change."""

    path = {"submission": SUBMISSION}

    @operation(
        "compareSubmission", "See what a submission would change",
        answers={200: DifferenceSerializer}, raises=OWN, headers=("ETag",),
    )  # fmt: skip
    def get(self, request: Any, submission: str) -> HttpResponse:
        """What would change of the current edition, as operations like those of JSON Patch and in words."""
        self.parameters()
        proposal = self.submission_of(submission)
        of = kinds()[proposal.kind]
        edition = current_edition_of(of, proposal.record)
        before = current_content(of, edition) if edition else normal(of, {})
        difference = {
            "id": proposal.id,
            "record": proposal.record,
            "from": edition.number if edition else None,
            "is_stale": (edition.pk if edition else None) != proposal.base,
            "changes": differences_between(proposal.kind, before, content_of_submission(proposal)),
        }
        return self.private(difference, ETag=proposal.etag)


class StepView(SubmissionBaseView):
    """One step of a submission on its way; `If-Match` names the version that was looked at."""

    path, scope, takes_nothing = {"submission": SUBMISSION}, WRITE, True

    def looked_at(self, identifier: str) -> Submission:
        """The submission in the version that was looked at; steps that take nothing refuse what is sent."""
        proposal = self.submission_of(identifier)
        self.require_match(proposal.etag)
        if self.takes_nothing:
            self.payload_if_sent(NothingSerializer)
        return proposal


def step(id: str, summary: str, done: str, **more: Any) -> Any:  # noqa: A002  the contract's own word
    answers = {200: Answer(SubmissionSerializer, done)}
    return operation(id, summary, answers=answers, raises=STEP, headers=HERE, idempotent=True, **more)


class SubmitView(StepView):
    """Hand it in for a second person."""

    @step("submitSubmission", "Hand a submission in", "It waits for a second person.")
    def post(self, request: Any, submission: str) -> HttpResponse:
        """Ask for a second person's decision. Refused with 422 while the content has an error. Send no body."""
        return self.shown(actions.submit(submission=self.looked_at(submission), by=self.actor))


class WithdrawView(StepView):
    """Take the proposal back."""

    @step("withdrawSubmission", "Take a submission back", "It was taken back.")
    def post(self, request: Any, submission: str) -> HttpResponse:
        """Nothing of it is published; it can be read, and no longer be changed. Send no body."""
        return self.shown(actions.withdraw_submission(submission=self.looked_at(submission), by=self.actor))
