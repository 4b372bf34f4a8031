"""Tokens that ended because whoever issued them left, as approvers of the organisation see them."""

from collections import Counter

from django.db.models import QuerySet
from django.utils import timezone

from registry.accounts.actor import Actor
from registry.accounts.models import AfterLeaving, Token
from registry.accounts.policy import may


def ended_tokens(organisations: list[str]) -> QuerySet[Token]:
    """Those of these organisations that nobody has issued anew or let go."""
    waiting = Token.objects.filter(after_leaving=AfterLeaving.WAITING, expires_at__gt=timezone.now())
    return waiting.filter(organisation__in=organisations).select_related("created_by").order_by("created_at", "pk")


def ended_tokens_for(actor: Actor) -> list[tuple[str, str, int]]:
    """(organisation, who left, how many tokens) that wait for this approver."""
    mine = [organisation for organisation in actor.roles if may(actor, "token.issue", organisation)]
    counted = Counter((token.organisation_id, str(token.created_by)) for token in ended_tokens(mine))
    return [(organisation, person, count) for (organisation, person), count in sorted(counted.items())]
