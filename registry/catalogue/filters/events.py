"""What a reader may ask of events, beside all that may be asked of partnerships."""

from collections.abc import Iterable

from ..models import PartnershipCard
from . import form_fields
from .conditions import Clause, Condition
from .strict import SQLFilter, StrictFilterSet, filter_set


def event_filters(kinds: Iterable[str]) -> type[StrictFilterSet]:
    filters = {
        "kind": SQLFilter(
            form_field=form_fields.ChosenCodes(kinds),
            clause=lambda chosen: Clause(Condition("row.kind = any(%(value)s)", {"value": chosen})),
            help_text="Only events of these kinds.",
            example="milestones",
        ),
        "what": SQLFilter(
            form_field=form_fields.Listed(),
            clause=lambda codes: Clause(Condition("row.what = any(%(value)s)", {"value": codes})),
            help_text="Only events that were this: a code of the vocabulary that `what_vocabulary` names.",
            example="start_on_site",
        ),
        "year_from": _year("row.date_earliest >= make_date(%(value)s, 1, 1)", "Surely in this year or later.", "2015"),
        "year_to": _year("row.date_latest <= make_date(%(value)s, 12, 31)", "Surely in this year or before.", "2020"),
    }
    return filter_set("EventFilters", PartnershipCard, "What events can be narrowed by.", [filters])


def _year(sql: str, help_text: str, example: str) -> SQLFilter:
    return SQLFilter(
        form_field=form_fields.WholeNumber(1000, 2200),
        clause=lambda year: Clause(Condition(sql, {"value": year})),
        help_text=help_text,
        example=example,
    )
