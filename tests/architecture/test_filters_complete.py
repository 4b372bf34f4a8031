"""Filter completeness: each public field of a summary has a filter, or a written reason why not."""

import pytest

from registry.catalogue.documents import SUMMARY_DERIVED, SUMMARY_TABLES, fields_of_summary
from registry.catalogue.filters import OrganisationFilters, PartnershipFilters

FILTERS = {"partnership": PartnershipFilters, "organisation": OrganisationFilters}

# Field → the filters that ask for it, where they have another name.
ASKED_AS = {
    "name": ["q"],
    "areas": ["area"],
    "settlement": ["q"],
    "summary": ["q"],
    "latitude": ["near", "bbox"],
    "longitude": ["near", "bbox"],
    "published_at": ["published_after", "published_before"],
    "community_kinds": ["community_kind"],
    "parties": ["organisation", "role", "side", "part"],
    "place": ["area", "rurality", "deprivation_decile_min"],
    "homes": ["homes_min", "homes_max", "homes_completed_min"],
    "homes_owned": ["homes_owned_min", "homes_owned_max"],
    "lease_years": ["lease_years_min", "lease_years_max"],
    "ground_rent_per_home_year": ["ground_rent_per_home_min", "ground_rent_per_home_max"],
    "formed_on": ["formed_after", "formed_before"],
    "identifiers": ["identifier"],
    "statuses": ["status"],
    "operating_areas": ["area"],
    "former_names": ["q"],
    "ended_on": ["active_on"],
    "assurance": ["confirmation", "open_challenges_min"],
}
# Field → why nobody can ask for it.
NOT_ASKED = {
    "url": "follows from the id",
    "edition": "known_at asks for the register of a day; the number of an edition says little",
    "derived": "its parts are asked one by one",
    "homes_owned_as_at": "a date of the count beside it, of which the count is asked",
    "website": "an address to follow, not to search by",
    "contact_email": "searching by address would help those who collect addresses",
    "contact_url": "an address to follow, not to search by",
    "succeeded_by": "organisation= follows successors by itself",
    "regulator": "a list that an operator loaded; area_evidence asks it where homes are",
}


def public_fields(kind: str) -> set[str]:
    return {*fields_of_summary(kind), *SUMMARY_DERIVED[kind], *SUMMARY_TABLES[kind]}


@pytest.mark.parametrize("kind", FILTERS)
def test_each_public_field_has_a_filter_or_a_reason(kind):
    names = FILTERS[kind].base_filters
    without = {
        field for field in public_fields(kind) if field not in names and not set(ASKED_AS.get(field, ())) & names.keys()
    }

    assert without <= NOT_ASKED.keys()


def test_no_reason_is_given_for_a_field_that_has_a_filter_or_does_not_exist():
    everything = public_fields("partnership") | public_fields("organisation")
    named = PartnershipFilters.base_filters.keys() | OrganisationFilters.base_filters.keys()

    assert everything >= NOT_ASKED.keys()
    assert not NOT_ASKED.keys() & (named | ASKED_AS.keys())
    assert everything >= ASKED_AS.keys()
    assert named >= {name for names in ASKED_AS.values() for name in names}


@pytest.mark.parametrize("filters", FILTERS.values())
def test_each_filter_says_what_it_does_in_a_sentence(filters):
    silent = [
        name for name, one in filters.base_filters.items() if not str(one.extra["help_text"]).strip().endswith(".")
    ]

    assert silent == []
