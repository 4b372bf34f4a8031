"""What one proposal needs before it is published: who decides, whose consent, and what of it is refused."""

from dataclasses import dataclass, field
from functools import cached_property

from registry.content import Content
from registry.partnerships.taking_part import organisations_taking_part

from ..confirming import facts_of
from ..models import Decider, Ground, Proposal, Submission
from .acts import Act, Touch, touches_of
from .capacities import Capacity, Involvement, involvement_of, principals_of
from .own_name import says_which_party_it_is
from .policy import Right, right_to
from .published import Published
from .relations import others_with_history
from .voices import line_of
from .words import Refusal

# Stands for a party that is written by name only: nobody can be asked for it.
NOBODY = ""


@dataclass
class Needs:
    """What follows from the rights for one proposal."""

    decider: Decider = Decider.OWN
    consents: dict[str, Ground] = field(default_factory=dict)
    public_reason: bool = False
    refusals: dict[Refusal, list[str]] = field(default_factory=dict)

    def refuse(self, why: Refusal, path: str) -> None:
        self.refusals.setdefault(why, []).append(path)

    def consent_of(self, organisation: str | None, ground: Ground) -> None:
        self.consents.setdefault(organisation or NOBODY, ground)


class Proposer:
    """In whose name something is proposed; `organisation` is None for the register's editors."""

    def __init__(self, organisation: str | None) -> None:
        self.organisation = organisation

    @cached_property
    def line(self) -> frozenset[str]:
        """The organisations whose rows count as its own; looked up where it matters."""
        return line_of(self.organisation) if self.organisation else frozenset()


def needs_of(submission: Submission, by: Proposer, published: Published, content: Content) -> Needs:
    """What a proposal of this content needs, for a record that stands like this."""
    is_organisation = submission.kind == "organisation"
    if submission.proposal == Proposal.RESTORATION:
        return _of_restoration(by)
    if submission.proposal in (Proposal.WITHDRAWAL, Proposal.MERGER):
        needs = _of_ending(submission, by, published)
    elif by.organisation is None:
        return _of_editors(published, content)
    elif submission.proposal == Proposal.INCORPORATION:
        needs = Needs()
        if submission.former not in by.line:
            needs.refuse(Refusal.NOT_ITS_OWN, "")
    elif published.content is None:
        needs = _of_new(is_organisation, by, content)
    elif is_organisation:
        needs = _of_organisation(by.organisation, published.content, content)
    else:
        needs = _of_edition(by.line, published, content)
    if is_organisation and by.organisation not in (None, submission.record) and not submission.is_new:
        needs.refuse(Refusal.NOT_ITS_OWN, "")
    return needs


def _of_restoration(by: Proposer) -> Needs:
    """Two curators: one proposes, another decides."""
    needs = Needs(Decider.CURATOR)
    if by.organisation:
        needs.refuse(Refusal.CURATORS_ONLY, "")
    return needs


def _of_new(is_organisation: bool, by: Proposer, content: Content) -> Needs:
    """Anybody may propose an organisation that is missing; a partnership, who takes or took part in it."""
    needs = Needs(Decider.CURATOR if is_organisation else Decider.OWN)
    if not is_organisation and by.line.isdisjoint(organisations_taking_part(content)):
        needs.refuse(Refusal.NOT_IN_IT, "")
    return needs


def _of_editors(published: Published, content: Content) -> Needs:
    """Curators work in pairs; what a party confirmed they alter with a public reason only."""
    needs = Needs(Decider.CURATOR)
    if published.content is not None and published.confirmed_by:
        needs.public_reason = facts_of(published.content) != facts_of(content)
    return needs


def _of_organisation(organisation: str, before: Content, after: Content) -> Needs:
    needs = Needs()
    for other in others_with_history(before, after) - {organisation}:
        needs.consent_of(other, Ground.HISTORY)
    return needs


def _of_edition(line: frozenset[str], published: Published, content: Content) -> Needs:
    before = published.content
    assert before is not None  # noqa: S101
    if says_which_party_it_is(before, content, line):
        return Needs(Decider.CURATOR)
    own, needs = involvement_of(line, before["parties"]), Needs()
    if own.capacities == {Capacity.OTHER}:
        needs.refuse(Refusal.NOT_A_PARTY if line else Refusal.SUCCEEDED, "")
    for touch in touches_of(before, content, own.rows):
        right = _right_to(touch, own)
        if right in (Right.CHALLENGE, Right.NOTHING):
            needs.refuse(Refusal.NOT_A_PARTY if right is Right.CHALLENGE else Refusal.ONLY_NAMED, touch.path)
        if right is Right.PROPOSE:
            needs.decider = max(needs.decider, Decider.APART, key=list(Decider).index)
        if touch.act is Act.PARTIES and not touch.is_addition and touch.party:
            needs.consent_of(touch.party["organisation"], Ground.ROW)
        if touch.act in (Act.TERMS, Act.OWN_ROW):
            for other in published.confirmed_by - line:
                needs.consent_of(other, Ground.TERMS)
        if touch.act in (Act.TERMS, Act.PARTIES, Act.OWN_ROW) and published.is_compiled:
            needs.decider = Decider.CURATOR
    return needs


def _right_to(touch: Touch, own: Involvement) -> Right:
    if touch.act is Act.PROGRESS and touch.funders & own.rows and Capacity.CONTRIBUTOR in own.capacities:
        return Right.PUBLISH
    return right_to(touch.act, own.capacities)


def _of_ending(submission: Submission, by: Proposer, published: Published) -> Needs:
    """A curator decides; of a withdrawal those who take part or have confirmed may say what they think of it before."""
    needs = Needs(Decider.CURATOR)
    if submission.kind == "organisation" or published.content is None:
        return needs
    parties = published.content["parties"]
    if by.organisation and Capacity.PRINCIPAL not in involvement_of(by.line, parties).capacities:
        needs.refuse(Refusal.NO_PRINCIPAL, "")
    if submission.proposal == Proposal.WITHDRAWAL:
        if by.organisation and published.confirmed_by - by.line:
            needs.refuse(Refusal.CONFIRMED_BY_OTHERS, "")
        for other in {*principals_of(parties), *published.confirmed_by} - by.line:
            needs.consent_of(other, Ground.ENDING)
    return needs
