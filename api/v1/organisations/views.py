"""Organisations: the list, one record, its partnerships, its editions."""

from registry.catalogue.filters import OrganisationFilters
from registry.catalogue.reading import ORDERINGS
from registry.errors import UnknownRecord

from ...openapi.example_values import ORGANISATION
from ...operation import Answer, Operation
from ...problem_kinds import MERGED, WITHDRAWN
from ..partnerships.views import PartnershipListView
from ..records.addresses import edition_number, record_id
from ..records.edition_serializers import ComparisonSerializer
from ..records.editions import EditionsView
from ..records.lists import RecordListView
from ..records.serializers import OrganisationAnswerSerializer, OrganisationSerializer, OrganisationSummarySerializer
from ..records.views import CompareView, EditionView, RecordView

RECORD = record_id("organisation")
HERE = f"/api/v1/organisations/{ORGANISATION}/"


class OrganisationListView(RecordListView):
    """Organisations that take part in partnerships, and others that could: associations, trusts, co-operatives, councils.

    Official lists bring many that have no partnership yet; `has_partnership=true` keeps those that have.
    """

    tag, kind, name = "Organisations", "organisation", "organisations"
    filters, orderings = OrganisationFilters, tuple(ORDERINGS["organisation"])
    row, full_row = OrganisationSummarySerializer, OrganisationSerializer
    depends_on_day = True  # statuses count from a day to a day
    reading = Operation("listOrganisations", "List organisations", example="/api/v1/organisations/?q=karbon%20homes")


class OrganisationView(RecordView):
    """The whole organisation: what was published, what is derived of it, and the names of organisations it speaks of."""

    tag, kind, path = "Organisations", "organisation", {"record": RECORD}
    reading = Operation(
        "getOrganisation",
        "Get one organisation",
        raises=(UnknownRecord, MERGED, WITHDRAWN),
        answers={200: Answer(OrganisationAnswerSerializer)},
        example=HERE,
    )


class PartnershipsOfOrganisationView(PartnershipListView):
    """Partnerships in which this organisation, or one that it succeeded, is a party; with all filters of partnerships."""

    tag, name, path = "Organisations", "partnerships-of-organisation", {"record": RECORD}
    set_by_address = {"organisation": "record"}
    reading = Operation(
        "listPartnershipsOfOrganisation", "List the partnerships of an organisation",
        raises=(UnknownRecord,), example=f"{HERE}partnerships/?q=stocksfield",
    )  # fmt: skip


class OrganisationEditionsView(EditionsView):
    """All editions, newest first, with what is needed to verify their text."""

    tag, kind, name, path = "Organisations", "organisation", "organisation-editions", {"record": RECORD}
    reading = Operation(
        "listOrganisationEditions",
        "List the editions of an organisation",
        raises=(UnknownRecord,),
        example=f"{HERE}editions/",
    )


class OrganisationEditionView(EditionView):
    """What was published then, whether it is current or not."""

    tag, kind = "Organisations", "organisation"
    path = {"record": RECORD, "number": edition_number("number", "Number of the edition.", "path")}
    reading = Operation(
        "getOrganisationEdition", "Get one edition of an organisation",
        raises=(UnknownRecord,), answers={200: Answer(OrganisationAnswerSerializer)}, example=f"{HERE}editions/1/", same_as="getOrganisation",
    )  # fmt: skip


class OrganisationCompareView(CompareView):
    """What changed from one edition to another, as operations like those of JSON Patch and in words."""

    tag, kind, path = "Organisations", "organisation", {"record": RECORD}
    reading = Operation(
        "compareOrganisationEditions", "Compare two editions of an organisation",
        raises=(UnknownRecord,), answers={200: Answer(ComparisonSerializer)}, example=f"{HERE}compare/?from=1&to=1",
    )  # fmt: skip
