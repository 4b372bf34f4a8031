"""Submissions: private proposals, decided by a second person."""

from typing import Any

from django.http import HttpResponse
from rest_framework.request import Request

from registry.accounts.policy import may, require
from registry.content import kinds, normal
from registry.errors import BadParameter, UnknownRecord
from registry.publishing import actions
from registry.publishing.actions.propose import content_of_submission
from registry.publishing.comparing import differences_between
from registry.publishing.current import current_content, current_edition_of
from registry.publishing.models import Proposal, Submission
from registry.publishing.patching import merged

from ...json_payload import BadPayload, json_object
from ...parameters import page_size, pairs_of
from ...writing import require_match
from ..writing_view import WritingView
from .answers import short, whole

CREATES = ("kind", "record", "content", "organisation", "proposal", "reason", "replaced_by")


def no_such_submission() -> UnknownRecord:
    """The same for one that never was and for another organisation's: nothing leaks."""
    return UnknownRecord("There is no such submission among yours.")


class SubmissionBaseView(WritingView):
    """A view of one submission, if the caller may see it."""

    def proposal_of(self, identifier: str) -> Submission:
        submission = Submission.objects.filter(pk=identifier).first()
        require(self.actor, "submission.read", _own_organisation(self.actor))
        if submission is None or not may(self.actor, "submission.read", submission.organisation_id or ""):
            raise no_such_submission()
        return submission

    def shown(self, submission: Submission, status: int = 200) -> HttpResponse:
        return self.say(
            whole(submission), status, ETag=submission.etag, Location=f"/api/v1/submissions/{submission.id}/"
        )


def _own_organisation(actor: Any) -> str:
    return next(iter(actor.roles), "")


class SubmissionsView(SubmissionBaseView):
    """The submissions of the caller's organisations; POST begins another."""

    def get(self, request: Request) -> HttpResponse:
        require(self.actor, "submission.read", _own_organisation(self.actor))
        parameters = pairs_of(request.META.get("QUERY_STRING", ""))
        submissions = Submission.objects.order_by("-changed_at", "id")
        if not self.actor.is_curator:
            submissions = submissions.filter(organisation__in=list(self.actor.roles))
        size = page_size(parameters.pop("page_size", None))
        for name, text in parameters.items():
            submissions = submissions.filter(**{self._column(name): text})
        rows = [short(submission) for submission in submissions[:size]]
        return self.say(
            {"count": submissions.count(), "count_is_exact": True, "next": None, "previous": None, "results": rows}
        )

    def _column(self, name: str) -> str:
        columns = {
            "status": "status",
            "record": "record",
            "kind": "kind",
            "organisation": "organisation",
            "batch": "batch",
        }
        if name not in columns:
            raise BadParameter(name[:80], "unknown_parameter", f"Ask by one of: {', '.join(columns)}.")
        return columns[name]

    def post(self, request: Request) -> HttpResponse:
        return self.once(request, lambda: self._create(json_object(request)))

    def _create(self, sent: dict[str, Any]) -> HttpResponse:
        for name in sent:
            if name not in CREATES:
                raise BadPayload("unknown_field", f"{name[:60]!r} is not known here. Send: {', '.join(CREATES)}.")
        kind, content = sent.get("kind"), sent.get("content")
        if kind not in kinds():
            raise BadPayload("unknown_code", f"kind: give one of {', '.join(kinds())}.")
        if content is not None and not isinstance(content, dict):
            raise BadPayload("not_an_object", "content: send the record as a JSON object.")
        if sent.get("proposal", Proposal.EDITION) not in Proposal.values:
            raise BadPayload("unknown_code", f"proposal: give one of {', '.join(Proposal.values)}.")
        if sent.get("proposal") == Proposal.INCORPORATION:
            return self.shown(self._incorporation(kind, content, sent), 201)
        submission = actions.create_submission(
            kind=kind,
            organisation=self._payload(sent.get("organisation")),
            record=_text(sent, "record") or None,
            content=content,
            proposal=sent.get("proposal", Proposal.EDITION),
            reason=_text(sent, "reason"),
            replaced_by=_text(sent, "replaced_by"),
            by=self.actor,
        )
        return self.shown(submission, 201)

    def _incorporation(self, kind: str, content: dict[str, Any] | None, sent: dict[str, Any]) -> Submission:
        """`record` is the group, `content` the organisation it became."""
        if kind != "organisation":
            raise BadPayload("unknown_code", "kind: only an organisation can be incorporated.")
        return actions.propose_incorporation(
            group=_text(sent, "record"),
            organisation=self._payload(sent.get("organisation")),
            content=content,
            reason=_text(sent, "reason"),
            by=self.actor,
        )

    def _payload(self, named: Any) -> str | None:
        """The organisation in whose name: the token's own, or the one that a person names."""
        if named is not None and not isinstance(named, str):
            raise BadPayload("wrong_type", "organisation: give its id as text.")
        if self.actor.token is not None:
            return named or self.actor.token.organisation_id
        return named


def _text(sent: dict[str, Any], name: str) -> str:
    value = sent.get(name) or ""
    if not isinstance(value, str) or len(value) > 1000 or "\0" in value:
        raise BadPayload("wrong_type", f"{name}: send text of at most 1,000 characters.")
    return value


class SubmissionView(SubmissionBaseView):
    """Read it, or change its content while it is a draft or was returned."""

    def get(self, request: Request, submission: str) -> HttpResponse:
        return self.shown(self.proposal_of(submission))

    def patch(self, request: Request, submission: str) -> HttpResponse:
        """Merge the sent cells and tables into the content (RFC 7396; a table is replaced whole)."""
        proposal = self.proposal_of(submission)
        require_match(request, proposal.etag)
        sent = json_object(request)
        content = sent.get("content")
        if set(sent) != {"content"} or not isinstance(content, dict):
            raise BadPayload("unknown_field", "Send {content: {…}} with the cells and tables that change.")
        if content.get("id", proposal.record) != proposal.record:
            raise BadPayload("read_only_field", "id: a record keeps its id; leave it out.")
        changed = actions.change_submission(
            submission=proposal,
            content=merged(content_of_submission(proposal), content),
            revision=proposal.revision,
            by=self.actor,
        )
        return self.shown(changed)


class DiffView(SubmissionBaseView):
    """What it would change, as a patch by keys and in words."""

    def get(self, request: Request, submission: str) -> HttpResponse:
        proposal = self.proposal_of(submission)
        of = kinds()[proposal.kind]
        edition = current_edition_of(of, proposal.record)
        before = current_content(of, edition) if edition else normal(of, {})
        return self.say(
            {
                "id": proposal.id,
                "record": proposal.record,
                "from": edition.number if edition else None,
                "is_stale": (edition.pk if edition else None) != proposal.base,
                "changes": differences_between(proposal.kind, before, content_of_submission(proposal)),
            },
            ETag=proposal.etag,
        )


class StepView(SubmissionBaseView):
    """One step of a submission on its way; `If-Match` names the version that was looked at."""

    def act(self, proposal: Submission, sent: dict[str, Any]) -> Submission:
        raise NotImplementedError

    def post(self, request: Request, submission: str) -> HttpResponse:
        proposal = self.proposal_of(submission)

        def step() -> HttpResponse:
            require_match(request, proposal.etag)
            sent = json_object(request) if request._request.body else {}
            return self.shown(self.act(proposal, sent))

        return self.once(request, step)


class SubmitView(StepView):
    """Hand it in for a second person."""

    def act(self, proposal: Submission, sent: dict[str, Any]) -> Submission:
        return actions.submit(submission=proposal, by=self.actor)


class ReturnView(StepView):
    """Give it back with reasons."""

    def act(self, proposal: Submission, sent: dict[str, Any]) -> Submission:
        return actions.return_submission(submission=proposal, reasons=_text(sent, "reasons"), by=self.actor)


class WithdrawView(StepView):
    """Take the proposal back."""

    def act(self, proposal: Submission, sent: dict[str, Any]) -> Submission:
        return actions.withdraw_submission(submission=proposal, by=self.actor)


class PublishView(StepView):
    """Make it public; not by its author."""

    def act(self, proposal: Submission, sent: dict[str, Any]) -> Submission:
        return actions.publish_submission(submission=proposal, by=self.actor)
