"""One digest over all that stands on the register now: two moments with the same digest say the same."""

import hashlib

from registry.feed.endings import all_endings

from ..content import kinds
from .models import CanonicalContent


def digest_of_register() -> str:
    """SHA-256 over the canonical texts of all current records, in order of their ids.

    Not over editions, moments or salts: a register that was changed and changed back has the
    digest it had. Texts are read a few at a time.
    """
    ended = set(all_endings().values_list("record", flat=True))
    total = hashlib.sha256()
    for kind in sorted(kinds().values(), key=lambda kind: kind.prefix):
        newest = kind.edition.objects.order_by("record_id", "-number").distinct("record_id")
        lines = [(record, line) for record, line in newest.values_list("record_id", "pk") if record not in ended]
        for start in range(0, len(lines), 500):
            batch = lines[start : start + 500]
            texts = dict(CanonicalContent.objects.filter(pk__in=[line for _, line in batch]).values_list("pk", "text"))
            for record, line in batch:
                total.update(f"{record} {texts[line]}\n".encode())
    return total.hexdigest()
