"""What a suggestion has to say before anybody reads it."""

from collections.abc import Iterator, Mapping

from registry.content import Problem
from registry.fields import CellField, cells_of

from .models import Suggestion

CELLS: dict[str, CellField] = cells_of(Suggestion)
MISSING = {
    "location": "Write where it is: a village, a town or a postcode.",
    "parties": "Write who takes part, as far as you know.",
    "source_url": "Give the address of a web page where it can be read.",
    "email": "Give your email address: a link is sent there first, and the answer later.",
}


def problems_in(texts: Mapping[str, str]) -> Iterator[Problem]:
    """All that is wrong with what was typed, in the order of the form."""
    for name in ("location", "parties", "facts", "source_url", "email"):
        text = texts[name]
        if not text and name in MISSING:
            yield Problem(f"/{name}", "blank", MISSING[name])
        elif name in CELLS and text and (fault := CELLS[name].problem(text)):
            yield Problem(f"/{name}", *fault)
