"""Complete valid contents in which a test names only what matters.

trust, landlord = a_land_trust(), an_association(name="Karbon Homes")
scheme = a_partnership(parties=[freeholder(trust), landlord_party(landlord)])
published(trust, landlord, scheme)
"""

from .changing import GONE, changed
from .full import a_full_organisation, a_full_partnership
from .judging import Sample, breaks_exactly, samples, verdict
from .organisations import a_council, a_land_trust, an_association, an_organisation
from .partnerships import a_partnership, a_party, freeholder, lessee
from .publishing import published, withdrawn

__all__ = [
    "GONE",
    "Sample",
    "a_council",
    "a_full_organisation",
    "a_full_partnership",
    "a_land_trust",
    "a_partnership",
    "a_party",
    "an_association",
    "an_organisation",
    "breaks_exactly",
    "changed",
    "freeholder",
    "lessee",
    "published",
    "samples",
    "verdict",
    "withdrawn",
]
