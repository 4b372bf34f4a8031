"""Outcomes as people ask for them. Each indicator belongs to one."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from ...vocabularies.vocabulary import terms

PEOPLE, HOMES, PLACE, GROUPS = "People", "Homes and landlords", "The place", "Groups and schemes"


@dataclass(frozen=True)
class Theme:
    """`indicators` are codes of the vocabulary; `ask` is what a group could measure itself."""

    code: str
    group: str
    label: str
    about: str
    indicators: tuple[str, ...]
    ask: str = ""


THEMES: Sequence[Theme] = (
    Theme("loneliness", PEOPLE, "Loneliness", "Whether people feel less alone.",
          ("loneliness_often_or_always", "loneliness_ucla_mean", "loneliness_last_week_scotland", "clh_loneliness_compared"),
          "Ask residents how often they feel lonely, before they move in and a year after."),
    Theme("neighbours", PEOPLE, "Neighbours and belonging", "Cohesion: trust, belonging, people who pull together.",
          ("belonging", "trust_in_neighbours", "people_pull_together", "influence_on_decisions", "social_capital_index"),
          "Use the questions of the national community survey, so that answers can be set beside those of others."),
    Theme("wellbeing", PEOPLE, "Wellbeing", "How people feel about their lives, and claims of social value.",
          ("wellbeing_life_satisfaction", "wellbeing_worthwhile", "wellbeing_happiness", "wellbeing_anxiety",
           "wellbeing_wemwbs", "social_value_claimed")),
    Theme("volunteering", PEOPLE, "Volunteers and members", "People who give time or join.",
          ("volunteering_rate", "volunteers", "volunteer_hours", "members", "member_share", "member_bodies",
           "residents_newly_involved")),
    Theme("jobs-and-training", PEOPLE, "Jobs and training", "Work and skills that came of it.",
          ("jobs", "workers_on_site", "training_hours", "local_staff_percent")),
    Theme("people-housed", PEOPLE, "People housed and helped", "Who lives there now, and who was helped or moved.",
          ("residents_housed", "adults_housed", "children_housed", "households_housed", "people_helped", "households_displaced",
           "residents_displaced", "sellers_staying_percent", "local_connection_lets")),
    Theme("arrears", HOMES, "Rent arrears", "Rent that is owed.", ("arrears_rate",),
          "Every landlord counts it. Ask for the figure of these homes beside that of all its homes."),
    Theme("eviction", HOMES, "Homes lost through eviction", "Evictions.", ("evictions",),
          "Ask how many tenancies the landlord ended, here and in all its homes."),
    Theme("nuisance", HOMES, "Anti-social behaviour", "Nuisance, and how it is dealt with.",
          ("anti_social_behaviour", "nm01_1", "nm01_2", "tp12")),
    Theme("satisfaction", HOMES, "Tenant satisfaction", "What tenants say of their landlord.",
          ("tenant_satisfaction", "tp01", "tp02", "tp03", "tp04", "tp05", "tp06", "tp07", "tp08", "tp09", "tp10", "tp11",
           "ch01_1", "ch01_2", "ch02_1", "ch02_2")),
    Theme("service", HOMES, "Repairs, safety and standards", "How homes are looked after.",
          ("rp01", "rp02_1", "rp02_2", "bs01", "bs02", "bs03", "bs04", "bs05", "homes_below_standard", "homes_improved",
           "investment_in_homes", "households_per_officer", "scrutiny_recommendations", "regulatory_judgement")),
    Theme("empty-homes", HOMES, "Empty homes returned to use", "Homes that stood empty and are lived in again.",
          ("empty_homes_returned", "empty_homes_in_area", "years_empty", "void_rate", "let_rate", "turnover_rate",
           "holding_cost")),
    Theme("affordable", HOMES, "Rents and prices people can pay", "What a home costs those who live there.",
          ("price_to_earnings_ratio", "rent_to_local_income", "rent_share_of_market", "rent_share_of_local_housing_allowance",
           "housing_cost_share_of_income", "resale_price_share_of_market", "price_share_of_market", "price_to_local_income",
           "average_price", "home_price", "monthly_rent", "weekly_rent", "affordable_homes_share", "entry_price")),
    Theme("energy", HOMES, "Warm homes and carbon", "Energy, bills and carbon.",
          ("epc_c_or_better", "sap_points", "embodied_carbon", "operational_carbon", "heating_cost", "energy_bill",
           "energy_cost_change_percent")),
    Theme("places", PLACE, "Places to meet", "Halls, gardens and rooms, and assets that the community owns.",
          ("places_to_interact", "places_to_meet", "assets_in_community_ownership")),
    Theme("local-economy", PLACE, "Money for the place", "Spending, grants and income that stay local.",
          ("local_spend_percent", "local_spend", "local_value", "community_grants", "ground_rent_income")),
    Theme("village-life", PLACE, "People and schools in the place", "Whether young people and families stay.",
          ("population", "population_change_percent", "working_age_population_change_percent", "school_roll",
           "school_roll_change_percent", "second_homes_share", "homes_in_area", "years_since_last_affordable_home")),
    Theme("need", PLACE, "Need and support", "How many looked for a home, and whether people were for it.",
          ("households_in_need", "applicants", "applicants_per_home", "households_on_register", "expressions_of_interest",
           "community_support", "planning_objections")),
    Theme("homes-built", GROUPS, "Homes built", "Homes planned, begun and finished.",
          ("homes_completed", "homes_enabled", "homes_started", "homes_consented", "homes_in_pipeline", "homes_managed", "homes_owned", "plans", "sites_reviewed",
           "schemes_in_programme", "social_homes_change", "buildings_demolished", "buildings_managed", "bodies_in_area")),
    Theme("time", GROUPS, "Time it took", "From the idea to the first key.", ("months_idea_to_completion", "weeks_on_site", "stated_duration_years")),
    Theme("costs", GROUPS, "Costs, savings and losses", "What it cost, saved or lost.",
          ("cost_per_home", "grant_per_home", "build_cost_premium", "subsidy_required", "money_saved", "money_lost",
           "loss_accepted", "compensation")),
    Theme("income", GROUPS, "Income and assets", "Money raised and earned by groups.",
          ("rent_income", "annual_income", "assets_value", "net_assets", "finance_raised")),
    Theme("partners", GROUPS, "Finding a partner", "How many associations were asked, how many were willing, and how they work with groups.",
          ("associations_approached", "associations_willing", "community_led_schemes", "community_led_work")),
    Theme("what-came-next", GROUPS, "What came next", "Schemes that followed, practice that others copied, awards.",
          ("follow_on_project", "practice_copied", "what_the_group_did_next", "first_of_its_kind", "award", "research_finding")),
    Theme("lessons", GROUPS, "Setbacks and lessons", "What went wrong, and what people would do differently.",
          ("setback", "lesson")),
)  # fmt: skip


def themes_on_record(counts: Mapping[str, int]) -> list[tuple[Theme, int]]:
    """The themes of which something is recorded, with how many results, in their order. `counts` are by indicator."""
    numbers = [(theme, sum(counts.get(code, 0) for code in theme.indicators)) for theme in THEMES]
    return [(theme, number) for theme, number in numbers if number]


def theme_called(code: str) -> Theme | None:
    """The theme of this code; for the code of an indicator, that indicator alone."""
    theme = next((theme for theme in THEMES if theme.code == code), None)
    if theme is not None or code not in terms("indicator"):
        return theme
    term = terms("indicator")[code]
    return Theme(code, "", term.label, term.definition, (code,))
