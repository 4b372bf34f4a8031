"""What proposals need, judged against the editions that stand now: for one of them, or for many at once."""

from collections.abc import Iterable, Mapping

from registry.content import Content

from ..current import CurrentRecord
from ..models import Submission
from ..rights import Needs, Proposer, needs_of, published_of
from ..rights.words import refused


def needs_of_all(
    proposals: Iterable[tuple[Submission, Content]], current: Mapping[str, CurrentRecord]
) -> dict[str, Needs]:
    """Record → what it needs; all are proposed in one name. `current` has the records that are published."""
    proposals = list(proposals)
    organisation = proposals[0][0].organisation_id if proposals else None
    by = Proposer(organisation)
    published = published_of(
        {
            submission.record: current[submission.record].content if submission.record in current else None
            for submission, _ in proposals
        }
    )
    return {
        submission.record: needs_of(submission, by, published[submission.record], content)
        for submission, content in proposals
    }


def needs_of_one(submission: Submission, content: Content, current: CurrentRecord | None) -> Needs:
    """`current` is how the record stands that it was made from."""
    known = {submission.record: current} if current and not submission.former else {}
    needs = needs_of_all([(submission, content)], known)[submission.record]
    submission.judged = (submission.content, needs)
    return needs


def require_right(needs: Needs) -> None:
    """Refuse what is not theirs to change, with what they can do instead."""
    if needs.refusals:
        raise refused(needs.refusals)
