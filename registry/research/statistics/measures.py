"""The measures there are, in reading order."""

from .measure import DECIMAL, Column, Measure, a_sum, each_once, quartiles

PARTNERSHIPS = Measure(
    "partnerships", "Partnerships", "partnerships", "Partnerships of the group.",
    (Column("partnerships", "count(*)", "Partnerships of the group: what the other numbers are of."),), (),
)  # fmt: skip
NO_NUMBER = "Partnerships of the group that give no number of them."
OVER_REPRESENTED = (
    "Completed schemes are over-represented: the register is compiled from what was written about, and few write about "
    "plans that came to nothing. The share is of partnerships of which a planning step is recorded, and of no others."
)
EVERY_MEASURE = (
    PARTNERSHIPS,
    a_sum("homes", "Homes", "homes", "Homes of today's plan or stock; bed spaces and plots are no homes.", NO_NUMBER, of="homes"),
    a_sum("homes_completed", "Homes completed", "homes", "Homes that are finished and there today.", NO_NUMBER, of="homes_completed"),
    a_sum("homes_planned", "Homes planned", "homes", "Homes that nobody has begun: planned, or with consent.", NO_NUMBER, of="homes_planned"),
    a_sum("bed_spaces", "Bed spaces", "bed spaces", "Bed spaces, where sources count these.", NO_NUMBER, of="bed_spaces"),
    a_sum("plots", "Plots", "plots", "Plots, where sources count these.", NO_NUMBER, of="plots"),
    each_once(
        "associations", "Associations", "Different organisations that took part on the association's side, as records name them.",
        "Partnerships of the group that name none by a record.", of="associations",
    ),
    each_once(
        "community_organisations", "Community organisations", "Different organisations that took part on the community side, as records name them.",
        "Partnerships of the group that name none by a record.", of="community",
    ),
    quartiles(
        "lease_years", "Length of lease", "years", "Years of the longest lease that was agreed or completed.",
        "Partnerships of the group with no lease of a stated term.", of="lease_years",
    ),
    quartiles(
        "ground_rent_per_home", "Ground rent", "GBP a home and year", "Ground rent of one home for one year in GBP, a peppercorn as 0.",
        "Partnerships of the group of which none can be told.", of="ground_rent_per_home",
    ),
    quartiles(
        "months_to_live", "Months from group to live", "months",
        "Months from the forming of the group to the first home lived in, the least that the dates allow.",
        "Partnerships of the group whose dates do not tell.", of="months_to_live",
        note="Months are the least that the dates allow, and only of partnerships whose homes are lived in or were begun.",
    ),
    a_sum(
        "funding_drawn", "Funding drawn", "GBP",
        "GBP from funders that was received or spent: grants, loans, shares, gifts. What parties paid themselves, money for wider programmes and sums for each home are not in it; of a range, the lower end.",
        "Partnerships of the group that state no such sum.", of="drawn", type=DECIMAL,
    ),
    Measure(
        "share_confirmed", "Share confirmed", "percent",
        "How many in a hundred were confirmed by both sides.",
        (
            Column("confirmed", "count(*) filter (where confirmed)", "Partnerships of the group that both sides confirmed."),
            Column("share_confirmed", "round(100.0 * count(*) filter (where confirmed) / nullif(count(*), 0), 1)", "The same, of a hundred.", DECIMAL),
        ),
        ("confirmed",),
    ),
    Measure(
        "share_checked", "Share checked", "percent",
        "How many in a hundred a party ever said to be right, of whatever edition; with last_checked_after, since a day.",
        (
            Column("checked", "count(*) filter (where checked)", "Partnerships of the group that a party ever said to be right."),
            Column("share_checked", "round(100.0 * count(*) filter (where checked) / nullif(count(*), 0), 1)", "The same, of a hundred.", DECIMAL),
        ),
        ("checked",),
    ),
    Measure(
        "community_owned_land", "Land in community ownership", "partnerships",
        "Partnerships in which the community side owns all or part of the land.",
        (Column("community_owned_land", "count(*) filter (where community_holds_land)", "Partnerships in which the community side owns all or part of the land."),),
        ("community_holds_land",), "community_holds_land is null", "Partnerships of the group of which it is not known.",
    ),
    a_sum(
        "community_owned_homes", "Homes in community ownership", "homes", "Completed homes whose owner stands on the community side; under a long lease, the leaseholder.",
        "Partnerships of the group with completed homes of which no number or no owner is recorded, or with none recorded.",
        of="homes_of_community", missing="without_owner is not false", beside=("without_owner",),
    ),
    a_sum(
        "community_owned_facilities", "Facilities in community ownership", "facilities", "Completed halls, shops, workspaces and other facilities whose owner stands on the community side.",
        "Partnerships of the group with completed facilities of which no owner is recorded, or with none recorded.",
        of="facilities_of_community", missing="facilities_without_owner is not false", beside=("facilities_without_owner",),
    ),
    a_sum(
        "places_to_meet", "Places to meet", "facilities", "Completed halls, common houses, cafés, pubs, libraries and arts centres; one where no number is stated.",
        "Partnerships of the group that record no completed facility at all.", of="to_meet", missing="not has_facilities", beside=("has_facilities",),
    ),
    a_sum(
        "homes_returned_to_use", "Homes returned to use", "homes", "Completed homes that had stood empty and were repaired.",
        "Partnerships of the group with completed homes of which it is not known whether they had stood empty, or with none recorded.",
        of="homes_returned", missing="maybe_returned is not false", beside=("maybe_returned",),
    ),
    Measure(
        "reached_live", "Planned and reached live", "partnerships",
        "Of partnerships with a planning application or decision on record: those in which homes are lived in or were completed.",
        (
            Column("planned", "count(*) filter (where planned)", "Partnerships of the group with a planning application or decision on record."),
            Column("reached_live", "count(*) filter (where planned and reached)", "Of these, those in which homes are lived in or were completed."),
            Column("reached_live_percent", "round(100.0 * count(*) filter (where planned and reached) / nullif(count(*) filter (where planned), 0), 1)", "The same, of a hundred of these.", DECIMAL),
        ),
        ("planned", "reached"), "not planned", "Partnerships of the group without a planning application or decision on record.",
        note=OVER_REPRESENTED,
    ),
)  # fmt: skip
MEASURES = {each.name: each for each in EVERY_MEASURE}
