"""The nightly question whether lists find every partnership."""

from django.db import connection

WITHOUT_ENTRY = """
select card.record_id from catalogue_partnershipcard as card
 where card.superseded_seq is null
   and not exists (select from catalogue_currententry as entry
                    where entry.record_id = card.record_id and entry.edition_id = card.edition_id)
union
select entry.record_id from catalogue_currententry as entry
 where not exists (select from catalogue_partnershipcard as card
                    where card.edition_id = entry.edition_id and card.superseded_seq is null)
order by 1
"""


def records_found_wrongly() -> list[str]:
    """Partnerships whose current entry is not that of their current edition."""
    with connection.cursor() as cursor:
        cursor.execute(WITHOUT_ENTRY)
        return [record for (record,) in cursor.fetchall()]
