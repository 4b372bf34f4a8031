"""What the next edition of a record begins as: shown to whoever opens it, and kept once something of it is changed."""

import json

from registry.accounts.actor import Actor
from registry.accounts.policy import require
from registry.errors import TransitionNotAllowed, UnknownRecord

from ..current import current_record
from ..models import Submission
from .basis import basis_in_draft
from .needing import needs_of_one, require_right
from .propose import kind_called


def unsaved_draft(*, kind: str, organisation: str | None, record: str, by: Actor) -> Submission:
    """A draft with the current edition as its content; nothing is written. Refused to whoever may not propose it."""
    require(by, "submission.create", organisation or "")
    current = current_record(kind_called(kind), record)
    if current is None:
        raise UnknownRecord(f"{record} is not on the register.")
    if current.has_ended:
        raise TransitionNotAllowed(f"{record} has been withdrawn or merged: it takes no further edition.")
    content = current.content | basis_in_draft(kind, organisation, current)
    draft = Submission(
        kind=kind,
        record=record,
        is_new=False,
        base=current.line,
        organisation_id=organisation,
        content=json.dumps(content, ensure_ascii=False),
        author=by.person,
    )
    require_right(needs_of_one(draft, content, current))
    return draft
