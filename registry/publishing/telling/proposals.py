"""Telling of proposals: handed in, returned, published. Drafts are told of to nobody."""

from collections.abc import Collection, Iterable
from typing import Any

from registry.accounts.actor import Actor
from registry.accounts.telling import number_behind
from registry.content import Content, kind_named, normal
from registry.dates_in_words import day_in_words
from registry.notifications.event import Event, News
from registry.notifications.tell import tell

from ..current import published_contents
from ..models import Answer, Consent, Decider, Proposal, Submission
from ..ownership import successors_by_origin
from .changes import changes_in_words
from .concerned import name_of_publisher, name_of_record, named_in, page_of
from .events import (
    CHANGED,
    CONSENT_ANSWERED,
    CONSENT_NEEDED,
    MERGED,
    NAMED,
    OBJECTED,
    PROPOSED,
    PUBLISHED,
    RESTORED,
    RETURNED,
    SUBMITTED,
    WITHDRAWN,
)
from .lapsing import news_of_lapsed


def tell_submitted(submissions: Collection[Submission], by: Actor) -> None:
    """Whoever decides hears of it, and the approvers of every party that took part see what would change."""
    subjects = _subjects(submissions)
    news = _news_of_consents(subjects)
    called_upon = {party for each in news for party in each.parties}
    for subject in subjects:
        facts = subject.facts() | subject.changes(in_full=len(subjects) == 1)
        facts["proposal"] = Proposal(subject.submission.proposal).label
        facts["link"] = page_of_proposal(subject.submission)
        deciders = _deciders_of(subject.submission)
        news += [subject.news(SUBMITTED, facts, organisation=decider) for decider in deciders]
        # Whoever has to act on it is told that, and no second time.
        news.append(subject.news(PROPOSED, facts, parties=set(subject.parties) - called_upon - set(deciders)))
    tell(*news, by=number_behind(by))


def _deciders_of(submission: Submission) -> list[str]:
    """The organisations whose approvers decide; "" for the curators."""
    if submission.decider == Decider.OWN:
        return [submission.organisation_id or ""]
    return submission.deciders or [""]


def _news_of_consents(subjects: Collection["Subject"]) -> list[News]:
    """Whoever has to agree, and can, is told until when."""
    of = {subject.submission.id: subject for subject in subjects}
    news = []
    for consent in Consent.objects.filter(submission__in=of, due_on__isnull=False).order_by("pk"):
        subject = of[consent.submission_id]
        assert consent.due_on is not None  # noqa: S101  as asked for
        facts = {
            "name": subject.name,
            "who": subject.who,
            "changes": subject.changes(in_full=len(subjects) == 1)["changes"],
            "by_when": day_in_words(consent.due_on),
            "link": page_of_proposal(subject.submission),
        }
        news.append(subject.news(CONSENT_NEEDED, facts, parties=consent.voices))
    return news


def tell_consent(consent: Consent, voice: str, by: Actor) -> None:
    """Whoever proposed it hears the answer; of an objection to a withdrawal the curators too."""
    (subject,) = _subjects([consent.submission])
    facts = {
        "name": subject.name,
        "who": name_of_publisher(voice),
        "reason": consent.words,
        "link": page_of_proposal(subject.submission),
    }
    objects = consent.answer == Answer.OBJECTS
    if objects and consent.submission.proposal == Proposal.WITHDRAWAL:
        tell(subject.news(OBJECTED, facts), by=number_behind(by))
    else:
        verdict = {"verdict": "refuses" if objects else "agrees"}
        tell(subject.news(CONSENT_ANSWERED, facts | verdict), by=number_behind(by))


def tell_returned(submission: Submission, by: Actor) -> None:
    """Whoever wrote any of it hears the reasons."""
    (subject,) = _subjects([submission])
    facts = {"name": subject.name, "reason": submission.answer, "link": page_of_proposal(submission)}
    tell(subject.news(RETURNED, facts), by=number_behind(by))


def tell_published(submissions: Collection[Submission], by: Actor) -> None:
    """Its makers hear that it is public, and the others concerned what changed; call it once the status is written."""
    subjects = _subjects(submissions)
    news: list[News] = []
    for subject in subjects:
        news += _news_of_publication(subject, in_full=len(subjects) == 1)
    news += news_of_lapsed({subject.submission.published_seq: subject.who for subject in subjects})
    tell(*news, by=number_behind(by))


class Subject:
    """A proposal as letters speak of it."""

    def __init__(self, submission: Submission, before: Content | None, parties: Collection[str], who: str):
        self.submission = submission
        self.after = submission.proposed.content
        self.before = before
        self.parties = parties
        self.who = who
        self.name: str = (before or self.after).get("name") or "a record without a name yet"
        self.page = page_of(submission.record)

    def news(
        self,
        event: Event,
        facts: dict[str, Any],
        organisation: str | None = None,
        parties: Collection[str] | None = None,
    ) -> News:
        submission = self.submission
        return News(
            event,
            facts,
            organisation=(submission.organisation_id or "") if organisation is None else organisation,
            parties=self.parties if parties is None else parties,
            makers=submission.writers,
        )

    def facts(self) -> dict[str, Any]:
        return {"name": self.name, "who": self.who, "link": self.page}

    def changes(self, *, in_full: bool) -> dict[str, Any]:
        """What changes; a batch has no room for it, and an ending changes no field."""
        if not in_full or self.submission.proposal != Proposal.EDITION:
            return {"changes": [], "more": 0}
        kind = kind_named(self.submission.kind)
        lines, more = changes_in_words(kind, self.before or normal(kind, {}), self.after)
        return {"changes": lines, "more": more}


def _subjects(submissions: Collection[Submission]) -> list[Subject]:
    """Each with what stood before it and whom it concerns; a few queries for all of them."""
    before = _contents_before(submissions)
    named = {each.id: named_in(each.proposed.content, *before.get(each.id, ())) for each in submissions}
    lines = successors_by_origin(set().union(*named.values()))
    names = {
        organisation: name_of_publisher(organisation) for organisation in {each.organisation_id for each in submissions}
    }
    return [
        Subject(
            each,
            next(iter(before.get(each.id, ())), None),
            set().union(*(lines.get(organisation, {organisation}) for organisation in named[each.id])),
            names[each.organisation_id],
        )
        for each in submissions
    ]


def _contents_before(submissions: Iterable[Submission]) -> dict[str, list[Content]]:
    """Submission → the edition that it was made from, if any."""
    contents: dict[str, list[Content]] = {}
    by_kind: dict[str, dict[int, str]] = {}
    for each in submissions:
        if each.base is not None:
            by_kind.setdefault(each.kind, {})[each.base] = each.id
    for kind, submission_of in by_kind.items():
        for edition, content in published_contents(kind_named(kind), submission_of).items():
            contents[submission_of[edition]] = [content]
    return contents


def _news_of_publication(subject: Subject, *, in_full: bool) -> list[News]:
    submission, facts = subject.submission, subject.facts()
    match submission.proposal:
        case Proposal.WITHDRAWAL:
            return [subject.news(WITHDRAWN, facts | {"reason": submission.reason})]
        case Proposal.MERGER:
            into = name_of_record(submission.replaced_by)
            return [subject.news(MERGED, facts | {"reason": submission.reason, "into": into})]
        case Proposal.RESTORATION:
            return [subject.news(RESTORED, facts | {"reason": submission.reason})]
    published = subject.news(PUBLISHED, facts)
    if submission.is_new:
        return [published, subject.news(NAMED, facts)]
    return [published, subject.news(CHANGED, facts | subject.changes(in_full=in_full))]


def page_of_proposal(submission: Submission) -> str:
    return f"/my/submissions/{submission.id}/"
