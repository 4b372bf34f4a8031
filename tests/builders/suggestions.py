"""A partnership that a reader misses, confirmed by the link of the letter."""

from registry.suggestions.actions import confirm_suggestion, make_suggestion
from registry.suggestions.models import Suggestion
from tests.letters import posted

MISSED = {
    "location": "Ashgill",
    "parties": "Ashgill CLT and Border Homes",
    "facts": "Six homes, let since 2019.",
    "source_url": "https://news.example.org/ashgill",
    "email": "reader@example.org",
}


def a_waiting_suggestion(**changed: str) -> Suggestion:
    make_suggestion(**(MISSED | changed))
    (secret,) = [
        line.strip().rstrip("/").rpartition("/")[2]
        for line in posted()[-1].body.splitlines()
        if "/suggestions/" in line
    ]
    return confirm_suggestion(secret=secret)
