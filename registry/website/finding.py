"""What a person may see, found; everything else is the same page: there is no such thing."""

from collections.abc import Iterable
from typing import Any

from django.db.models import Q, QuerySet
from django.http import HttpRequest

from registry.accounts.actions.joining import may_decide
from registry.accounts.models import Claim
from registry.accounts.policy import may
from registry.content import kinds
from registry.errors import UnknownRecord
from registry.publishing.actions.deciding import may_decide_on
from registry.publishing.models import Status, Submission
from registry.publishing.ownership import with_predecessors
from registry.publishing.reading import may_read
from registry.publishing.rights import Involvement, involvement_of
from registry.publishing.rights.voices import line_of
from registry.publishing.stored_texts import contents_with_lines

from .actor import actor_of
from .editing.names import current_cards

NOTHING = "There is no such page among yours."
UNFINISHED = (Status.DRAFT, Status.RETURNED, Status.SUBMITTED)


def submission_for(request: HttpRequest, identifier: str) -> Submission:
    """One of the person's own, or that concerns them; another organisation's answers as one that never was."""
    submission = Submission.objects.select_related("author", "token", "decided_by").filter(pk=identifier).first()
    if submission is None or not may_read(submission, actor_of(request)):
        raise UnknownRecord(NOTHING)
    return submission


def submissions_for(request: HttpRequest) -> QuerySet[Submission]:
    """All that the person may read, the latest change first."""
    actor = actor_of(request)
    submissions = Submission.objects.select_related("author", "token").order_by("-changed_at", "id")
    return submissions if actor.is_curator else submissions.filter(organisation__in=list(actor.roles))


def organisation_for(request: HttpRequest, identifier: str, operation: str) -> Any:
    """The card of an organisation for which the person may do this."""
    card = current_cards("organisation").filter(record_id=identifier).first()
    if card is None or not may(actor_of(request), operation, identifier):
        raise UnknownRecord(NOTHING)
    return card


def waiting_for_decision(request: HttpRequest) -> list[Submission]:
    """Submitted by others, for this person to publish or return."""
    actor = actor_of(request)
    submissions = Submission.objects.select_related("author", "token").prefetch_related("consents")
    if not actor.is_curator:
        own = list(actor.roles)
        submissions = submissions.filter(Q(organisation__in=own) | Q(deciders__overlap=own))
    submitted = submissions.filter(status=Status.SUBMITTED).order_by("submitted_at", "id")
    return [submission for submission in submitted if may_decide_on(submission, actor)]


def claims_to_decide(request: HttpRequest) -> list[Claim]:
    actor = actor_of(request)
    undecided = Claim.objects.select_related("person", "vouched_by").filter(status__in=Claim.UNDECIDED).order_by("at")
    return [claim for claim in undecided if may_decide(claim, actor)]


def records_of(organisation: str) -> QuerySet[Any]:
    """Current partnerships that name an organisation as a party, or one that it succeeded."""
    return (
        current_cards("partnership")
        .filter(organisations__overlap=sorted(with_predecessors([organisation])))
        .order_by("name", "record_id")
    )


def involvements_among(organisation: str, cards: Iterable[Any]) -> dict[str, Involvement]:
    """Partnership → how the organisation stands to it: which of its pages the person is led to."""
    of = kinds()["partnership"]
    contents = contents_with_lines(of.edition.objects.filter(pk__in=[card.edition_id for card in cards]))
    own = line_of(organisation)
    return {line.record: involvement_of(own, content["parties"]) for content, line in contents}


def unfinished_for(organisation: str) -> QuerySet[Submission]:
    return Submission.objects.filter(Q(organisation=organisation), status__in=UNFINISHED).order_by("-changed_at")
