"""Homes and other buildings."""

from ... import fields
from .head import PartnershipRow


class Home(PartnershipRow):
    """A number of like homes. Rows never overlap: each home stands in one row."""

    table = "homes"
    site = fields.Text("site", help_text="Name of the site or phase, where there are several.")
    count = fields.Whole("count", most=1_000_000, help_text="How many; empty if not stated.")
    precision = fields.Code(
        "precision", vocabulary="number_precision", help_text="How exact the count is; empty means exact."
    )
    unit = fields.Code("unit", vocabulary="home_unit", help_text="homes, bed_spaces or plots; empty means homes.")
    dwelling_kind = fields.Code(
        "kind of dwelling", vocabulary="dwelling_kind", help_text="flat, house, bungalow and so on."
    )
    bedrooms = fields.Whole("bedrooms", most=50, help_text="Bedrooms of each.")
    tenure = fields.Code("tenure", vocabulary="tenure", help_text="On what terms people live there.")
    supply = fields.Code("supply", vocabulary="supply", help_text="How the homes came into this arrangement.")
    state = fields.Code(
        "state",
        vocabulary="home_state",
        blank=False,
        help_text="How far they are today; dropped from a changed plan, lost by demolition or sale.",
    )
    owner = fields.Key(
        "owner", table="parties", help_text="Key of the party that owns them; under a long lease, the leaseholder."
    )
    manager = fields.Key("manager", table="parties", help_text="Key of the party that manages them.")
    as_at = fields.Edtf("as at", help_text="The date of this count.")
    for_people = fields.Codes(vocabulary="for_people", help_text="Whom the homes are meant for.")
    allocation_routes = fields.Codes(
        vocabulary="allocation_route", help_text="How the people who live there are chosen."
    )
    nomination_share_first_let = fields.Percent(
        "nomination share, first lets", help_text="Percent of first lets to which the council nominates."
    )
    nomination_share_relets = fields.Percent(
        "nomination share, relets", help_text="Percent of later lets to which the council nominates."
    )
    local_connection = fields.Code(
        "local connection", vocabulary="local_connection", help_text="What tie to the place is asked for first."
    )
    local_connection_words = fields.Text(
        "local connection in words", max_length=500, help_text="The rule as the plan or agreement puts it."
    )
    rent = fields.Money("rent", help_text="Latest rent of one home in GBP, for the period beside it.")
    rent_period = fields.Code("rent period", vocabulary="rent_period", help_text="week, month, year.")
    rent_basis = fields.Code("rent basis", vocabulary="rent_basis", help_text="How the rent is set.")
    rent_share_of_market = fields.Percent("rent as a share of market rent", help_text="Percent.")
    rent_share_of_local_income = fields.Percent(
        "rent as a share of local income", help_text="Percent of net household income."
    )
    rent_share_of_unsold_equity = fields.Percent(
        "rent as a share of unsold equity", help_text="Percent a year, under shared ownership."
    )
    price = fields.Money("price", help_text="Sale price of one home in GBP.")
    money_precision = fields.Code(
        "precision of rent and price", vocabulary="number_precision", help_text="How exact they are; empty means exact."
    )
    price_share_of_market = fields.Percent("price as a share of market price", help_text="Percent.")


class Facility(PartnershipRow):
    """Something other than homes: a shop, a hall, a workspace, green space."""

    table = "facilities"
    kind = fields.Code("kind of facility", vocabulary="facility_kind", blank=False, help_text="What it is.")
    count = fields.Whole("count", most=10_000, help_text="How many.")
    supply = fields.Code("supply", vocabulary="supply", help_text="How it came into this arrangement.")
    state = fields.Code("state", vocabulary="home_state", blank=False, help_text="How far it is today.")
    owner = fields.Key("owner", table="parties", help_text="Key of the party that owns it.")
    manager = fields.Key("manager", table="parties", help_text="Key of the party that runs it.")
