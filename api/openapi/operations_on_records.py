"""Partnerships and organisations: lists, records, editions and comparisons."""

from ..v1.organisations import views as organisation_views
from ..v1.partnerships import views as partnership_views
from . import own_parameters as own
from .editions import ComparisonSerializer, EditionEntrySerializer
from .filters import organisation_filters, partnership_filters
from .lists import OrganisationListSerializer, PartnershipListSerializer, whole_list_of
from .operation import EVERY_RECORD, Operation
from .own_parameters import EXAMPLES
from .records import OrganisationAnswerSerializer, PartnershipAnswerSerializer, SparseRecordSerializer

VIEWS = {"partnership": partnership_views, "organisation": organisation_views}
LISTS = {"partnership": PartnershipListSerializer, "organisation": OrganisationListSerializer}
ANSWERS = {"partnership": PartnershipAnswerSerializer, "organisation": OrganisationAnswerSerializer}
FILTERS = {"partnership": partnership_filters, "organisation": organisation_filters}
LIST_EXAMPLES = {"partnership": "q=stocksfield", "organisation": "q=karbon%20homes"}
FORMATS = ("json", "csv", "geojson")
DESCRIPTIONS = {
    "partnership": "Partnerships by all that may be asked of them, as summaries by name, or by relevance when searching.",
    "organisation": "Organisations that take part in partnerships: associations, trusts, co-operatives, councils, funders.",
}
# Of an edition, whatever happened to its record since, there is only it or nothing.
EDITION = (304, 400, 404, 406, 429, 503)


def parameters_of_list(kind: str) -> tuple:
    ours = (own.ordering(kind), own.KNOWN_AT, own.PAGE_SIZE, own.CURSOR, own.fields(kind, whole=False))
    return (*FILTERS[kind](), *ours, own.VIEW, own.INCLUDE, own.FORMAT)


def operations_on(kind: str) -> dict[type, Operation]:
    views, noun = VIEWS[kind], kind.capitalize()
    operations = {getattr(views, f"{noun}ListView"): _list(kind)}
    operations |= {getattr(views, f"{noun}{name}View"): operation for name, operation in _under_an_id(kind).items()}
    if kind == "organisation":
        operations[partnership_views.PartnershipsOfOrganisationView] = _partnerships_of()
    return operations


def _list(kind: str) -> Operation:
    return Operation(
        f"list{kind.capitalize()}s", f"{kind.capitalize()}s", f"List {kind}s", DESCRIPTIONS[kind], (LISTS[kind],),
        f"/api/v1/{kind}s/?{LIST_EXAMPLES[kind]}", parameters_of_list(kind), FORMATS,
    )  # fmt: skip


def _partnerships_of() -> Operation:
    kept = [parameter for parameter in parameters_of_list("partnership") if parameter.name != "organisation"]
    return Operation(
        "listPartnershipsOfOrganisation", "Organisations", "List the partnerships of an organisation",
        "Partnerships in which this organisation, or one that it succeeded, is a party; with all filters of partnerships.",
        (PartnershipListSerializer,), f"/api/v1/organisations/{EXAMPLES['organisation']}/partnerships/?q=stocksfield",
        (own.record("organisation"), *kept), FORMATS, (304, 400, 404, 406, 429, 503),
    )  # fmt: skip


def _under_an_id(kind: str) -> dict[str, Operation]:
    noun, record = kind.capitalize(), own.record(kind)
    here = f"/api/v1/{kind}s/{EXAMPLES[kind]}/"
    return {
        "": Operation(
            f"get{noun}", f"{noun}s", f"Get one {kind}",
            f"The whole {kind}: what was published, what is derived of it, and the names of the organisations in it.",
            (ANSWERS[kind], SparseRecordSerializer), here, (record, own.KNOWN_AT, own.fields(kind, whole=True)), problems=EVERY_RECORD,
        ),
        "Editions": Operation(
            f"list{noun}Editions", f"{noun}s", f"List the editions of a {kind}".replace(" a o", " an o"),
            "All editions, newest first, with what is needed to verify their text.",
            (whole_list_of(EditionEntrySerializer),), f"{here}editions/", (record,), problems=EDITION,
        ),
        "Edition": Operation(
            f"get{noun}Edition", f"{noun}s", f"Get one edition of a {kind}".replace(" a o", " an o"),
            "What was published then, whether it is current or not.",
            (ANSWERS[kind],), f"{here}editions/1/", (record, own.NUMBER), problems=EDITION, same_as=f"get{noun}",
        ),
        "Compare": Operation(
            f"compare{noun}Editions", f"{noun}s", f"Compare two editions of a {kind}".replace(" a o", " an o"),
            "What changed from one edition to another, as operations like those of JSON Patch and in words.",
            (ComparisonSerializer,), f"{here}compare/?from=1&to=1", (record, own.FROM, own.TO), problems=EDITION,
        ),
    }  # fmt: skip
