"""Proposals: handed in, returned, and what came of them."""

from registry.notifications.event import Event, Hearer

from .samples import CHANGES, PAGE, PROPOSAL, RECORD, TEIGN, TRUST

SUBMITTED = Event(
    "submitted",
    "A proposal waits for your decision.",
    (Hearer.DECIDERS,),
    {"name": RECORD, "who": TRUST, "proposal": "A further edition", "changes": CHANGES, "more": 0, "link": PROPOSAL},
    waits_for="Decide on a proposal",
)
PROPOSED = Event(
    "proposed",
    "Another organisation proposes to change a record in which you take part.",
    (Hearer.PARTIES,),
    {"name": RECORD, "who": TRUST, "proposal": "A further edition", "changes": CHANGES, "more": 0, "link": PAGE},
)
RETURNED = Event(
    "returned",
    "Your proposal was returned with reasons.",
    (Hearer.MAKERS,),
    {"name": RECORD, "reason": "Say where the number of homes comes from.", "link": PROPOSAL},
    waits_for="Change what was returned, or take it back",
)
PUBLISHED = Event(
    "published",
    "Your proposal was published.",
    (Hearer.MAKERS, Hearer.APPROVERS),
    {"name": RECORD, "who": TRUST, "link": PAGE},
)
CHANGED = Event(
    "changed_by_another",
    "A record in which you take part was changed by another.",
    (Hearer.PARTIES,),
    {"name": RECORD, "who": TRUST, "changes": CHANGES, "more": 3, "link": PAGE},
)
NAMED = Event(
    "named_in_new_record",
    "A new record names your organisation.",
    (Hearer.PARTIES,),
    {"name": RECORD, "who": TRUST, "link": PAGE},
)
WITHDRAWN = Event(
    "withdrawn",
    "A record was withdrawn from the register.",
    (Hearer.PARTIES, Hearer.MAKERS, Hearer.APPROVERS),
    {"name": RECORD, "who": TEIGN, "reason": "It is the same scheme as another record.", "link": PAGE},
)
MERGED = Event(
    "merged",
    "A record was merged into another.",
    (Hearer.PARTIES, Hearer.MAKERS, Hearer.APPROVERS),
    {"name": RECORD, "who": TEIGN, "into": "Dartington", "reason": "Both are one scheme.", "link": PAGE},
)
