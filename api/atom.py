"""The feed of changes for programs that read news: its newest lines as Atom (RFC 4287)."""

from typing import Any

from django.conf import settings
from django.http import HttpResponse
from django.utils.feedgenerator import Atom1Feed

from registry.catalogue.reading import latest_sequence
from registry.clock import uk_day
from registry.feed.models import Change
from registry.public_address import at
from registry.publishing.publishers import REGISTRY_EDITORS

from .conditional import etag_of
from .formats.media import JSONText
from .lists.filters import narrowed
from .lists.query import read_query
from .operation import described_by
from .parameters import parameters_of_filters
from .v1.changes.filters import ChangeFilters
from .v1.changes.serializers import name_of
from .views import View

NEWEST = 50


class AtomText(JSONText):
    media_type = "application/atom+xml"
    format = "atom"


class AtomView(View):
    """What changed on the register of partnerships, newest first."""

    renderer_classes = (AtomText,)
    takes_first = frozenset({"", "*/*"})
    # A door for readers of news: the contract is of `changes/`.
    schema = None

    def get(self, request: Any) -> HttpResponse:
        """The newest fifty lines that the filters of `changes/` keep."""
        query = read_query(
            request.META.get("QUERY_STRING", ""),
            parameters_of_filters(ChangeFilters, "changes"),
            of_list="atom",
            today=uk_day(),
            set_by_address={},
        )
        if (unchanged := self.unchanged(request)) is not None:
            return unchanged
        latest = latest_sequence()
        lines = narrowed(ChangeFilters, Change.objects.filter(sequence__lte=latest), query.as_of(latest))
        response = self.answer(
            request, _written(lines.order_by("-sequence")[:NEWEST], request), etag_of(request, latest)
        )
        response["Content-Type"] = f"{AtomText.media_type}; charset=utf-8"
        return response


def _written(lines: Any, request: Any) -> bytes:
    here = at()
    feed = Atom1Feed(
        title="Changes on the partnership register",
        link=f"{here}/",
        description="",
        subtitle=described_by(AtomView),
        feed_url=f"{here}{request.get_full_path()}",
        feed_guid=f"{here}/changes.atom",
        feed_copyright=settings.DATA_LICENCE,
    )
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
    return feed.writeString("utf-8").encode()
