"""Values for the examples of parameters that find something in the seed register.

A filter brings an example of its own; where that one finds nothing, or there is none, a better
one stands here by the name of the component. A test asks each of them.
"""

PARTNERSHIP = "chp-cnza8bakrv"
ORGANISATION = "org-xr3x226n33"

# A partnership with rows of each table; the first one where it has some.
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
        ),
        PARTNERSHIP,
    ),
    "facilities": "chp-4kpz9tshhj",
    "service_transfers": "chp-4t5nk0ze59",
    "decision_rights": "chp-sjgya5ndwn",
    "ballots": "chp-hzngf03rtf",
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
