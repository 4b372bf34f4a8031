"""How records stand that are to be changed: what rights are computed from."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from registry.catalogue.models import Assurance
from registry.content import Content

from ..models import Proposal, Status, Submission


@dataclass(frozen=True)
class Published:
    """The current content of a record, who confirms it as it is, and whether only the register's editors wrote it."""

    content: Content | None = field(repr=False)
    confirmed_by: frozenset[str] = frozenset()
    is_compiled: bool = False


def published_of(contents: Mapping[str, Content | None]) -> dict[str, Published]:
    """Record → how it stands, for records with their current contents (None for a new one). Two queries for all."""
    # Only a partnership is confirmed or compiled.
    known = [record for record, content in contents.items() if content is not None and "parties" in content]
    if not known:
        return {record: Published(content) for record, content in contents.items()}
    confirmed = dict(
        Assurance.objects.filter(record_id__in=known, until_seq=None).values_list("record_id", "confirmed_by")
    )
    by_parties = set(
        Submission.objects.filter(record__in=known, status=Status.PUBLISHED, proposal=Proposal.EDITION)
        .exclude(organisation=None)
        .values_list("record", flat=True)
    )
    return {
        record: Published(
            content, frozenset(confirmed.get(record, ())), content is not None and record not in by_parties
        )
        for record, content in contents.items()
    }
