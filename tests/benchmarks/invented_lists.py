"""Invented lists of a regulator: who is registered, and how many homes each of them owns in which district."""

import datetime
from collections.abc import Iterator, Sequence

from registry.places.models import HomesInDistrict, RegisteredProvider

from .chance import Dice
from .invented_organisations import Bodies, provider_number

# As many as the real list of landlords that may make no profit, councils left out, nearly has.
LISTED = 1600
EDITION, YEAR = "2025-10", 2025
MOST_DISTRICTS = 100
LARGE = 1000  # homes


def load_lists(bodies: Bodies, districts: Sequence[str]) -> tuple[int, int]:
    """Both lists, of the first English associations; how many rows each has."""
    english = [code for code in districts if code.startswith("E")]
    contents = [bodies.content(n) for n in range(len(bodies.associations))]
    listed = [(n, content) for n, content in enumerate(contents) if content["jurisdiction"] == "england"][:LISTED]
    providers = [provider(n, content) for n, content in listed]
    homes = [row for n, content in listed for row in homes_in_districts(bodies.seed, n, content, english)]
    RegisteredProvider.objects.bulk_create(providers)
    HomesInDistrict.objects.bulk_create(homes)
    return len(providers), len(homes)


def provider(n: int, content: dict) -> RegisteredProvider:
    return RegisteredProvider(
        code=provider_number(n),
        name=content["name"],
        registered_on=datetime.date(int(content["formed_on"]), 4, 1),
        designation=RegisteredProvider.Designation.NON_PROFIT,
        corporate_form="Registered Society",
        first_listed=EDITION,
        last_listed=EDITION,
    )


def homes_in_districts(seed: int, n: int, content: dict, districts: Sequence[str]) -> Iterator[HomesInDistrict]:
    """Most own homes in a few districts, some in a hundred."""
    dice = Dice(f"{seed}/homes/{n}")
    number = min(MOST_DISTRICTS, len(districts), 1 + int(dice.lognormvariate(1.2, 1.0)))
    homes = max(1, content["homes_owned"] // number)
    size = HomesInDistrict.Size.LARGE if content["homes_owned"] >= LARGE else HomesInDistrict.Size.SMALL
    for area in dice.sample(districts, number):
        yield HomesInDistrict(
            landlord_code=provider_number(n),
            landlord_name=content["name"],
            landlord_size=size,
            year=YEAR,
            area_id=area,
            homes=homes,
        )
