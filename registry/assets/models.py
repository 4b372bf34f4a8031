"""Land, homes and services passing from one party to another, and what protects them."""

from django.db import models

from .. import fields
from ..partnerships.models import PartnershipRow


class AssetTransfer(PartnershipRow):
    """One interest passing from one party to another. Management is never an asset transfer."""

    table = "asset_transfers"
    sequence = fields.Whole(
        "sequence", most=1000, help_text="Order in which the transfers took effect, from 1, where the sources tell it."
    )
    asset_kinds = fields.Codes(vocabulary="asset_kind", help_text="What passes: land, homes, a building.")
    description = fields.Text("description", max_length=500, help_text="What exactly, in a few words.")
    empty_since = fields.Edtf("empty since", help_text="Since when what passes had stood empty or out of use (EDTF).")
    homes_count = fields.Whole("homes in it", most=1_000_000, help_text="How many homes this transfer covers.")
    homes_count_to = fields.Whole(
        "homes in it, upper end", most=1_000_000, help_text="Upper end where sources give a range."
    )
    hectares = fields.Number("hectares", decimal_places=3, help_text="Area of the land, in hectares.")
    hectares_to = fields.Number(
        "hectares, upper end", decimal_places=3, help_text="Upper end where sources give a range."
    )
    precision = fields.Code(
        "precision", vocabulary="number_precision", help_text="How exact those numbers are; empty means exact."
    )
    money_precision = fields.Code(
        "precision of the money",
        vocabulary="number_precision",
        help_text="How exact price and recurring amount are; empty means exact.",
    )
    from_party = fields.Key("from", table="parties", help_text="Key of the party that gives; empty if not known.")
    co_givers = fields.Keys(
        "further givers",
        table="parties",
        help_text="Keys of further parties that give, where one interest comes from several.",
    )
    to_party = fields.Key("to", table="parties", help_text="Key of the party that receives; empty if not known.")
    co_takers = fields.Keys(
        "further receivers", table="parties", help_text="Keys of further parties that receive it together."
    )
    instrument = fields.Code(
        "instrument",
        vocabulary="instrument",
        help_text="The deed. A lease of unknown length is lease; long_lease is over 21 years.",
    )
    legal_basis = fields.Code(
        "legal basis", vocabulary="legal_basis", help_text="The statute or scheme that let it happen."
    )
    status = fields.Code(
        "status",
        vocabulary="transfer_status",
        blank=False,
        help_text="proposed, agreed, completed, not_completed or ended.",
    )
    date = fields.Edtf("date", help_text="The day the interest passed (EDTF); a decision is a milestone.")
    term_years = fields.Whole("term in years", most=10_000, help_text="Length of a lease or licence, in years.")
    term_precision = fields.Code(
        "precision of the term",
        vocabulary="number_precision",
        help_text="How exact the term is, such as at_most for up to ten years; empty means exact.",
    )
    perpetual = fields.YesNo("perpetual", help_text="true if it has no end.")
    ends_when = fields.Text(
        "ends when", max_length=500, help_text="The event that ends it, in plain words: when the loan is paid back."
    )
    conditions = fields.LongText(
        "conditions",
        max_length=1000,
        help_text="What had to happen before it bound the parties, in plain words: planning permission, a building contract.",
    )
    renewable = fields.YesNo("renewable", help_text="true if the holder may renew it.")
    consideration_basis = fields.Code(
        "basis of the price",
        vocabulary="consideration_basis",
        help_text="nil, nominal, discounted, market, negative (the giver pays), in_kind, exchange, undisclosed.",
    )
    consideration = fields.Money("price", help_text="GBP paid by taker to giver; negative when the giver pays.")
    consideration_to = fields.Money("price, upper end", help_text="GBP; upper end where sources give a range.")
    consideration_words = fields.Text(
        "given in return",
        max_length=500,
        help_text="What is given in place of money or beside it: serviced plots, a car park, a promise to repair.",
    )
    consideration_per = fields.Code(
        "price per",
        vocabulary="consideration_per",
        help_text="Whether price and value are for the whole, each home or each plot.",
    )
    discount_percent = fields.Percent("discount", help_text="Percent below market value, as stated.")
    valuation_basis = fields.Code(
        "basis of valuation", vocabulary="valuation_basis", help_text="How the assessed value was found."
    )
    assessed_value = fields.Money("assessed value", help_text="GBP, as assessed at the time.")
    assessed_value_to = fields.Money(
        "assessed value, upper end", help_text="GBP; upper end where sources give a range."
    )
    value_precision = fields.Code(
        "precision of the value",
        vocabulary="number_precision",
        help_text="How exact the assessed value is; empty means exact.",
    )
    valued_by = fields.Key(
        "valued by", table="parties", help_text="Key of the party that found, set or agreed the price or value."
    )
    recurring_kind = fields.Code(
        "recurring payment",
        vocabulary="recurring_kind",
        help_text="ground_rent, peppercorn, service_charge or rent_share.",
    )
    recurring_amount = fields.Money("recurring amount", help_text="GBP for each period, as stated.")
    recurring_amount_to = fields.Money(
        "recurring amount, upper end", help_text="GBP; upper end where sources give a range."
    )
    recurring_period = fields.Code("period", vocabulary="recurring_period", help_text="week, month, quarter or year.")
    recurring_per = fields.Code(
        "recurring amount per", vocabulary="recurring_per", help_text="for the scheme or for each home."
    )
    recurring_indexation = fields.Code(
        "indexation", vocabulary="indexation", help_text="By what index the recurring amount rises."
    )
    review = fields.Text("review", max_length=500, help_text="How the recurring amount is reviewed, in plain words.")
    linked_to = fields.Key(
        "linked to", table="asset_transfers", help_text="Key of the transfer this one depends on or answers."
    )
    link = fields.Code(
        "link",
        vocabulary="transfer_link",
        help_text="How: carved_from, under_lease, subject_to, leaseback, exchanged_for, surrender, reversion, replaces.",
    )

    class Meta(PartnershipRow.Meta):
        indexes = [models.Index("edition", "instrument", "term_years", name="transfer_by_instrument_term")]


class Payment(PartnershipRow):
    """What one recipient gets of the price, rent or other payment of a transfer: one row for each recipient.

    The transfer keeps the whole sum, so payments are never added to it.
    """

    table = "payments"
    transfer = fields.Key(
        "transfer", table="asset_transfers", blank=False, help_text="Key of the transfer that it is paid for."
    )
    kind = fields.Code("kind of payment", vocabulary="payment_kind", help_text="What is paid; empty means the price.")
    from_party = fields.Key("from", table="parties", help_text="Key of the party that pays; empty for the receiver.")
    to_party = fields.Key("to", table="parties", help_text="Key of the party that is paid.")
    amount = fields.Money("amount", help_text="GBP; for a recurring payment, of one period of the transfer.")
    amount_to = fields.Money("amount, upper end", help_text="GBP; upper end where sources give a range.")
    money_precision = fields.Code(
        "precision", vocabulary="number_precision", help_text="How exact the amount is; empty means exact."
    )
    share = fields.Percent("share", help_text="Percent of the whole payment, as stated.")
    due = fields.Edtf("due", help_text="When it is or was to be paid (EDTF).")
    condition = fields.Text("condition", max_length=500, help_text="What it depends on, in plain words.")


class Protection(PartnershipRow):
    """A right to stop, price or get back what was transferred."""

    table = "protections"
    kind = fields.Code(
        "kind of protection", vocabulary="protection_kind", blank=False, help_text="What the right does."
    )
    transfer = fields.Key("transfer", table="asset_transfers", help_text="Key of the transfer it protects.")
    about = fields.Pointers(
        "about", help_text="Rows it protects, such as /homes/h1; empty for all, or where transfer names it."
    )
    enforcer = fields.Key("enforcer", table="parties", help_text="Key of the party that can enforce it.")
    co_enforcers = fields.Keys(
        "further enforcers", table="parties", help_text="Keys of further parties that can enforce it as well."
    )
    beneficiary = fields.Key("beneficiary", table="parties", help_text="Key of the party it is for.")
    term_years = fields.Whole("term in years", most=10_000, help_text="How long it lasts, in years.")
    perpetual = fields.YesNo("perpetual", help_text="true if it has no end.")
    percent = fields.Percent(
        "percentage", help_text="The share it names: a staircasing cap, a resale price as a share of market."
    )
    ends_when = fields.Text(
        "ends when", max_length=500, help_text="The event that ends it, in plain words: when the loan is paid back."
    )
    trigger = fields.Text("trigger", max_length=500, help_text="What brings it into play, in plain words.")


class ServiceTransfer(PartnershipRow):
    """Services passing from one party to another: one row per agreement, as power went."""

    table = "service_transfers"
    kind = fields.Code("kind of transfer", vocabulary="service_transfer_kind", help_text="The form it takes.")
    status = fields.Code(
        "status",
        vocabulary="service_transfer_status",
        blank=False,
        help_text="proposed, in_force, ended, not_begun, declined or refused.",
    )
    from_party = fields.Key("from", table="parties", help_text="Key of the party that gave up the service.")
    to_party = fields.Key("to", table="parties", help_text="Key of the party that took it on.")
    services = fields.Codes(
        vocabulary="service", help_text="Which services; housing_management when they are not told apart."
    )
    part_only = fields.YesNo("a part only", help_text="true if only a part of these services passed.")
    homes_count = fields.Whole("homes", most=1_000_000, help_text="How many homes they are for.")
    homes_count_to = fields.Whole("homes, upper end", most=1_000_000, help_text="Upper end where sources give a range.")
    precision = fields.Code(
        "precision", vocabulary="number_precision", help_text="How exact that number is; empty means exact."
    )
    since = fields.Edtf("since", help_text="From when.")
    until = fields.Edtf("until", help_text="Until when.")
    term_years = fields.Whole("term in years", most=1000, help_text="How long it was made for.")
    ends_when = fields.Text(
        "ends when", max_length=500, help_text="The event that ends it, in plain words: when the loan is paid back."
    )
    budget_power = fields.Code(
        "power over the budget", vocabulary="budget_power", help_text="What say the receiver has over money."
    )
    budget = fields.Money("budget", help_text="GBP a year.")
    money_precision = fields.Code(
        "precision of the budget",
        vocabulary="number_precision",
        help_text="How exact the budget is; empty means exact.",
    )
    budget_year = fields.Edtf("budget year", help_text="The year of that budget.")
    ending = fields.Text("ending", max_length=500, help_text="How it ended, in plain words.")
