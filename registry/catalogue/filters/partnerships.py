"""What a reader may ask of partnerships."""

from ...assets.models import AssetTransfer
from ...partnerships.models import Home, Party
from ..models import PartnershipCard
from . import form_fields
from .assurance import confirmation, open_challenges
from .conditions import Clause, Condition, HasFact
from .cross_field_checks import near_a_point, point_filters, ranges_in_order
from .filter_types import amount, choice, day, fact, multi_choice, number, yes_or_no
from .lineage import LINEAGE
from .record_filters import area, ids, search
from .same_row import SameRow
from .strict import SQLFilter, filter_set


def _organisation() -> dict[str, SQLFilter]:
    return {
        "organisation": SQLFilter(
            form_field=form_fields.ChosenIds("org"),
            clause=lambda ids: Clause(
                Condition(f"card.organisations && {LINEAGE}", {"value": ids}),
                (HasFact(frozenset(fact("organisation", id_) for id_ in ids)),),
            ),
            same_row=SameRow(Party, "organisation"),
            help_text="A party is one of these organisations, or one that it succeeded: ids with commas between them.",
        )
    }


def _active_on() -> dict[str, SQLFilter]:
    return {
        "active_on": SQLFilter(
            form_field=form_fields.OneDay(),
            clause=lambda on: Clause(
                Condition(
                    "card.began_by <= %(value)s and (card.ended_by is null or card.ended_by > %(value)s)",
                    {"value": on},
                )
            ),
            help_text="Surely in being on this day: begun by then and not ended. Arrangements whose beginning is not known are left out.",
            example="2016-01-01",
        )
    }


PartnershipFilters = filter_set(
    "PartnershipFilters",
    PartnershipCard,
    "Everything that lists of partnerships, and of their rows, can be narrowed by.",
    [
        search("Words in names, places, parties and summary; typing mistakes are forgiven."),
        ids("chp"),
        choice("scope", "partnership_scope", "What the arrangement covers."),
        choice("stage", "stage", "How far it has come."),
        choice("status", "status", "Whether it goes on."),
        choice("ending_kind", "ending_kind", "How it ended."),
        choice("basis", "basis", "Who says so."),
        multi_choice("community_kind", "community_kind", "What kind the community side is.", "community_kinds"),
        choice("model", "partnership_model", "The derived label of the arrangement."),
        choice("community_land", "community_land", "What the community side holds of the land, derived."),
        yes_or_no("community_holds_land", "Whether the community side owns all or part of the land.", may_be_unknown=True),
        yes_or_no("has_association", "Whether a housing association takes part."),
        choice("perpetuity", "perpetuity_strength", "How strongly it is protected for ever, derived."),
        area("Where it is."),
        point_filters(),
        choice("rurality", "rurality", "How rural its district is."),
        number("deprivation_decile", "Decile of its district's deprivation, 1 the most deprived.", most=10, least=1),
        choice("location_precision", "location_precision", "How near the point is to the homes."),
        _organisation(),
        multi_choice("role", "role", "A party has one of these roles.", "roles", SameRow(Party, "roles")),
        multi_choice("side", "side", "A party stands on this side.", "sides", SameRow(Party, "side")),
        multi_choice("part", "part", "A party took part in this way.", "parts", SameRow(Party, "part")),
        number("homes", "Homes of today's plan or stock.", most=1_000_000),
        number("homes_completed", "Homes completed.", most=1_000_000),
        multi_choice("tenure", "tenure", "Has homes of this tenure.", "tenures", SameRow(Home, "tenure")),
        multi_choice("supply", "supply", "Has homes that came in this way.", "supplies", SameRow(Home, "supply")),
        multi_choice("home_state", "home_state", "Has homes in this state.", "home_states", SameRow(Home, "state")),
        multi_choice("for_people", "for_people", "Has homes meant for these people.", "for_people", SameRow(Home, "for_people")),
        multi_choice("allocation_route", "allocation_route", "Has homes let in this way.", "allocation_routes"),
        multi_choice("facility", "facility_kind", "Has such a facility.", "facilities"),
        multi_choice("asset_kind", "asset_kind", "Such an asset passed.", "asset_kinds", SameRow(AssetTransfer, "asset_kinds")),
        multi_choice("instrument", "instrument", "A transfer was made by this deed.", "instruments", SameRow(AssetTransfer, "instrument")),
        multi_choice("legal_basis", "legal_basis", "A transfer was made under this law.", "legal_bases", SameRow(AssetTransfer, "legal_basis")),
        multi_choice("transfer_status", "transfer_status", "A transfer came so far.", "transfer_statuses", SameRow(AssetTransfer, "status")),
        multi_choice("consideration_basis", "consideration_basis", "A transfer was priced so.", "consideration_bases", SameRow(AssetTransfer, "consideration_basis")),
        number("lease_years", "Years of the longest lease that was agreed or completed.", most=10_000, row=SameRow(AssetTransfer, "term_years")),
        amount("ground_rent_per_home", "Ground rent in GBP per home and year, derived.", "ground_rent_per_home"),
        multi_choice("protection", "protection_kind", "Has such a protection.", "protections"),
        multi_choice("service", "service", "Such a service passed.", "services"),
        multi_choice("agreement", "agreement_kind", "Has such an agreement.", "agreements"),
        multi_choice("clause_topic", "clause_topic", "Has a clause on this.", "clause_topics"),
        multi_choice("decision_domain", "decision_domain", "Says who decides this.", "decision_domains"),
        multi_choice("community_decides", "decision_domain", "The community side decides or shares this decision.", "community_decides"),
        multi_choice("ballot", "ballot_kind", "Had such a vote.", "ballots"),
        multi_choice("funding_kind", "funding_kind", "Has such funding.", "funding_kinds"),
        multi_choice("indicator", "indicator", "Has an outcome on this indicator.", "indicators"),
        multi_choice("evidence_level", "evidence_level", "Has an outcome of this level of evidence.", "evidence_levels"),
        multi_choice("milestone", "milestone_kind", "Has such a milestone.", "milestones"),
        day("completed", "When homes were completed or first let.", first="completed_from", last="completed_until"),
        number("months_to_live", "Months from the group's forming to the first home, at least.", most=1200),
        number("completeness", "Percent of the questions for its scope and stage that are answered.", most=100),
        yes_or_no("claimed_otherwise", "Whether sources differ on some fact."),
        confirmation(),
        open_challenges(),
        day("published", "When the edition was published.", first="published_at", moment=True),
        _active_on(),
    ],
    cross_field_checks=(ranges_in_order, near_a_point),
)  # fmt: skip
