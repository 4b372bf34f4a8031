"""Challenges by readers, from the link that they are sent to the answer that they get."""

from registry.notifications.event import Event, Hearer

from .samples import PAGE, RECORD, TEIGN

REASON, DESK = "There are 14 homes, not 12.", "/my/challenges/"

CHALLENGE_MADE = Event(
    "challenge_link",
    "You challenged a statement: open the link so that a curator reads it.",
    (Hearer.ADDRESSEE,),
    {"link": "/challenges/verify/5cVfWw7x/"},
    waits_for="Open the link, so that a curator reads your challenge",
)
CHALLENGE_TO_SCREEN = Event(
    "challenge_to_screen",
    "A reader's challenge waits for a curator.",
    (Hearer.CURATORS,),
    {"name": RECORD, "reason": REASON, "link": DESK},
    waits_for="Decide whether a challenge is shown",
)
CHALLENGE_OPENED = Event(
    "challenge_opened",
    "A reader challenges what you published.",
    (Hearer.DECIDERS,),
    {"name": RECORD, "reason": REASON, "due": "18 March 2027", "link": DESK},
    waits_for="Answer a challenge",
)
CHALLENGE_DUE = Event(
    "challenge_due",
    "The answer to a challenge is due soon.",
    (Hearer.DECIDERS,),
    {"name": RECORD, "reason": REASON, "due": "18 March 2027", "link": DESK},
    waits_for="Answer a challenge by its day",
)
CHALLENGE_OVERDUE = Event(
    "challenge_overdue",
    "The answer to a challenge is overdue.",
    (Hearer.DECIDERS,),
    {"name": RECORD, "reason": REASON, "due": "18 March 2027", "link": DESK},
    waits_for="Answer a challenge that is overdue",
)
CHALLENGE_ANSWERED = Event(
    "challenge_answered",
    "A challenge was answered.",
    (Hearer.ADDRESSEE, Hearer.PARTIES),
    {
        "name": RECORD,
        "who": TEIGN,
        "reason": REASON,
        "outcome": "Upheld: the record was corrected",
        "answer": "You are right: two more were built.",
        "link": PAGE,
    },
)
