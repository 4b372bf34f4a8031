"""Values that a filter may be given, the likeliest to divide the records first."""

from registry.catalogue.filters import form_fields
from registry.catalogue.filters.strict import SQLFilter

NUMBERS = (1, 2, 5, 10, 20, 50, 100, 1000)
DAYS = ("1990-01-01", "2010-06-30", "2016-01-01", "2020-12-31", "2025-01-01", "2026-12-01", "2027-06-30")
IDS = {"org": "org-xr3x226n33", "chp": "chp-cnza8bakrv"}


def values_of(name: str, declared: SQLFilter) -> list[str]:
    """Texts for one parameter: its example, and others of its type."""
    field = declared.form_field
    others: list[str] = []
    if isinstance(field, form_fields.ChosenCodes):
        others = list(field.codes)
    elif isinstance(field, form_fields.YesOrNo):
        others = ["true", "false"]
    elif isinstance(field, form_fields.WholeNumber | form_fields.DecimalNumber):
        others = [str(number) for number in NUMBERS if field.least <= number <= field.most]
    elif isinstance(field, form_fields.Days):
        others = list(DAYS)
    elif isinstance(field, form_fields.ChosenIds):
        others = [IDS[field.prefix]]
    return [*([declared.example] if declared.example else []), *others]
