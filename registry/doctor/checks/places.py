"""Reference data: areas and postcodes."""

from collections.abc import Iterator

from registry.places.directory import directory
from registry.places.postcodes import postcodes_state

from ..finding import Finding, Weight, check


@check("Areas and postcodes are loaded")
def places_are_loaded() -> Iterator[Finding]:
    if not len(directory()):
        yield Finding("No areas are loaded: records cannot be placed.", "Run manage.py load_places.")
    if not postcodes_state().count:
        words = "No postcodes are loaded: the finder knows districts only."
        yield Finding(words, "Run manage.py load_postcodes --if-newer.", Weight.DOUBTFUL)
