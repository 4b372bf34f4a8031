"""The table of rights: what each capacity may do to a published partnership. One person's change is in one cell of it."""

from django.db import models

from .acts import Act
from .capacities import Capacity

PRINCIPAL, FORMER, CONTRIBUTOR, NAMED, OTHER = Capacity


class Right(models.TextChoices):
    """How far a change goes of itself, the furthest first."""

    PUBLISH = "publish", "publish"
    CONSENT = "consent", "publish, with the consent of whom it concerns"
    PROPOSE = "propose", "propose"
    CHALLENGE = "challenge", "challenge"
    NOTHING = "nothing", "–"


ORDER = list(Right)
MEANINGS = {
    Right.PUBLISH: "A second person of the organisation decides, who wrote nothing of it.",
    Right.CONSENT: "The same, once each organisation that it concerns agrees: its approver within 10 working days, then a "
    "curator with a public reason; at once a curator where it has no approver on the register.",
    Right.PROPOSE: "A principal of another organisation, or a curator, decides.",
    Right.CHALLENGE: "As any reader can: the publisher, or a curator, answers.",
    Right.NOTHING: "It is not theirs to do.",
}

RIGHTS: dict[Act, dict[Capacity, Right]] = {
    Act.EVIDENCE: {
        PRINCIPAL: Right.PUBLISH, FORMER: Right.PUBLISH, CONTRIBUTOR: Right.PUBLISH, NAMED: Right.PROPOSE,
        OTHER: Right.CHALLENGE,
    },
    # A contributor publishes rows of funding in which it gives or gets the money.
    Act.PROGRESS: {
        PRINCIPAL: Right.PUBLISH, FORMER: Right.PROPOSE, CONTRIBUTOR: Right.PROPOSE, NAMED: Right.NOTHING,
        OTHER: Right.CHALLENGE,
    },
    # Nobody's consent is needed where no other principal has confirmed.
    Act.TERMS: {
        PRINCIPAL: Right.CONSENT, FORMER: Right.PROPOSE, CONTRIBUTOR: Right.PROPOSE, NAMED: Right.NOTHING,
        OTHER: Right.CHALLENGE,
    },
    Act.PARTIES: {
        PRINCIPAL: Right.CONSENT, FORMER: Right.PROPOSE, CONTRIBUTOR: Right.PROPOSE, NAMED: Right.NOTHING,
        OTHER: Right.CHALLENGE,
    },
    # To leave a record is for a principal a change of its terms.
    Act.OWN_ROW: {
        PRINCIPAL: Right.CONSENT, FORMER: Right.PROPOSE, CONTRIBUTOR: Right.PROPOSE, NAMED: Right.PROPOSE,
        OTHER: Right.NOTHING,
    },
    Act.CONFIRM: {
        PRINCIPAL: Right.PUBLISH, FORMER: Right.PUBLISH, CONTRIBUTOR: Right.PUBLISH, NAMED: Right.NOTHING,
        OTHER: Right.NOTHING,
    },
    Act.DISPUTE: {
        PRINCIPAL: Right.PUBLISH, FORMER: Right.PUBLISH, CONTRIBUTOR: Right.PUBLISH, NAMED: Right.PUBLISH,
        OTHER: Right.CHALLENGE,
    },
    # Always decided by a curator who did not propose it.
    Act.END: {
        PRINCIPAL: Right.PROPOSE, FORMER: Right.NOTHING, CONTRIBUTOR: Right.NOTHING, NAMED: Right.NOTHING,
        OTHER: Right.NOTHING,
    },
}  # fmt: skip


def right_to(act: Act, capacities: frozenset[Capacity]) -> Right:
    """The furthest that any of an organisation's capacities goes."""
    return min((RIGHTS[act][capacity] for capacity in capacities), key=ORDER.index)
