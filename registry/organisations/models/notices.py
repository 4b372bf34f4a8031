"""What an organisation says to possible partners: that it is open to them, seeks one, or has something to hand over."""

from ... import fields
from .head import OrganisationRow


class PartnerNotice(OrganisationRow):
    """The organisation says that it is open to partners, or seeks one: for what, where and until when."""

    table = "partner_notices"
    kind = fields.Code(
        "kind of notice",
        vocabulary="notice_kind",
        help_text="open_to_partners, as an association is; seeks_partner, as a group does. Empty means open_to_partners.",
    )
    community_kinds = fields.Codes(
        vocabulary="community_kind",
        help_text="Community organisations it would work with; for a group that seeks a partner, what it is. Empty for any.",
    )
    areas = fields.AreaCodes(help_text="GSS codes of the areas meant; empty for wherever it works.")
    roles = fields.Codes(
        vocabulary="role", help_text="Roles it would take; for a group that seeks a partner, the roles it needs filled."
    )
    homes_min = fields.Whole("least homes", most=100_000, help_text="Smallest scheme meant, in homes.")
    homes_max = fields.Whole("most homes", most=100_000, help_text="Largest scheme meant, in homes.")
    supply = fields.Codes(vocabulary="supply", help_text="Where the homes may come from.")
    tenures = fields.Codes(vocabulary="tenure", help_text="Tenures meant.")
    terms = fields.Codes(vocabulary="protection_kind", help_text="Terms it is ready to grant, or asks for.")
    statement = fields.LongText("statement", help_text="What it says, in its own words.")
    stated_on = fields.Edtf(
        "stated on", help_text="When it said so, where a notice was compiled from a page or paper of that day."
    )
    valid_until = fields.Edtf(
        "valid until", blank=False, help_text="The day on which the notice lapses unless renewed."
    )


class TransferOffer(OrganisationRow):
    """Land, homes, a building or a service that the organisation would hand over: what, where, on what terms, until when."""

    table = "transfer_offers"
    asset_kinds = fields.Codes(vocabulary="asset_kind", help_text="What would pass: land, homes, a building.")
    services = fields.Codes(vocabulary="service", help_text="Services that would pass, with an asset or alone.")
    description = fields.Text("description", max_length=500, help_text="What exactly, in a few words.")
    homes_count = fields.Whole("homes", most=1_000_000, help_text="How many homes would pass, or could be built.")
    homes_count_to = fields.Whole("homes, upper end", most=1_000_000, help_text="Upper end of a range.")
    hectares = fields.Number("hectares", decimal_places=3, help_text="Area of the land, in hectares.")
    hectares_to = fields.Number("hectares, upper end", decimal_places=3, help_text="Upper end of a range.")
    precision = fields.Code(
        "precision", vocabulary="number_precision", help_text="How exact those numbers are; empty means exact."
    )
    areas = fields.AreaCodes(help_text="GSS codes of the areas it lies in or is for.")
    site = fields.Text("site", help_text="Name of the site, estate or village.")
    community_kinds = fields.Codes(
        vocabulary="community_kind", help_text="Community organisations it is offered to; empty for any."
    )
    instruments = fields.Codes(
        vocabulary="instrument", help_text="Deeds by which it could pass: a lease, a conveyance."
    )
    term_years = fields.Whole(
        "term in years", most=10_000, help_text="Length of the lease or contract meant, in years."
    )
    consideration_basis = fields.Code(
        "basis of the price", vocabulary="consideration_basis", help_text="On what basis it would be priced."
    )
    price = fields.Money("price", help_text="GBP asked for the whole; empty if open.")
    terms = fields.Codes(vocabulary="protection_kind", help_text="Conditions that would go with it.")
    statement = fields.LongText("statement", help_text="What the organisation says of the offer, in its own words.")
    valid_until = fields.Edtf("valid until", blank=False, help_text="The day on which the offer lapses unless renewed.")
