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
    amount = fields.Money("amount", help_text="GBP; empty if not stated.")
    amount_to = fields.Money("amount, upper end", help_text="GBP; upper end where sources give a range.")
    share = fields.Percent("share", help_text="Percent of the whole cost that this pays for, as stated.")
    amount_per = fields.Code(
        "amount per",
        vocabulary="consideration_per",
        help_text="Whether the sum is for the whole, each home, plot or buyer; empty means the whole.",
    )
    money_precision = fields.Code(
        "precision", vocabulary="number_precision", help_text="How exact the amount is; empty means exact."
    )
    state = fields.Code("state", vocabulary="funding_state", help_text="offered, drawn or not_drawn.")
    covers = fields.Code(
        "covers",
        vocabulary="funding_covers",
        help_text="this_arrangement or a wider_programme: so that sums never count twice.",
    )
    date = fields.Edtf("date", help_text="When (EDTF).")
