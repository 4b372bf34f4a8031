"""What an enquiry has to say, and what it may not hold: it ends up in somebody's mailbox under our name."""

import re
from collections.abc import Iterator, Mapping

from registry.content import Problem
from registry.fields import CellField, cells_of

from .models import Enquiry

CELLS: dict[str, CellField] = cells_of(Enquiry)
LINK = re.compile(r"https?://|\bwww\.", re.IGNORECASE)
MOST_LINKS = 2
MISSING = {
    "group_name": "Write the name of your group, or what you call yourselves so far.",
    "question": "Write what you want to ask.",
    "email": "Give your email address: a link is sent there first, and the answer later.",
}


def problems_in(texts: Mapping[str, str]) -> Iterator[Problem]:
    """All that is wrong with what was typed, in the order of the form."""
    for name in ("group_name", "name", "email", "question"):
        text = texts[name]
        if not text and name in MISSING:
            yield Problem(f"/{name}", "blank", MISSING[name])
        elif name in CELLS and text and (fault := CELLS[name].problem(text)):
            yield Problem(f"/{name}", *fault)
        elif name in ("group_name", "name") and LINK.search(text):
            yield Problem(f"/{name}", "too_many_values", "A name holds no web address: write it into your question.")
    if len(LINK.findall(texts["question"])) > MOST_LINKS:
        yield Problem("/question", "too_many_values", f"Give at most {MOST_LINKS} web addresses.")
