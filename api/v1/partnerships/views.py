"""Partnerships: the list, one record, its editions."""

from registry.catalogue.filters import PartnershipFilters
from registry.catalogue.reading import ORDERINGS
from registry.errors import UnknownRecord

from ...lists.envelope import SampledEnvelopeSerializer
from ...openapi.example_values import PARTNERSHIP
from ...operation import Answer, Operation
from ...problem_kinds import MERGED, WITHDRAWN
from ..records.addresses import edition_number, record_id
from ..records.edition_serializers import ComparisonSerializer
from ..records.editions import EditionsView
from ..records.lists import RecordListView
from ..records.serializers import PartnershipAnswerSerializer, PartnershipSerializer, PartnershipSummarySerializer
from ..records.views import CompareView, EditionView, RecordView

RECORD = record_id("partnership")
HERE = f"/api/v1/partnerships/{PARTNERSHIP}/"


class PartnershipListView(RecordListView):
    """Partnerships by all that may be asked of them, as summaries by name, or by relevance when searching."""

    tag, kind, name, can_sample = "Partnerships", "partnership", "partnerships", True
    filters, orderings = PartnershipFilters, tuple(ORDERINGS["partnership"])
    envelope = SampledEnvelopeSerializer
    row, full_row = PartnershipSummarySerializer, PartnershipSerializer
    reading = Operation("listPartnerships", "List partnerships", example="/api/v1/partnerships/?q=stocksfield")


class PartnershipView(RecordView):
    """The whole partnership: what was published, what is derived of it, and the names of the organisations in it."""

    tag, kind, path = "Partnerships", "partnership", {"record": RECORD}
    reading = Operation(
        "getPartnership",
        "Get one partnership",
        raises=(UnknownRecord, MERGED, WITHDRAWN),
        answers={200: Answer(PartnershipAnswerSerializer)},
        example=HERE,
    )


class PartnershipEditionsView(EditionsView):
    """All editions, newest first, with what is needed to verify their text."""

    tag, kind, name, path = "Partnerships", "partnership", "partnership-editions", {"record": RECORD}
    reading = Operation(
        "listPartnershipEditions",
        "List the editions of a partnership",
        raises=(UnknownRecord,),
        example=f"{HERE}editions/",
    )


class PartnershipEditionView(EditionView):
    """What was published then, whether it is current or not."""

    tag, kind = "Partnerships", "partnership"
    path = {"record": RECORD, "number": edition_number("number", "Number of the edition.", "path")}
    reading = Operation(
        "getPartnershipEdition", "Get one edition of a partnership",
        raises=(UnknownRecord,), answers={200: Answer(PartnershipAnswerSerializer)}, example=f"{HERE}editions/1/", same_as="getPartnership",
    )  # fmt: skip


class PartnershipCompareView(CompareView):
    """What changed from one edition to another, as operations like those of JSON Patch and in words."""

    tag, kind, path = "Partnerships", "partnership", {"record": RECORD}
    reading = Operation(
        "comparePartnershipEditions", "Compare two editions of a partnership",
        raises=(UnknownRecord,), answers={200: Answer(ComparisonSerializer)}, example=f"{HERE}compare/?from=1&to=1",
    )  # fmt: skip
