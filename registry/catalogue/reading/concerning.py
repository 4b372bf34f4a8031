"""Which records a place or an organisation has to do with, by any edition: what somebody follows is told also of the end."""

from collections.abc import Iterable
from typing import Any

from django.db.models import Q, QuerySet

from ..filters.lineage import LINEAGE
from ..models import OrganisationCard, PartnershipCard
from .asking import one_row
from .moments import Moment


def records_of_areas(codes: Iterable[str], record: str = "record") -> Q:
    """Rows whose `record` lay or worked in one of these areas by any of its editions."""
    within = {"areas__overlap": list(codes)}
    return _among(record, PartnershipCard.objects.filter(**within), OrganisationCard.objects.filter(**within))


def records_of_organisations(ids: Iterable[str], record: str = "record") -> Q:
    """Rows whose `record` is one of these organisations, one that it succeeded, or names one of them in any edition."""
    line = with_predecessors(ids)
    naming = PartnershipCard.objects.filter(organisations__overlap=line)
    return Q(**{f"{record}__in": line}) | _among(record, naming)


def with_predecessors(ids: Iterable[str]) -> list[str]:
    """These organisations and all that they succeeded, by their records or by a merger of records."""
    now = Moment()
    lineage = LINEAGE.replace("{validity}", now.validity("dated"))
    sql = f"with as_of as materialized (select {now.sequence_sql().sql} as sequence) select {lineage}"
    (line,) = one_row(sql, {"value": list(ids)})
    return sorted(line)


def _among(record: str, *cards: QuerySet[Any]) -> Q:
    matches = Q()
    for each in cards:
        matches |= Q(**{f"{record}__in": each.values("record_id")})
    return matches
