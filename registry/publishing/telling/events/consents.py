"""Consent of those whose rows a proposal touches, objections to a withdrawal, and records that come back.

The actions call `tell(News(CONSENT_NEEDED, {…}, parties=[…]), by=number_behind(by))` with these facts.
"""

from registry.notifications.event import Event, Hearer

from .samples import CHANGES, PAGE, PROPOSAL, RECORD, TEIGN, TRUST

CONSENT_NEEDED = Event(
    "consent_needed",
    "Another organisation needs your consent to change a record.",
    (Hearer.PARTIES,),
    {"name": RECORD, "who": TRUST, "changes": CHANGES, "by_when": "18 March 2027", "link": PROPOSAL},
    waits_for="Consent to a change, or refuse",
)
CONSENT_ANSWERED = Event(
    "consent_answered",
    "Your request for consent was answered.",
    (Hearer.MAKERS, Hearer.APPROVERS),
    {
        "name": RECORD,
        "who": TEIGN,
        "verdict": "refuses",
        "reason": "The lease is for 99 years.",
        "link": PROPOSAL,
    },
)
OBJECTED = Event(
    "objected",
    "Somebody objected to the withdrawal of a record.",
    (Hearer.MAKERS, Hearer.APPROVERS, Hearer.CURATORS),
    {"name": RECORD, "who": TEIGN, "reason": "Six families live there.", "link": PROPOSAL},
)
RESTORED = Event(
    "restored",
    "A record is on the register again.",
    (Hearer.PARTIES, Hearer.APPROVERS, Hearer.MAKERS),
    {"name": RECORD, "who": "the register's editors", "reason": "It was withdrawn by mistake.", "link": PAGE},
)
