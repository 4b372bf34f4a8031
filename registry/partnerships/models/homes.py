"""Homes and other buildings."""

from ... import fields
from .head import PartnershipRow


class Home(PartnershipRow):
    """A number of like homes. Rows never overlap: each home stands in one row."""

    table = "homes"
    site = fields.Text("site", help_text="Name of the site or phase, where there are several.")
    count = fields.Whole("count", most=1_000_000, help_text="How many; empty if not stated.")
    count_to = fields.Whole(
        "count, upper end", most=1_000_000, help_text="Upper end where sources give a range: 20 to 25 homes."
    )
    precision = fields.Code(
        "precision", vocabulary="number_precision", help_text="How exact the count is; empty means exact."
    )
    unit = fields.Code("unit", vocabulary="home_unit", help_text="homes, bed_spaces or plots; empty means homes.")
    count_of = fields.Code(
        "what was counted",
        vocabulary="counted",
        help_text="Where sources count tenants, leaseholders or owners and not their homes; empty means homes.",
    )
    dwelling_kind = fields.Code(
        "kind of dwelling", vocabulary="dwelling_kind", help_text="flat, house, bungalow and so on."
    )
    bedrooms = fields.Whole("bedrooms", most=50, help_text="Bedrooms of each.")
    bedrooms_to = fields.Whole(
        "bedrooms, upper end", most=50, help_text="Upper end where homes of the row differ: of two and three bedrooms."
    )
    tenure = fields.Code("tenure", vocabulary="tenure", help_text="On what terms people live there.")
    supply = fields.Code("supply", vocabulary="supply", help_text="How the homes came into this arrangement.")
    empty_since = fields.Edtf("empty since", help_text="Since when they had stood empty or out of use (EDTF).")
    heating = fields.Codes(vocabulary="heating", help_text="By what they are heated.")
    state = fields.Code(
        "state",
        vocabulary="home_state",
        blank=False,
        help_text="How far they are today; dropped from a changed plan, lost by demolition or sale.",
    )
    state_or_later = fields.YesNo(
        "or further on",
        help_text="true where they had come so far when last seen, and sources do not tell how far they are today.",
    )
    owner = fields.Key(
        "owner", table="parties", help_text="Key of the party that owns them; under a long lease, the leaseholder."
    )
    manager = fields.Key("manager", table="parties", help_text="Key of the party that manages them.")
    co_managers = fields.Keys(
        "further managers", table="parties", help_text="Keys of further parties that manage them with the manager."
    )
    as_at = fields.Edtf("as at", help_text="The date of this count.")
    for_people = fields.Codes(vocabulary="for_people", help_text="Whom the homes are meant for.")
    allocation_routes = fields.Codes(
        vocabulary="allocation_route", help_text="How the people who live there are chosen."
    )
    allocation_scheme = fields.Text(
        "allocation scheme",
        help_text="Name of the scheme or register through which homes are let, such as Devon Home Choice.",
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
    rent_to = fields.Money(
        "rent, upper end", help_text="Upper end where homes of the row have rents in a range, in GBP."
    )
    rent_period = fields.Code("rent period", vocabulary="rent_period", help_text="week, month, year.")
    rent_basis = fields.Code("rent basis", vocabulary="rent_basis", help_text="How the rent is set.")
    rent_includes = fields.Codes(
        "rent includes",
        vocabulary="rent_inclusion",
        help_text="What the rent pays for beside the home itself; empty means not stated.",
    )
    rent_indexation = fields.Code(
        "rent indexation", vocabulary="indexation", help_text="By what index the rent may rise from year to year."
    )
    rent_share_of_market = fields.Percent("rent as a share of market rent", help_text="Percent.")
    rent_share_of_market_to = fields.Percent(
        "rent as a share of market rent, upper end", help_text="Percent; upper end where sources give a range."
    )
    rent_share_of_local_income = fields.Percent(
        "rent as a share of local income", help_text="Percent of net household income."
    )
    rent_share_of_unsold_equity = fields.Percent(
        "rent as a share of unsold equity", help_text="Percent a year, under shared ownership."
    )
    price = fields.Money("price", help_text="Sale price of one home in GBP.")
    price_to = fields.Money(
        "price, upper end", help_text="Upper end where homes of the row have prices in a range, in GBP."
    )
    money_precision = fields.Code(
        "precision of rent and price", vocabulary="number_precision", help_text="How exact they are; empty means exact."
    )
    price_share_of_market = fields.Percent("price as a share of market price", help_text="Percent.")
    price_share_of_market_to = fields.Percent(
        "price as a share of market price, upper end", help_text="Percent; upper end where sources give a range."
    )
    share_precision = fields.Code(
        "precision of shares",
        vocabulary="number_precision",
        help_text="How exact the shares of market and income are; empty means exact.",
    )


class HomePart(PartnershipRow):
    """Part of a row of homes, by number or share: its tenure, whom it is for, or how it is let.

    A row of homes keeps its whole count, so parts are never added to it; parts of two kinds (a tenure, a way of
    letting) may cover the same homes.
    """

    table = "home_parts"
    homes = fields.Key("homes", table="homes", blank=False, help_text="Key of the row of homes that this is a part of.")
    site = fields.Text("site", help_text="Name of the site or phase where this part is.")
    count = fields.Whole("count", most=1_000_000, help_text="How many of them; empty if only the share is known.")
    count_to = fields.Whole("count, upper end", most=1_000_000, help_text="Upper end where sources give a range.")
    precision = fields.Code(
        "precision", vocabulary="number_precision", help_text="How exact count and share are; empty means exact."
    )
    share = fields.Percent("share", help_text="Percent of the row's homes, as stated.")
    share_of = fields.Text(
        "share of what", help_text="Of which homes it is a share, in plain words; empty means those of the row."
    )
    bedrooms = fields.Whole("bedrooms", most=50, help_text="Bedrooms of each home of this part.")
    seller_kind = fields.Code(
        "kind of seller", vocabulary="seller_kind", help_text="From whom this part was bought, where sellers are many."
    )
    tenure = fields.Code("tenure", vocabulary="tenure", help_text="On what terms people live in this part.")
    for_people = fields.Codes(vocabulary="for_people", help_text="Whom this part is meant for.")
    allocation_routes = fields.Codes(
        vocabulary="allocation_route", help_text="How the people who live in this part are chosen."
    )
    local_connection = fields.Code(
        "local connection", vocabulary="local_connection", help_text="What tie to the place is asked for in this part."
    )
    chosen_by = fields.Keys(
        "chosen by", table="parties", help_text="Keys of the parties that fill this part, by nomination or by right."
    )
    rent = fields.Money("rent", help_text="Rent of one home of this part in GBP, for the period beside it.")
    rent_period = fields.Code("rent period", vocabulary="rent_period", help_text="week, month, year.")
    price = fields.Money("price", help_text="Sale price of one home of this part in GBP.")
    income_limit = fields.Money(
        "income limit", help_text="Most that a household may earn to get one of these homes, GBP a year."
    )
    money_precision = fields.Code(
        "precision of rent and price", vocabulary="number_precision", help_text="How exact they are; empty means exact."
    )


class LettingStep(PartnershipRow):
    """One step in the order in which homes are offered: who may have them, from when, and who decides.

    The circle widens with each step while homes stand empty; a step without a time follows the one before.
    """

    table = "letting_steps"
    homes = fields.Keys(table="homes", help_text="Keys of the rows of homes it holds for; empty for all.")
    step = fields.Whole("step", least=1, most=50, help_text="Place in the order, from 1.")
    after = fields.Whole(
        "opens after", most=1000, help_text="How long after the home was first offered this step opens; 0 for at once."
    )
    after_unit = fields.Code("opens after, unit", vocabulary="waiting_unit", help_text="day, week, month or year.")
    local_connection = fields.Code(
        "local connection", vocabulary="local_connection", help_text="What tie to the place is asked for at this step."
    )
    who = fields.Text("who", max_length=500, help_text="Who may apply at this step, in words; never a named person.")
    allocation_route = fields.Code(
        "allocation route", vocabulary="allocation_route", help_text="How the choice is made at this step."
    )
    decides = fields.Keys(table="parties", help_text="Keys of the parties that decide at this step.")
    agreement = fields.Key("agreement", table="agreements", help_text="Key of the plan or agreement that says so.")


class Facility(PartnershipRow):
    """Something other than homes: a shop, a hall, a workspace, green space."""

    table = "facilities"
    kind = fields.Code("kind of facility", vocabulary="facility_kind", blank=False, help_text="What it is.")
    count = fields.Whole("count", most=10_000, help_text="How many.")
    count_to = fields.Whole("count, upper end", most=10_000, help_text="Upper end where sources give a range.")
    precision = fields.Code(
        "precision", vocabulary="number_precision", help_text="How exact the count is; empty means exact."
    )
    capacity = fields.Whole("places", most=100_000, help_text="Beds, seats or other places in all of them.")
    supply = fields.Code("supply", vocabulary="supply", help_text="How it came into this arrangement.")
    state = fields.Code("state", vocabulary="home_state", blank=False, help_text="How far it is today.")
    state_or_later = fields.YesNo(
        "or further on",
        help_text="true where it had come so far when last seen, and sources do not tell how far it is today.",
    )
    owner = fields.Key("owner", table="parties", help_text="Key of the party that owns it.")
    co_owners = fields.Keys(
        "further owners", table="parties", help_text="Keys of further parties that own it together with the owner."
    )
    manager = fields.Key("manager", table="parties", help_text="Key of the party that runs it.")
