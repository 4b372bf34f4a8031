"""What the parties say of records, and what becomes old."""

from registry.notifications.event import Event, Hearer

from .samples import PAGE, RECORD, TEIGN, TRUST

CONFIRM = "/my/organisations/org-7f3k9m2c/confirm/chp-cnza8bakrv/"

CONFIRMED = Event(
    "confirmed",
    "A party confirmed a record in which you take part.",
    (Hearer.PARTIES,),
    {"name": RECORD, "who": TEIGN, "link": PAGE},
)
DISPUTED = Event(
    "disputed",
    "A party disputes a record in which you take part.",
    (Hearer.PARTIES, Hearer.CURATORS),
    {"name": RECORD, "who": TEIGN, "reason": "The lease is for 99 years, not 125.", "link": PAGE},
)
LAPSED = Event(
    "lapsed",
    "What you confirmed of a record has changed, so your confirmation lapsed.",
    (Hearer.APPROVERS,),
    {"name": RECORD, "who": TRUST, "organisation": TEIGN, "link": CONFIRM},
    waits_for="Say whether the record is right",
)
NOT_CHECKED = Event(
    "not_checked",
    "Nobody has said for a year that a record is still right.",
    (Hearer.APPROVERS,),
    {"name": RECORD, "organisation": TEIGN, "since": "2 March 2026", "link": CONFIRM},
    waits_for="Say whether the record is still right",
)
NOTICE_LAPSES = Event(
    "notice_lapses",
    "Your notice to partners lapses soon.",
    (Hearer.APPROVERS,),
    {"name": TEIGN, "until": "4 March 2027", "link": "/my/organisations/org-7f3k9m2c/"},
    waits_for="Renew the notice, or let it lapse",
)
