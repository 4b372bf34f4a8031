"""The register's curators: whether there are enough to decide, and whether they can."""

from collections.abc import Iterator

from registry.accounts.models import Person
from registry.accounts.second_factor import with_second_factor

from ..finding import Finding, Weight, check

# One proposes, another decides.
FEWEST = 2


@check("Two curators can decide")
def curators_can_decide() -> Iterator[Finding]:
    curators = list(Person.objects.filter(is_curator=True, is_active=True))
    able = with_second_factor(curators)
    if len(curators) < FEWEST:
        fix = "Run manage.py create_curator for another person: nobody decides on their own work."
        yield Finding(f"There {'is one curator' if curators else 'is no curator'}.", fix)
    elif len(able) < FEWEST:
        words = f"Of {len(curators)} curators {len(able) or 'none'} can: the others have no second factor yet."
        yield Finding(words, "Each sets one up under Account, Second factor.", Weight.DOUBTFUL)
