"""What the audit may be asked, and the entries that answer."""

import datetime
from dataclasses import dataclass

from django.db.models import Q, QuerySet
from django.http import QueryDict

from registry.accounts.acts import ACTS
from registry.accounts.models import AuditEntry
from registry.clock import UNITED_KINGDOM
from registry.publishing.models import Challenge, Submission

from ..editing.names import record_from


@dataclass(frozen=True)
class AuditQuestion:
    """The fields of the form, as they were typed; empty ones ask nothing."""

    record: str = ""
    organisation: str = ""
    person: str = ""
    act: str = ""
    day: str = ""

    @classmethod
    def of(cls, query: QueryDict) -> "AuditQuestion":
        return cls(**{name: query.get(name, "").strip()[:100] for name in cls.__dataclass_fields__})

    def problem(self) -> str:
        """What cannot be understood of it, or nothing."""
        if self.act and self.act not in ACTS:
            return "Choose what was done from the list."
        if self.day and self._day() is None:
            return "Write the day as year, month and day: 2026-11-30."
        return ""

    def entries(self) -> QuerySet[AuditEntry]:
        """The newest first. All that was done to a record: to it, its proposals, spreadsheets and challenges."""
        entries = AuditEntry.objects.select_related("person", "token__created_by").order_by("-at", "-pk")
        if self.record:
            entries = entries.filter(_about(_identified(self.record)))
        if self.organisation:
            entries = entries.filter(organisation=record_from("organisation", self.organisation) or self.organisation)
        if self.person:
            by = Q(person__email__icontains=self.person) | Q(token__created_by__email__icontains=self.person)
            entries = entries.filter(by)
        if self.act:
            entries = entries.filter(action=self.act)
        if (day := self._day()) is not None:
            begin = datetime.datetime.combine(day, datetime.time(), UNITED_KINGDOM)
            end = datetime.datetime.combine(day + datetime.timedelta(days=1), datetime.time(), UNITED_KINGDOM)
            entries = entries.filter(at__gte=begin, at__lt=end)
        return entries

    def _day(self) -> datetime.date | None:
        try:
            day = datetime.date.fromisoformat(self.day)
        except ValueError:
            return None
        return day if 2000 <= day.year < 3000 else None


def _identified(text: str) -> str:
    return record_from("partnership", text) or record_from("organisation", text) or text


def _about(record: str) -> Q:
    proposals = Submission.objects.filter(Q(record=record) | Q(former=record) | Q(replaced_by=record))
    challenges = Challenge.objects.filter(record=record)
    return (
        Q(target=record)
        | Q(target__in=proposals.values("pk"))
        | Q(target__in=proposals.exclude(batch="").values("batch"))
        | Q(target__in=challenges.values("pk"))
    )
