"""Rights in words: why something is refused, and what to do instead."""

from django.db import models

from registry.accounts.policy import NotAllowed


class Refusal(models.TextChoices):
    """Why an organisation may not do something to a partnership, and what it can do."""

    NOT_ITS_OWN = (
        "not_its_own",
        "This is another organisation's own record, which its own people change. Challenge what is wrong from the record's "
        "page, or ask a curator.",
    )
    NOT_IN_IT = (
        "not_in_it",
        "An organisation may publish its own record, and partnerships in which it takes or took part: name it among the "
        "parties, or ask a curator. To be considered, to decline or to be proposed is no part.",
    )
    CURATORS_ONLY = (
        "curators_only",
        "A record comes back by two curators: one proposes it, another decides. Write to them, and say why.",
    )
    SUCCEEDED = (
        "succeeded",
        "Another organisation carries this one on and has people on the register: they act for it now. Ask them to let you "
        "in.",
    )
    NOT_A_PARTY = (
        "not_a_party",
        "An organisation changes partnerships in which it takes or took part, and this is none of them. Challenge what is "
        "wrong from the record's own page, or ask a curator.",
    )
    ONLY_NAMED = (
        "only_named",
        "Who was considered, declined, proposed or opposed may propose sources, other claims, the dates and note of its own "
        "row, or that its row be taken out. For anything else, dispute the record or ask a curator.",
    )
    NO_PRINCIPAL = (
        "no_principal",
        "Only an organisation that takes part, and does not only contribute, may propose that a record be withdrawn or "
        "merged. Dispute the record, or ask a curator.",
    )
    CONFIRMED_BY_OTHERS = (
        "confirmed_by_others",
        "Another party has confirmed this record, so no party can have it withdrawn. If the arrangement has ended, say so in "
        "the record; if it is wrong, dispute it, or ask a curator.",
    )


def refused(refusals: dict[Refusal, list[str]]) -> NotAllowed:
    """The first refusal, with the places that it is about."""
    why, paths = next(iter(refusals.items()))
    places = sorted(filter(None, paths))
    return NotAllowed(str(why.label), **({"pointers": places[:50]} if places else {}))
