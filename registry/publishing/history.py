"""The editions of a record."""

from django.db.models import OuterRef, Subquery

from registry.feed.models import Change, Removal

from ..catalogue.actions.render import written
from ..content import kinds
from .models import CanonicalContent, PublicReason


def editions_of(kind: str, record: str) -> list[dict]:
    """What each edition is, newest first, with what is needed to verify its text."""
    editions = list(
        kinds()[kind].edition.objects.filter(record_id=record).order_by("-number").values_list("pk", "number")
    )
    lines = Change.objects.in_bulk([pk for pk, _ in editions])
    reason = PublicReason.objects.filter(sequence=OuterRef("pk")).values("words")
    texts = CanonicalContent.objects.filter(pk__in=lines).annotate(reason=Subquery(reason))
    beside = {pk: (salt, words) for pk, salt, words in texts.values_list("pk", "salt", "reason")}
    removals = {removal.edition: removal for removal in Removal.objects.filter(edition__in=lines)}
    entries = []
    for pk, number in editions:
        salt, words = beside.get(pk, (None, None))
        entries.append(_entry(kind, record, number, lines[pk], salt, removals.get(pk)) | {"reason": words})
    return entries


def _entry(kind: str, record: str, number: int, line: Change, salt: str | None, removal: Removal | None) -> dict:
    entry = {
        "id": f"{record}.{number}",
        "name": f"Edition {number} of {record}",
        "number": number,
        "url": f"/api/v1/{kind}s/{record}/editions/{number}/",
        "published_at": written(line.at),
        "publisher": line.publisher,
        "sequence": line.sequence,
        "sha256": line.digest,
        "salt": None if removal else salt,
        "previous": number - 1 or None,
    }
    if removal:
        entry["removal"] = {
            "sequence": removal.sequence,
            "pointers": removal.pointers,
            "ground": removal.ground,
            "sha256": removal.digest,
        }
    return entry
