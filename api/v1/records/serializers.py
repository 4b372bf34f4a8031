"""Records: in lists, whole, and as a single answer. Their order is that of the stored texts."""

from rest_framework import serializers

from registry.catalogue.documents import SUMMARY, SUMMARY_TABLES
from registry.content import Kind, fields_of, kinds

from ...lists.envelope import NAMES
from ...openapi.shapes import RecordId, Shape, described
from .beside import beside
from .cells import cells_of
from .derived_serializers import (
    DerivedOfOrganisationInListsSerializer,
    DerivedOfOrganisationSerializer,
    DerivedOfPartnershipInListsSerializer,
    DerivedOfPartnershipSerializer,
)
from .row_serializers import component_name, row_of

CHANGED_AT = (
    "The line of the feed at which this answer last changed: by an edition, by what is said of it, or by a name."
)


class EditionBlockSerializer(serializers.Serializer):
    """Which edition of the record this is."""

    number = serializers.IntegerField(min_value=1, help_text="1 for the first edition of the record.")
    published_at = serializers.DateTimeField(help_text="When it was published, in UTC.")
    publisher = serializers.CharField(help_text="In whose name.")
    sequence = serializers.IntegerField(help_text="The line of the feed by which it was published.")
    sha256 = serializers.CharField(help_text="Salted digest of the content; `…/editions/` gives the salt.")
    previous = serializers.IntegerField(allow_null=True, help_text="Number of the edition before, if any.")


def identity(kind: Kind) -> dict[str, serializers.Field]:
    return {
        "id": RecordId(kind.prefix, help_text="Stable public id; never reused."),
        "url": serializers.CharField(help_text="Address of the record."),
        **cells_of(kind.edition, "name"),
    }


def summary(kind: Kind, derived: type[serializers.Serializer], doc: str) -> type[serializers.Serializer]:
    """A record as lists show it."""
    own = [name for name in SUMMARY[kind.name] if name != "name"]
    tables = {table: _short_row(kind, table, columns) for table, columns in SUMMARY_TABLES[kind.name].items()}
    edition: dict[str, serializers.Field] = {
        "edition": serializers.IntegerField(min_value=1, help_text="Number of the edition."),
        "published_at": serializers.DateTimeField(help_text="When that edition was published, in UTC."),
    }
    fields: dict[str, serializers.Field] = {
        **identity(kind),
        **cells_of(kind.edition, *own),
        "derived": derived(),
        **tables,
        **edition,
        **beside(kind, in_lists=True),
    }
    return described(f"{kind.name.capitalize()}Summary", doc, fields)


def whole(kind: Kind, derived: type[serializers.Serializer], doc: str) -> type[serializers.Serializer]:
    """A whole record: head, derived values, and every table."""
    own = [name for name in fields_of(kind.edition) if name != "name"]
    fields = identity(kind) | {"edition": EditionBlockSerializer(), "derived": derived()} | cells_of(kind.edition, *own)
    fields |= {name: row_of(model)(many=True, help_text=model.__doc__) for name, model in kind.tables.items()}
    return described(kind.name.capitalize(), doc, fields | beside(kind, in_lists=False))


def answer(kind: Kind, record: type[serializers.Serializer], doc: str) -> type[serializers.Serializer]:
    """A whole record on its own, with the moment and the names of the organisations it speaks of."""
    fields: dict[str, serializers.Field] = {
        "as_of": serializers.IntegerField(help_text=CHANGED_AT),
        "organisations": names(),
        "known_at_note": serializers.CharField(
            required=False, help_text="Only where `known_at` has not come yet: what was answered instead."
        ),
    }
    return described(f"{kind.name.capitalize()}Answer", doc, {**record().fields, **fields})


def names() -> Shape:
    shape = {"type": "object", "additionalProperties": {"type": "string"}}
    return Shape(lambda schema: dict(shape), help_text=NAMES)


def _short_row(kind: Kind, table: str, columns: tuple[str, ...]) -> serializers.Serializer:
    model = kind.tables[table]
    row = described(f"{component_name(model)}InLists", model.__doc__, cells_of(model, *columns))
    return row(many=True, help_text=model.__doc__)


PARTNERSHIP, ORGANISATION = kinds()["partnership"], kinds()["organisation"]
PartnershipSummarySerializer = summary(
    PARTNERSHIP, DerivedOfPartnershipInListsSerializer, "A partnership as lists show it."
)
PartnershipSerializer = whole(
    PARTNERSHIP, DerivedOfPartnershipSerializer, "A whole partnership: head, derived values, and its tables."
)
PartnershipAnswerSerializer = answer(
    PARTNERSHIP, PartnershipSerializer, "A whole partnership, with the names of the organisations in it."
)
OrganisationSummarySerializer = summary(
    ORGANISATION, DerivedOfOrganisationInListsSerializer, "An organisation as lists show it."
)
OrganisationSerializer = whole(
    ORGANISATION, DerivedOfOrganisationSerializer, "A whole organisation: head, derived values, and its tables."
)
OrganisationAnswerSerializer = answer(
    ORGANISATION, OrganisationSerializer, "A whole organisation, with the names of organisations it names."
)
