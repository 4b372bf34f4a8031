"""Who paid for what."""

from ... import fields
from .head import PartnershipRow


class Funding(PartnershipRow):
    """Money from a funder to a recipient. Rows of kind total_cost are no contribution."""

    table = "funding"
    funder = fields.Key(
        "funder",
        table="parties",
        help_text="Key of the party the money comes from; who passes it on has the role funding_channel.",
    )
    co_funders = fields.Keys(
        "further funders", table="parties", help_text="Keys of further parties, where one sum came from several."
    )
    channel = fields.Key(
        "channel",
        table="parties",
        help_text="Key of the party through which the money came, such as an association that draws grant for a group.",
    )
    recipient = fields.Key("recipient", table="parties", help_text="Key of the party that receives it.")
    about = fields.Pointers("about", help_text="Rows it pays for, such as /homes/h1.")
    kind = fields.Code(
        "kind of funding",
        vocabulary="funding_kind",
        blank=False,
        help_text="grant, loan, shares and so on; total_cost is the whole bill.",
    )
    kinds_within = fields.Codes(
        "kinds within",
        vocabulary="funding_kind",
        help_text="The kinds of money in it, where sources give one sum for several.",
    )
    programme = fields.Text(
        "programme", help_text="Name of the fund or programme, or the law, under which the money is given."
    )
    purposes = fields.Codes(
        "purposes", vocabulary="funding_purpose", help_text="What it is meant for, as the sources say."
    )
    amount = fields.Money("amount", help_text="GBP; empty if not stated.")
    amount_to = fields.Money("amount, upper end", help_text="GBP; upper end where sources give a range.")
    share = fields.Percent("share", help_text="Percent of the whole cost that this pays for, as stated.")
    amount_per = fields.Code(
        "amount per",
        vocabulary="consideration_per",
        help_text="Whether the sum is for the whole, each home, plot or buyer; empty means the whole.",
    )
    money_precision = fields.Code(
        "precision", vocabulary="number_precision", help_text="How exact amount and share are; empty means exact."
    )
    allocated = fields.Money(
        "allocated", help_text="GBP of the amount that had been allotted to schemes or spent when last told."
    )
    condition = fields.Text("condition", max_length=500, help_text="What the money depends on, in plain words.")
    target = fields.Money("target", help_text="GBP that an offer of shares or an appeal set out to raise.")
    stake_least = fields.Money("least stake", help_text="GBP; the least that one investor may put in.")
    stake_most = fields.Money("most stake", help_text="GBP; the most that one investor may put in.")
    return_percent = fields.Percent(
        "return", help_text="Percent a year that investors or lenders get, or that is aimed at."
    )
    return_precision = fields.Code(
        "precision of the return",
        vocabulary="number_precision",
        help_text="How exact the return is; empty means exact.",
    )
    repaid_from = fields.Edtf("repaid from", help_text="From when it can be taken out or is paid back (EDTF).")
    state = fields.Code(
        "state", vocabulary="funding_state", help_text="available, expected, applied_for, offered, drawn or not_drawn."
    )
    covers = fields.Code(
        "covers",
        vocabulary="funding_covers",
        help_text="this_arrangement or a wider_programme: so that sums never count twice.",
    )
    date = fields.Edtf("date", help_text="When (EDTF).")
