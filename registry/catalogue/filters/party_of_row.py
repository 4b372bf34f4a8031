"""What a reader may ask of a party that a row names: its side, and what sort of organisation it is."""

from ...partnerships.models import Party
from ...vocabularies.vocabulary import terms
from . import form_fields
from .conditions import Clause, Condition
from .strict import SQLFilter

PARTY = f"""select from {Party._meta.db_table} as party {{join}}
    where party.edition_id = row.edition_id and party.key = row.{{column}} and"""
# `{{validity}}` is that of the page, as in `lineage`: what the organisation was at the moment of the list.
KIND = f"""join catalogue_organisationcard as dated
    on dated.record_id = party.{Party._meta.get_field("organisation").attname} and {{validity}}"""


def of_party(parameter: str, column: str, help_text: str) -> dict[str, SQLFilter]:
    """`row_from_side` and `row_from_kind` of `row_from_party`; likewise of every other cell that names a party."""
    stem = parameter.removesuffix("_party")
    side = f"exists ({PARTY.format(join='', column=column)} party.side = any(%(value)s))"
    kind = f"exists ({PARTY.format(join=KIND, column=column)} dated.kind = any(%(value)s))"
    return {
        f"{stem}_side": SQLFilter(
            form_field=form_fields.ChosenCodes(terms("side"), "side"),
            clause=lambda codes: Clause(Condition(side, {"value": codes})),
            help_text=f"Only rows of which this holds. {help_text} The side it stands on.",
            example="association",
        ),
        f"{stem}_kind": SQLFilter(
            form_field=form_fields.ChosenCodes(terms("organisation_kind"), "organisation_kind"),
            clause=lambda codes: Clause(Condition(kind, {"value": codes})),
            help_text=f"Only rows of which this holds. {help_text} What sort of organisation it is, where it has a record.",
            example="housing_cooperative",
        ),
    }
