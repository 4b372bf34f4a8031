"""What the feed may be asked."""

from typing import Any

from django.db.models import Q

from registry.catalogue.filters.form_fields import WholeNumber
from registry.catalogue.filters.place_fields import AreaCode
from registry.catalogue.filters.strict import StrictFilterSet
from registry.catalogue.reading.concerning import records_of_areas, records_of_organisations
from registry.vocabularies.vocabulary import terms

from ...lists.filters import ColumnFilter, codes, ids, record_ids
from ...openapi.example_values import ORGANISATION, PARTNERSHIP

MOST_LINES = 999_999_999_999


def after(line: int, _: Any) -> Q:
    return Q(sequence__gt=line)


class LineFilters(StrictFilterSet):
    """Which lines, and about what: by any edition of a record, so that who follows a place hears also of the end."""

    after = ColumnFilter(
        WholeNumber(most=MOST_LINES),
        "Only lines after this one: the number of the last that you have; 0 for all.",
        "800",
        matches=after,
    )
    record = record_ids("Id of the record.", PARTNERSHIP)
    organisation = ids(
        "org",
        "Lines about this organisation, one that it succeeded, or a partnership that names one of them.",
        ORGANISATION,
        matches=lambda chosen, _: records_of_organisations(chosen),
    )
    area = ColumnFilter(
        AreaCode(),
        "Lines about records in this area. GSS codes of any level, or a name that one area has alone.",
        "E12000001",
        matches=lambda codes, _: records_of_areas(codes),
    )


class ChangeFilters(LineFilters):
    """What the feed may be asked."""

    kind = codes(terms("change_kind"), "What happened.", "published", vocabulary="change_kind")


class TombstoneFilters(LineFilters):
    """What the list of records that have gone may be asked."""

    kind = codes(("withdrawn", "merged"), "What became of it.", "merged")
