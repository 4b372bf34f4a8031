"""What the list of releases may be asked."""

from registry.catalogue.filters.strict import StrictFilterSet

from ...lists.filters import codes, texts
from .addresses import EXAMPLE


class ReleaseFilters(StrictFilterSet):
    """What the list of releases may be asked."""

    name = texts("Name of the release.", EXAMPLE)
    state = codes(("frozen", "taken_back"), "Whether it is served.", "frozen")
