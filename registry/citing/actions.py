"""Fixing an answer: the first to do it says what it was, for all."""

from django.db import transaction

from registry.content import require_texts
from registry.publishing.limits import count_or_refuse

from .models import FixedAnswer

# A day.
MOST_OF_A_CLIENT = 50


@transaction.atomic
def fix_answer(*, address: str, count: int, digest: str, client: str = "") -> FixedAnswer:
    """Keep what the address gives now; where that was done before, what was kept then.

    `client` is where the request came from: it counts towards the limit and is not kept.
    """
    require_texts(FixedAnswer, {"address": address, "hash": digest})
    fixed = FixedAnswer.objects.filter(address=address).first()
    if fixed is None:
        count_or_refuse("citing.client", client, MOST_OF_A_CLIENT)
        fixed, _ = FixedAnswer.objects.get_or_create(address=address, defaults={"count": count, "hash": digest})
    return fixed
