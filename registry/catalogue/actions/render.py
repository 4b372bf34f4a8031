"""The texts of editions, for storing or for a reader who met a gap."""

from ..derived import derived_of
from ..documents import texts_of


def render(kind: str, content: dict, line) -> tuple[str, str, str]:
    """(full, summary, etag) of one edition, from its content and its line of the feed."""
    return texts_of(kind, content, derived_of(kind, content), edition_block(line))


def edition_block(line) -> dict:
    """What an answer says of the edition itself."""
    return {
        "number": line.edition,
        "published_at": line.at.isoformat(timespec="microseconds").replace("+00:00", "Z"),
        "publisher": line.publisher,
        "sequence": line.sequence,
        "sha256": line.digest,
        "previous": line.edition - 1 or None,
    }
