"""Which districts are listed."""

from registry.catalogue.filters.strict import StrictFilterSet

from ...lists.filters import codes, texts, yes_or_no
from ..reference.filters import DECILES, vocabulary
from .serializers import BANDS


class CoverageFilters(StrictFilterSet):
    """Districts by where they are, how deprived and how rural, and whether a partnership is on record."""

    code = texts("GSS code.", "E06000057")
    region = texts("Code of its English region; elsewhere of its nation.", "E12000001")
    nation = texts("Code of its nation.", "S92000003")
    deprived = codes(BANDS, "How many of its neighbourhoods are in the most deprived tenth of its nation.", "much")
    deprivation_decile = codes(DECILES, "Decile by its nation's own index, 1 the most deprived.", "1")
    uk_deprivation_decile = codes(
        DECILES, "Decile by the index that compares the four nations, 1 the most deprived.", "1"
    )
    rurality = vocabulary("rurality", "How rural it is.", "rural")
    has_partnership = yes_or_no("Whether any partnership is on record.", "true")
