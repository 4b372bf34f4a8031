"""What stands in entries, and what lists find, as tests compare them."""

from django.db import connection

ENTRIES = """
select entry.since_seq, entry.until_seq, entry.record_id, entry.edition_id, entry.bits,
       array(select name from catalogue_fact where id = any(facts.facts) order by name), words.vector::text
from (
    select id, since_seq, null as until_seq, record_id, edition_id, array[facts0, facts1, words0, words1] as bits
      from catalogue_currententry
    union all
    select id, since_seq, until_seq, record_id, edition_id, array[facts0, facts1, words0, words1]
      from catalogue_endedentry
) as entry
join catalogue_entryfacts as facts on facts.entry = entry.id
join catalogue_entrywords as words on words.entry = entry.id
where %(record)s in ('', entry.record_id)
order by entry.since_seq, entry.record_id
"""


def entries_of(record: str = "") -> list[tuple]:
    """(since, until, record, edition, bits, facts, words) of the entries of a record, or of all."""
    with connection.cursor() as cursor:
        cursor.execute(ENTRIES, {"record": record})
        return cursor.fetchall()


def found_by(client, query: str) -> list[str]:
    """Ids of the partnerships that a query finds."""
    answer = client.get(f"/api/v1/partnerships/?{query}&page_size=200")
    assert answer.status_code == 200, answer.content
    return [record["id"] for record in answer.json()["results"]]
