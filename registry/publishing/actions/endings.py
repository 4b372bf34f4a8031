"""What a proposal to end a record, or to bring one back, must say before anybody decides on it."""

from registry.content import Problem, kind_of

from ..current import current_record
from ..models import Proposal, Submission, WithdrawalGround

# What changes no content, and says why in public.
ENDINGS = (Proposal.WITHDRAWAL, Proposal.MERGER, Proposal.RESTORATION)


def problems_of_ending(submission: Submission) -> list[Problem]:
    """An ending needs a public reason; a merger also the record that stays, of the same kind."""
    if submission.proposal not in ENDINGS:
        return []
    problems = []
    if not submission.reason.strip():
        problems.append(Problem("/reason", "blank", "Say why: the reason is shown where the record was."))
    elif len(submission.reason) > 500:
        problems.append(
            Problem("/reason", "too_long", "Write at most 500 characters: it is shown in the record's place.")
        )
    if submission.proposal == Proposal.WITHDRAWAL and submission.ground not in WithdrawalGround.values:
        detail = f"Say on which ground: {', '.join(WithdrawalGround.values)}. That it ended, or is unwelcome, is none: edit the record."
        problems.append(Problem("/ground", "unknown_code" if submission.ground else "blank", detail))
    into = submission.replaced_by
    if submission.proposal == Proposal.WITHDRAWAL and into:
        problems.append(
            Problem("/replaced_by", "not_allowed", "A withdrawn record has no successor: propose a merger.")
        )
    if submission.proposal == Proposal.MERGER and not _can_stay(submission.record, into):
        problems.append(
            Problem(
                "/replaced_by", "invalid_id", "Name the current record that stays, of the same kind and another one."
            )
        )
    return problems


def _can_stay(record: str, into: str) -> bool:
    kind = kind_of(into)
    if kind is None or kind is not kind_of(record) or into == record:
        return False
    staying = current_record(kind, into)
    return staying is not None and not staying.has_ended
