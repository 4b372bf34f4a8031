"""Values for the examples of parameters that find something in the seed register.

A filter brings an example of its own; where that one finds nothing, or there is none, a better
one stands here by the name of the component. A test asks each of them.
"""

PARTNERSHIP = "chp-cnza8bakrv"
ORGANISATION = "org-xr3x226n33"

# A record with rows of each table; the first partnership where it has some. Nobody in the seed offers a transfer.
ROWS_OF = {
    **dict.fromkeys(
        (
            "parties",
            "homes",
            "milestones",
            "asset_transfers",
            "protections",
            "agreements",
            "clauses",
            "funding",
            "outcomes",
            "sources",
            "other_claims",
            "missing",
        ),
        PARTNERSHIP,
    ),
    "facilities": "chp-4kpz9tshhj",
    "service_transfers": "chp-4t5nk0ze59",
    "decision_rights": "chp-sjgya5ndwn",
    "ballots": "chp-hzngf03rtf",
    "related": "chp-0w3zj2bh64",
    "home_parts": "chp-349mmw2zbd",
    "letting_steps": "chp-w6h430tqar",
    "payments": "chp-wgc75dhv78",
    "board_seats": "chp-5tp30e4p98",
    "organisation_names": "org-4rn5rpxqmx",
    "organisation_forms": "org-1s3eybzpjr",
    "organisation_identifiers": "org-4rn5rpxqmx",
    "organisation_operating_areas": "org-1s3eybzpjr",
    "organisation_statuses": "org-4rn5rpxqmx",
    "organisation_relations": "org-zeax3f40vc",
    "organisation_board_seats": "org-8376a5b9v1",
    "organisation_figures": "org-1s3eybzpjr",
    "organisation_services": "org-6njx7s2xnd",
    "organisation_clt_test": "org-e8464vsmfm",
    "organisation_partner_notices": "org-amfzqj16ak",
    "organisation_transfer_offers": ORGANISATION,
    "organisation_sources": "org-4rn5rpxqmx",
    "organisation_other_claims": "org-ja6vhyp7bz",
    "organisation_missing": "org-gcgth1cw8k",
}

# A code of a vocabulary that the seed uses, where it does not use the first.
CODES = {
    "agreement_kind": "management_agreement",
    "basis": "compiled_from_public_sources",
    "budget_power": "delegated_budget",
    "certainty": "reported",
    "clt_status": "incomplete",
    "community_kind": "community_land_trust",
    "consideration_per": "whole",
    "decision_domain": "allocation_of_each_home",
    "home_unit": "plots",
    "indicator": "households_in_need",
    "local_connection": "other",
    "number_precision": "about",
    "organisation_size_band": "under_100",
    "part": "proposed",
    "location_precision": "parish_or_ward",
    "perpetuity_strength": "moderate",
    "protection_kind": "lease_covenant",
    "rent_basis": "percent_of_market",
    "rent_period": "month",
    "role": "funder",
}

# By the name of the component.
VALUES = {
    "organisation.identifier": "GB-SHPE-4846",
    "organisation.published_before": "2099-01-01",
    "partnership.published_before": "2099-01-01",
    "partnership.deprivation_decile_min": "1",
    "partnership.deprivation_decile_max": "3",
    "service_transfers.row_budget_max": "100000000",
    "funding.row_amount_per": "buyer",
    "partnership.ground_rent_per_home_max": "250",
    "parties.row_organisation": "org-mffrqv8fmt",
    "facilities.row_manager_kind": "community_land_trust",
    "facilities.row_manager_side": "community",
    "facilities.row_owner_kind": "community_land_trust",
    "facilities.row_owner_side": "community",
    "funding.row_funder_kind": "local_authority",
    "protections.row_beneficiary_side": "community",
    "protections.row_enforcer_side": "community",
    "organisation_board_seats.row_precision": "at_most",
    "organisation_figures.row_indicator": "homes_managed",
    "organisation_forms.row_legal_form": "charitable_clg",
    "organisation_partner_notices.row_roles": "landlord",
    "organisation_services.row_service": "development_management",
    "board_seats.row_held_by_kind": "local_authority",
    "board_seats.row_majority": "false",
    "home_parts.row_allocation_routes": "la_nomination_percent",
    "home_parts.row_for_people": "homeless_people",
    "letting_steps.row_after_unit": "week",
    "letting_steps.row_allocation_route": "local_lettings_plan",
    "letting_steps.row_certainty": "stated",
    "payments.row_certainty": "stated",
    "payments.row_from_kind": "housing_association",
    "payments.row_to_kind": "community_land_trust",
    "payments.row_to_side": "community",
    "related.row_organisation": "org-0zdj9x0qhy",
    "related.row_partnership": "chp-qk3fqph62g",
}
# By the end of the name, for numbers of rows.
ENDS = {"_min": "1", "_max": "1000000"}

# Ids, by their prefix.
OF_REFERENCES = {"chp": PARTNERSHIP, "org": ORGANISATION}


def typed(text: str, schema: dict) -> object:
    """The text of an example as the schema of its parameter has it."""
    kind = schema.get("type")
    if kind == "array":
        return text.split(",")
    if kind == "boolean":
        return text == "true"
    if kind == "number":
        return float(text) if "." in text else int(text)
    return int(text) if kind == "integer" else text
