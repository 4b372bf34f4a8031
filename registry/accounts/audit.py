"""Writing down what was done, in the same transaction as the action."""

from .actor import Actor
from .models import AuditEntry


def note(
    actor: Actor, action: str, *, organisation: str = "", target: str = "", sequence: int | None = None, words: str = ""
) -> AuditEntry:
    """Add an entry. If the action fails, so does the entry: they agree always."""
    return AuditEntry.objects.create(
        person=actor.person,
        token=actor.token,
        session=actor.session,
        request_id=actor.request_id,
        action=action,
        organisation=organisation,
        target=target,
        sequence=sequence,
        words=words[:500],
    )
