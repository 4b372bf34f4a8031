"""What happens to people and their organisations, and who hears of it. Acts of theirs are told by `telling.py`."""

from registry.notifications.event import Event, Hearer, catalogue

TEIGN = "Teign Housing"

CLAIM_MADE = Event(
    "claim_made",
    "Somebody says that they belong to your organisation.",
    (Hearer.DECIDERS,),
    {"name": TEIGN, "person": "Ann Lee", "role": "editor", "reason": "I manage the lease.", "link": "/my/claims/"},
    waits_for="Grant the claim or refuse it",
)
CLAIM_VOUCHED = Event(
    "claim_vouched",
    "An organisation wants somebody as a further approver.",
    (Hearer.CURATORS,),
    {"name": TEIGN, "person": "Ann Lee", "voucher": "Bob Ray", "link": "/my/claims/"},
    waits_for="Agree to a further approver, or refuse",
)
CLAIM_GRANTED = Event(
    "claim_granted",
    "Your claim to belong to an organisation was granted.",
    (Hearer.MAKERS,),
    {"name": TEIGN, "role": "editor", "link": "/my/organisations/org-7f3k9m2c/"},
)
CLAIM_REFUSED = Event(
    "claim_refused",
    "Your claim to belong to an organisation was refused.",
    (Hearer.MAKERS,),
    {"name": TEIGN, "reason": "We do not know you. Ask the secretary.", "link": "/my/join/"},
)
INVITED = Event(
    "invitation",
    "You were invited to act for an organisation.",
    (Hearer.ADDRESSEE,),
    {"name": TEIGN, "role": "editor", "link": "/my/invitations/5cVfWw7x/"},
    waits_for="Accept the invitation",
)
TOKENS_ENDED = Event(
    "tokens_ended",
    "Tokens ended because whoever issued them left.",
    (Hearer.APPROVERS,),
    {
        "name": TEIGN,
        "person": "Bob Ray",
        "tokens": ["Nightly upload", "Rent system"],
        "link": "/my/organisations/org-7f3k9m2c/tokens/",
    },
    waits_for="Issue the tokens anew, or let them end",
)
TOKEN_EXPIRES = Event(
    "token_expires",
    "A token of your organisation is about to expire.",
    (Hearer.APPROVERS,),
    {
        "name": TEIGN,
        "token": "Nightly upload",
        "until": "4 March 2027",
        "link": "/my/organisations/org-7f3k9m2c/tokens/",
    },
    waits_for="Issue a new token",
)

EVENTS = catalogue(
    CLAIM_MADE, CLAIM_VOUCHED, CLAIM_GRANTED, CLAIM_REFUSED, INVITED, TOKENS_ENDED, TOKEN_EXPIRES
)  # fmt: skip
