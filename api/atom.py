"""The feed of changes for programs that read news: its newest lines as Atom (RFC 4287)."""

from typing import Any, ClassVar

from django.conf import settings
from django.http import HttpResponse
from django.utils.feedgenerator import Atom1Feed

from registry.catalogue.filters.strict import StrictFilterSet
from registry.catalogue.reading import latest_sequence
from registry.clock import uk_day
from registry.feed.models import Change
from registry.public_address import at
from registry.publishing.publishers import REGISTRY_EDITORS

from .conditional import etag_of
from .formats.media import JSONText
from .lists.filters import narrowed
from .lists.query import ListQuery, read_query
from .operation import described_by
from .parameters import parameters_of_filters
from .v1.changes.filters import ChangeFilters
from .v1.changes.serializers import name_of
from .views import View

NEWEST = 50


class AtomText(JSONText):
    media_type = "application/atom+xml"
    format = "atom"


class NewsView(View):
    """A list for readers of news. The contract is of the list itself: this is another door to it."""

    renderer_classes = (AtomText,)
    takes_first = frozenset({"", "*/*"})
    schema = None
    filters: ClassVar[type[StrictFilterSet]]
    name: ClassVar[str]

    def question(self, request: Any) -> ListQuery:
        return read_query(
            request.META.get("QUERY_STRING", ""),
            parameters_of_filters(self.filters, self.name),
            of_list=f"atom of {self.name}",
            today=uk_day(),
            set_by_address={},
        )

    def feed(self, request: Any, title: str, guid: str) -> Atom1Feed:
        """Without an entry yet."""
        here = at()
        return Atom1Feed(
            title=title,
            link=f"{here}/",
            description="",
            subtitle=described_by(type(self)),
            feed_url=f"{here}{request.get_full_path()}",
            feed_guid=f"{here}{guid}",
            feed_copyright=settings.DATA_LICENCE,
        )

    def news(self, request: Any, feed: Atom1Feed, etag: str) -> HttpResponse:
        response = self.answer(request, feed.writeString("utf-8").encode(), etag)
        response["Content-Type"] = f"{AtomText.media_type}; charset=utf-8"
        return response


class AtomView(NewsView):
    """What changed on the register of partnerships, newest first."""

    filters, name = ChangeFilters, "changes"

    def get(self, request: Any) -> HttpResponse:
        """The newest fifty lines that the filters of `changes/` keep."""
        query = self.question(request)
        if (unchanged := self.unchanged(request)) is not None:
            return unchanged
        latest = latest_sequence()
        lines = narrowed(ChangeFilters, Change.objects.filter(sequence__lte=latest), query.as_of(latest))
        feed = self.feed(request, "Changes on the partnership register", "/changes.atom")
        _add(feed, lines.order_by("-sequence")[:NEWEST])
        return self.news(request, feed, etag_of(request, latest))


def _add(feed: Atom1Feed, lines: Any) -> None:
    here = at()
    for line in lines:
        feed.add_item(
            title=name_of(line),
            link=f"{here}/id/{line.record}" if line.record else f"{here}/api/v1/changes/?after={line.sequence - 1}",
            description=f"{name_of(line)}, in the name of {line.publisher or 'nobody'}.",
            unique_id=f"{here}/api/v1/changes/?after={line.sequence - 1}&page_size=1",
            author_name=line.publisher or REGISTRY_EDITORS,
            pubdate=line.at,
            updateddate=line.at,
        )
