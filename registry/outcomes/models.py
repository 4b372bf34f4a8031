"""What came of it: indicators with base, method and level of evidence."""

from .. import fields
from ..partnerships.models import PartnershipRow


class Outcome(PartnershipRow):
    """One value of one indicator, with what is needed to judge it."""

    table = "outcomes"
    indicator = fields.Code(
        "indicator", vocabulary="indicator", blank=False, help_text="What is measured; see /api/v1/indicators/."
    )
    about = fields.Pointers("about", help_text="Rows it concerns, such as /homes/h1; empty for the whole.")
    value = fields.Number("value", decimal_places=4, help_text="The number, in the indicator's unit.")
    value_to = fields.Number("value, upper end", decimal_places=4, help_text="Upper end where sources give a range.")
    per = fields.Code(
        "per", vocabulary="recurring_period", help_text="The period of which the value is told: 40 homes a year."
    )
    text_value = fields.LongText("value in words", max_length=1000, help_text="The result, where it is no number.")
    precision = fields.Code(
        "precision", vocabulary="number_precision", help_text="How exact the value is; empty means exact."
    )
    period_from = fields.Edtf("period from", help_text="Beginning of the period, or the day.")
    period_to = fields.Edtf("period to", help_text="End of the period.")
    kind = fields.Code(
        "kind of value",
        vocabulary="outcome_kind",
        blank=False,
        help_text="outturn, forecast, target, or a mention in an interview.",
    )
    population = fields.Code("population", vocabulary="population", help_text="Whom or what it was measured on.")
    baseline = fields.Number("baseline", decimal_places=4, help_text="The value before, in the same unit.")
    baseline_on = fields.Edtf("baseline on", help_text="The date of the baseline.")
    comparator = fields.Number("comparator", decimal_places=4, help_text="The value elsewhere, in the same unit.")
    comparator_description = fields.Text(
        "what it is compared with", max_length=500, help_text="Where or on whom the comparator was measured."
    )
    base_n = fields.Whole("base", help_text="Number of people or homes the value rests on.")
    response_rate = fields.Percent("response rate", help_text="Percent of those asked who answered.")
    method = fields.Code("method", vocabulary="outcome_method", help_text="How it was found.")
    method_words = fields.Text(
        "method in words",
        max_length=500,
        help_text="Name and version of the method, such as a bank of social values; never values from its tables.",
    )
    evidence_level = fields.Code(
        "evidence level", vocabulary="evidence_level", help_text="e0 (stated) to e5 (independent evaluation)."
    )
    measured_by = fields.Code("measured by", vocabulary="measured_by", help_text="Who measured it.")
    measured_by_party = fields.Key(
        "measured by the party", table="parties", help_text="Key of the party that measured it."
    )
    suppressed = fields.Code(
        "suppressed",
        vocabulary="suppression_reason",
        help_text="Why the value is not shown: too small a base, or too few answers.",
    )
