"""The partnerships of one organisation."""

from django.db import connection

from ..entries.bits import bits
from ..filters.conditions import HasFact
from ..filters.filter_types import fact
from .facts import condition_on_entries


def partnerships_involving(organisation: str) -> list[str]:
    """Ids of current partnerships to which it, or one it succeeded, is a party; in their order."""
    condition = condition_on_entries(HasFact(frozenset({fact("organisation", organisation)})), bits())
    with connection.cursor() as cursor:
        cursor.execute(
            f"select card.record_id from catalogue_currententry as card where {condition.sql} order by 1",
            dict(condition.parameters),
        )
        return [record for (record,) in cursor.fetchall()]
