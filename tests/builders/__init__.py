"""Complete valid contents in which a test names only what matters, records made of them, and people.

trust, landlord = a_land_trust(), an_association(name="Karbon Homes")
scheme = a_partnership(parties=[freeholder(trust), landlord_party(landlord)])
published(trust, landlord, scheme)
"""

from .changing import GONE, changed
from .full import a_full_organisation, a_full_partnership
from .judging import Sample, breaks_exactly, samples, verdict
from .organisations import a_council, a_land_trust, an_association, an_organisation
from .partnerships import a_partnership, a_party, freeholder, lessee
from .people import (
    PASSWORD,
    acting,
    code_now,
    curator,
    give_second_factor,
    joined,
    member,
    person,
    signed_in,
    stranger,
    token_of,
    without_second_factor,
)
from .publishing import latest_sequence, published, withdrawn
from .schemes import Scheme, organisation, published_by, scheme
from .suggestions import MISSED, a_waiting_suggestion

__all__ = [
    "GONE",
    "MISSED",
    "PASSWORD",
    "Sample",
    "Scheme",
    "a_council",
    "a_full_organisation",
    "a_full_partnership",
    "a_land_trust",
    "a_partnership",
    "a_party",
    "a_waiting_suggestion",
    "acting",
    "an_association",
    "an_organisation",
    "breaks_exactly",
    "changed",
    "code_now",
    "curator",
    "freeholder",
    "give_second_factor",
    "joined",
    "latest_sequence",
    "lessee",
    "member",
    "organisation",
    "person",
    "published",
    "published_by",
    "samples",
    "scheme",
    "signed_in",
    "stranger",
    "token_of",
    "verdict",
    "withdrawn",
    "without_second_factor",
]
