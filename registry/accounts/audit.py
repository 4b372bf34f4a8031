"""Writing down what was done, in the same transaction as the deed."""

from .actor import Actor
from .models import AuditEntry


def note(
    actor: Actor, deed: str, *, organisation: str = "", target: str = "", sequence: int | None = None, words: str = ""
) -> AuditEntry:
    """Add an entry. If the deed fails, so does the entry: they agree always."""
    return AuditEntry.objects.create(
        person=actor.person,
        token=actor.token,
        session=actor.session,
        request_id=actor.request_id,
        deed=deed,
        organisation=organisation,
        target=target,
        sequence=sequence,
        words=words[:500],
    )
