"""Whose confirmation lapsed by a publication, from what is kept of a record at the line of the feed."""

from collections.abc import Mapping

from django.db.models import Q

from registry.catalogue.models import Assurance
from registry.notifications.event import News

from .concerned import name_of_publisher, name_of_record
from .events import LAPSED


def news_of_lapsed(publishers: Mapping[int | None, str]) -> list[News]:
    """Line of a publication → in whose name it was; one question for all of them."""
    lines = [line for line in publishers if line is not None]
    rows = list(Assurance.objects.filter(Q(until_seq__in=lines) | Q(since_seq__in=lines)))
    confirmed_now = {row.since_seq: set(row.confirmed_by) for row in rows if row.since_seq in publishers}
    return [
        _news(row.record_id, organisation, publishers[row.until_seq])
        for row in rows
        # Of organisations nobody confirms anything.
        if row.until_seq in publishers
        for organisation in sorted(set(row.confirmed_by) - confirmed_now.get(row.until_seq or 0, set()))
    ]


def _news(record: str, organisation: str, publisher: str) -> News:
    facts = {
        "name": name_of_record(record),
        "who": publisher,
        "organisation": name_of_publisher(organisation),
        "link": f"/my/organisations/{organisation}/confirm/{record}/",
    }
    return News(LAPSED, facts, organisation=organisation)
