"""What entered, changed and left a filter, for programs that read news (Atom, RFC 4287)."""

import datetime
from typing import Any

import orjson
from django.http import HttpResponse
from django.utils import timezone
from django.utils.feedgenerator import Atom1Feed

from registry.catalogue.reading import Moment, latest_sequence
from registry.catalogue.reading.latest import line_of
from registry.feed.models import Change
from registry.public_address import at
from registry.publishing.publishers import REGISTRY_EDITORS

from .atom import NEWEST, NewsView
from .conditional import etag_of
from .v1.changes.effects import EffectFilters, effects_of

# How far back it looks where the address does not say: readers of news come by more often.
DAYS = 30
WORDS = {"entered": "Entered", "changed": "Changed", "left": "Left"}


class EffectsAtomView(NewsView):
    """What entered, changed within, or left a filter of the register of partnerships in the last thirty days."""

    filters, name = EffectFilters, "effects"

    def get(self, request: Any) -> HttpResponse:
        """The fifty of which the newest lines tell, against the filter of thirty days ago, or of the line `after`."""
        query = self.question(request)
        if (unchanged := self.unchanged(request, day=query.day)) is not None:
            return unchanged
        latest = latest_sequence()
        if "after" in query.values:
            after = query.values["after"]
        else:
            after, _ = line_of(Moment(at=timezone.now() - datetime.timedelta(days=DAYS)))
        page = effects_of(query.as_of(latest), after, None)
        rows = sorted(
            orjson.loads(f"[{page.results}]"), key=lambda row: (row["sequence"] or 0, row["id"]), reverse=True
        )
        feed = self.feed(request, "What a filter of the partnership register finds", request.get_full_path())
        _add(feed, rows[:NEWEST], latest)
        return self.news(request, feed, etag_of(request, latest, day=query.day))


def _add(feed: Atom1Feed, rows: list[dict], latest: int) -> None:
    here = at()
    moments = dict(
        Change.objects.filter(sequence__in=[latest, *(row["sequence"] or latest for row in rows)]).values_list(
            "sequence", "at"
        )
    )
    for row in rows:
        # Where another record made it enter or leave, no line is about it: it is dated by the last line that there is.
        moment = moments.get(row["sequence"] or latest)
        feed.add_item(
            title=f"{WORDS[row['effect']]}: {row['name']}",
            link=f"{here}/id/{row['id']}",
            description=f"{WORDS[row['effect']]}: {row['name']}.",
            unique_id=f"{here}/id/{row['id']}#{row['effect']}-{row['sequence'] or 'by-another'}",
            author_name=REGISTRY_EDITORS,
            pubdate=moment,
            updateddate=moment,
        )
