"""When those who take part last said that a partnership's record is right, and which nobody has checked for a year.

A check is a confirmation, whatever edition it was of: an edition that says something else lapses it, and that is told
beside it. Who compiled or published a record has not checked it by that for the others.
"""

import datetime
from collections import defaultdict
from collections.abc import Collection, Iterable
from dataclasses import dataclass

from registry.accounts.models import Membership, Role
from registry.catalogue.models import Assurance, Involvement, PartnershipCard
from registry.clock import UNITED_KINGDOM, uk_day
from registry.partnerships.taking_part import TOOK_PART

from .models import Confirmation
from .ownership import with_predecessors

A_YEAR = datetime.timedelta(days=365)
# Saying the same again is a check, which tells a reader something only after some time.
AGAIN_AFTER = datetime.timedelta(days=30)


@dataclass(frozen=True)
class Unchecked:
    """A record that an organisation should look at; `since` is the day of its latest edition or check."""

    record: str
    name: str
    organisation: str
    since: datetime.date


def last_checked(partnerships: Iterable[str]) -> dict[str, datetime.date]:
    """Partnership → the day on which a party last confirmed it; those that none ever did are left out."""
    assurances = Assurance.objects.filter(record_id__in=list(partnerships), until_seq=None)
    return {record: day for record, day in assurances.values_list("record_id", "last_checked") if day is not None}


def may_say_again(before: Confirmation) -> bool:
    """Whether the same words about the same edition are a check by now."""
    return uk_day() >= uk_day(before.at) + AGAIN_AFTER


def unchecked(today: datetime.date, organisations: Collection[str] | None = None) -> list[Unchecked]:
    """For each organisation that somebody decides for, or of these, the records in which it takes or took part and that
    nobody published or confirmed within a year.
    """
    if organisations is None:
        deciding = Membership.objects.filter(role=Role.APPROVER, until=None, person__is_active=True)
        organisations = set(deciding.values_list("organisation", flat=True))
    concerned = _records_of(organisations)
    before = datetime.datetime.combine(today - A_YEAR + datetime.timedelta(days=1), datetime.time.min, UNITED_KINGDOM)
    old = PartnershipCard.objects.filter(record_id__in=concerned, superseded_seq=None, published_at__lt=before)
    cards = list(old.order_by("record_id").values_list("record_id", "name", "published_at"))
    checks = last_checked(record for record, _, _ in cards)
    return [
        Unchecked(record, name, organisation, since)
        for record, name, published_at in cards
        if (since := max(uk_day(published_at), checks.get(record, datetime.date.min))) <= today - A_YEAR
        for organisation in sorted(concerned[record])
    ]


def _records_of(organisations: Collection[str]) -> dict[str, set[str]]:
    """Partnership → those of the organisations that take or took part in it, or succeeded one that did."""
    carried_on = defaultdict(set)
    for organisation in organisations:
        for named in with_predecessors([organisation]):
            carried_on[named].add(organisation)
    parts = Involvement.objects.filter(organisation_id__in=carried_on, part__in=TOOK_PART)
    records: dict[str, set[str]] = defaultdict(set)
    for record, named in parts.values_list("record_id", "organisation_id"):
        records[record] |= carried_on[named]
    return records
