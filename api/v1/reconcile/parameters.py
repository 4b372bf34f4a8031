"""What the addresses for OpenRefine may be asked."""

from registry.catalogue.filters.form_fields import OneOf, OneText, SearchText, WholeNumber
from registry.catalogue.reconciliation.questions import MOST_MATCHES, PROPERTIES, USUAL_MATCHES

from ...openapi.example_values import ORGANISATION
from ...parameters import Parameter
from .reading import MOST_QUERIES, MOST_RECORDS, Extension, Queries

QUERIES = Parameter(
    "queries", Queries(), f"Queries by key, as JSON: {MOST_QUERIES} at most.",
    '{"q0":{"query":"Heart of Hastings CLT","type":"organisation"}}', "reconcile.queries",
)  # fmt: skip
EXTEND = Parameter(
    "extend", Extension(), f"Ids and the columns that are asked of them, as JSON: {MOST_RECORDS} records at most.",
    f'{{"ids":["{ORGANISATION}"],"properties":[{{"id":"name"}},{{"id":"kind"}}]}}', "reconcile.extend",
)  # fmt: skip
PARAMETERS = {each.name: each for each in (QUERIES, EXTEND)}

PREFIX = Parameter("prefix", SearchText(), "What has been typed so far.", "karbon", "reconcile.prefix", required=True)
CURSOR = Parameter("cursor", WholeNumber(most=1000), "How many to pass over, for more of them.", 1, "reconcile.cursor")
LIMIT = Parameter(
    "limit", WholeNumber(1, MOST_MATCHES), f"How many at most; {USUAL_MATCHES} unless you say otherwise.", 3,
    "reconcile.limit",
)  # fmt: skip
TYPE = Parameter(
    "type", OneOf(*PROPERTIES), "Of which kind; both where it is left out.", "organisation", "reconcile.type"
)
OF_TYPE = Parameter("type", OneOf(*PROPERTIES), "Of which kind.", "partnership", "reconcile.of_type", required=True)
TYPE_STRICT = Parameter(
    "type_strict", OneOf("any", "should", "all"), "As OpenRefine sends it; a record has one type, so all mean the same.",
    "any", "reconcile.type_strict",
)  # fmt: skip
SUGGESTING = {each.name: each for each in (PREFIX, CURSOR, LIMIT)}


class RecordOfAnyKind(OneText):
    """The id of an organisation or a partnership."""

    schema = {"type": "string"}


ID = Parameter("id", RecordOfAnyKind(), "Id of the record.", ORGANISATION, "reconcile.id", required=True)
