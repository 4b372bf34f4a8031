"""Whether a batch may still be published: nothing moved, and all of it is the organisation's own to change."""

from typing import Any

from registry.accounts.policy import NotAllowed
from registry.content import kinds
from registry.errors import Moved

from ..current import current_lines, current_records, ended_among
from ..models import Submission
from ..ownership import records_open_to


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


def require_open(chunk: list[Submission], contents: list[dict[str, Any]]) -> None:
    """An organisation publishes editions of its own record, and of partnerships in which it takes or took part."""
    organisation = chunk[0].organisation_id
    if organisation is None:
        return
    of = kinds()[chunk[0].kind]
    new = {submission.record for submission in chunk if submission.is_new}
    known = current_records(of, (submission.record for submission in chunk if not submission.is_new))
    judged = {
        submission.record: known[submission.record].content if submission.record in known else content
        for submission, content in zip(chunk, contents, strict=True)
    }
    closed = judged.keys() - records_open_to(of.name, organisation, judged, new)
    if closed:
        raise NotAllowed(f"The organisation takes no part in {', '.join(sorted(closed)[:10])}: ask a curator.")
