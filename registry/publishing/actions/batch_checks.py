"""Whether a batch may still be published: nothing moved, and all of it is the organisation's own to change."""

from typing import Any

from registry.accounts.actor import Actor
from registry.content import kinds
from registry.errors import Moved

from ..current import current_lines, current_records, ended_among
from ..models import Consent, Submission
from .deciding import decides_for, require_consents
from .needing import needs_of_all, require_right


def require_batch_unmoved(submissions: list[Submission]) -> None:
    """Refuse a batch of which a record has another current edition than it was made from."""
    moved: list[str] = []
    for kind in {submission.kind for submission in submissions}:
        bases = {submission.record: submission.base for submission in submissions if submission.kind == kind}
        current, gone = current_lines(kinds()[kind], bases), ended_among(bases)
        moved += [record for record, base in bases.items() if current.get(record) != base or record in gone]
    if moved:
        raise moved_on(moved)


def moved_on(records: list[str]) -> Moved:
    shown = ", ".join(sorted(records)[:10])
    return Moved(
        f"The register moved on: {len(records)} of its records changed since, {shown}. Send the file again, "
        "and read the new plan.",
        records=sorted(records)[:200],
    )


def require_batch_agreed(
    chunk: list[Submission], contents: list[dict[str, Any]], by: Actor, public_reason: str
) -> None:
    """All of it is the organisation's to change, and everybody agrees whose consent any of it needs."""
    of = kinds()[chunk[0].kind]
    current = current_records(of, (submission.record for submission in chunk if not submission.is_new))
    needed = needs_of_all(list(zip(chunk, contents, strict=True)), current)
    consents: dict[str, list[Consent]] = {submission.id: [] for submission in chunk}
    for consent in Consent.objects.filter(submission__in=consents):
        consents[consent.submission_id].append(consent)
    for submission in chunk:
        needs = needed[submission.record]
        require_right(needs)
        if needs.consents or needs.public_reason:
            owner = decides_for(submission, by) or ""
            require_consents(needs, consents[submission.id], by, owner, public_reason)
