"""Suggestions of readers, from the link that they are sent to the answer that they get."""

from registry.notifications.event import Event, Hearer, catalogue

DESK, FORM = "/my/suggestions/", "/suggest/"

SUGGESTION_MADE = Event(
    "suggestion_link",
    "You suggested a partnership: open the link so that a curator reads it.",
    (Hearer.ADDRESSEE,),
    {"link": "/suggestions/5cVfWw7x/"},
    waits_for="Open the link, so that a curator reads your suggestion",
)
SUGGESTION_WAITS = Event(
    "suggestion_waits",
    "A reader suggests a partnership that is missing.",
    (Hearer.CURATORS,),
    {"link": DESK},
    waits_for="Decide on a partnership that a reader suggests",
)
SUGGESTION_TAKEN_UP = Event(
    "suggestion_taken_up",
    "A curator has begun a record of the partnership that you suggested.",
    (Hearer.ADDRESSEE,),
    {"link": "/explore/"},
)
SUGGESTION_CLOSED = Event(
    "suggestion_closed",
    "A curator closed your suggestion, and says why.",
    (Hearer.ADDRESSEE,),
    {"answer": "Nothing that can be read in public says who takes part.", "link": FORM},
)
EVENTS = catalogue(SUGGESTION_MADE, SUGGESTION_WAITS, SUGGESTION_TAKEN_UP, SUGGESTION_CLOSED)
