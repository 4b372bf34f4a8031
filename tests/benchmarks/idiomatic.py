"""The register as a ModelViewSet: nested serializers, prefetched rows, django-filter, page numbers.

It tells of the same partnerships in the same order as the register does. Its lists say a little
less than the register's: no more of the derived values than stand on the card.
"""

import django_filters
from django.contrib.postgres.search import SearchQuery, SearchRank
from django.db.models import F, OuterRef, Prefetch, Subquery
from django_filters.rest_framework import DjangoFilterBackend
from rest_framework import serializers, viewsets
from rest_framework.pagination import PageNumberPagination

from registry.catalogue.models import CurrentEntry, EntryWords, PartnershipCard
from registry.content import kinds
from registry.organisations.models import OrganisationEdition
from registry.partnerships.models import PartnershipEdition, Party

OF_CARD = (
    "model", "community_land", "community_holds_land", "has_association", "region", "nation", "rurality",
    "deprivation_decile", "homes", "homes_completed", "lease_years", "ground_rent_per_home", "published_at",
)  # fmt: skip
OF_HEAD = (
    "name", "summary", "scope", "community_kinds", "basis", "settlement", "areas", "latitude", "longitude",
    "location_precision", "stage", "status", "ending_kind", "ended_on",
)  # fmt: skip


class Pages(PageNumberPagination):
    page_size = 50
    page_size_query_param = "page_size"


class Codes(django_filters.BaseInFilter, django_filters.CharFilter):
    """Codes with commas between them."""


class PartnershipFilterSet(django_filters.FilterSet):
    stage = Codes(field_name="card__stage", lookup_expr="in")
    homes_min = django_filters.NumberFilter(field_name="card__homes", lookup_expr="gte")
    tenure = Codes(field_name="home_rows__tenure", lookup_expr="in", distinct=True)
    q = django_filters.CharFilter(method="search")

    def search(self, queryset, name, value):
        query = SearchQuery(value, config="english", search_type="websearch")
        words = EntryWords.objects.filter(vector=query)
        own = CurrentEntry.objects.filter(record_id=OuterRef(OuterRef("record_id"))).values("id")
        rank = words.filter(entry__in=own).annotate(rank=SearchRank(F("vector"), query))
        current = CurrentEntry.objects.filter(id__in=words.values("entry"))
        found = queryset.filter(record_id__in=current.values("record_id"))
        return found.annotate(rank=Subquery(rank.values("rank"))).order_by("-rank", *PartnershipViewSet.ORDER)


class CardSerializer(serializers.ModelSerializer):
    class Meta:
        model = PartnershipCard
        fields = OF_CARD


class PartySerializer(serializers.ModelSerializer):
    organisation_name = serializers.SerializerMethodField()

    class Meta:
        model = Party
        fields = ("key", "side", "organisation", "organisation_name", "name", "roles", "part")

    def get_organisation_name(self, party) -> str | None:
        editions = party.organisation.current if party.organisation_id else []
        return editions[0].name if editions else None


class PartnershipListSerializer(serializers.ModelSerializer):
    id = serializers.CharField(source="record_id")
    card = CardSerializer()
    parties = PartySerializer(source="party_rows", many=True)

    class Meta:
        model = PartnershipEdition
        fields = ("id", *OF_HEAD, "card", "parties", "number")


def _rows(model) -> serializers.ModelSerializer:
    """All columns of a table; parties with the names of their bodies."""
    meta = type("Meta", (), {"model": model, "exclude": ("id", "position", "edition")})
    if model is Party:
        meta.exclude = (*meta.exclude,)
        return type("WholePartySerializer", (PartySerializer,), {"Meta": meta})
    return type(f"{model.__name__}Serializer", (serializers.ModelSerializer,), {"Meta": meta})


TABLES = {
    f"{model.__name__.lower()}_rows": (name, _rows(model)) for name, model in kinds()["partnership"].tables.items()
}


class PartnershipSerializer(PartnershipListSerializer):
    class Meta(PartnershipListSerializer.Meta):
        fields = ("id", *OF_HEAD, "parish", "postcode", "ended_by", "ending_reason", "note", "card", "number",
                  *(name for name, _ in TABLES.values()))  # fmt: skip

    locals().update({name: rows(source=relation, many=True) for relation, (name, rows) in TABLES.items()})


class PartnershipViewSet(viewsets.ModelViewSet):
    """Current partnerships, each with its rows."""

    ORDER = ("card__name_normalised", "record_id")
    pagination_class = Pages
    filter_backends = (DjangoFilterBackend,)
    filterset_class = PartnershipFilterSet
    lookup_field = "record_id"

    def get_queryset(self):
        current = PartnershipEdition.objects.filter(card__superseded_seq=None).select_related("card")
        names = Prefetch(
            "party_rows__organisation__editions",
            OrganisationEdition.objects.filter(card__superseded_seq=None),
            to_attr="current",
        )
        parties = Prefetch("party_rows", Party.objects.select_related("organisation").order_by("position"))
        others = () if self.action == "list" else [relation for relation in TABLES if relation != "party_rows"]
        return current.prefetch_related(parties, names, *others).order_by(*self.ORDER)

    def get_serializer_class(self):
        return PartnershipListSerializer if self.action == "list" else PartnershipSerializer
