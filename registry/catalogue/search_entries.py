"""What a search of today's register looks into."""

from django.db import connection

# One statement makes the entries of many records: weights A for names, B for places and for the
# names of parties, C for the summary, D for the rest. Accents are kept out by `plain` words.
ENTRIES = """
with wanted as (select unnest(%(records)s::varchar[]) as id),
partnership as (
    select card.record_id, card.edition_id, head.name, head.summary, head.settlement, head.parish,
           (select string_agg(party.name, ' ' order by party.record_id) from catalogue_organisationcard as party
             where party.record_id = any(card.organisations) and (party.superseded_seq is null or party.ended)) as parties,
           (select string_agg(row.name, ' ' order by row.position) from partnerships_party as row
             where row.edition_id = card.edition_id) as unlisted,
           (select string_agg(area.name, ' ' order by area.code) from places_area as area
             where area.code = any(card.areas) and area.level <> 'country') as places
    from wanted join catalogue_partnershipcard as card
      on card.record_id = wanted.id and card.superseded_seq is null
    join partnerships_partnershipedition as head on head.published_seq = card.edition_id
),
organisation as (
    select card.record_id, card.edition_id, card.name, card.name_normalised,
           (select string_agg(other.name, ' ' order by other.position) from organisations_name as other
             where other.edition_id = card.edition_id) as names,
           (select string_agg(area.name, ' ' order by area.code) from places_area as area
             where area.code = any(card.areas) and area.level <> 'country') as places
    from wanted join catalogue_organisationcard as card
      on card.record_id = wanted.id and card.superseded_seq is null
)
insert into catalogue_searchentry (record_id, kind, edition, words, vector)
select record_id, 'partnership', edition_id, lower(concat_ws(' ', name, settlement, parish, parties, unlisted)),
       setweight(to_tsvector('english', name), 'A')
       || setweight(to_tsvector('english', concat_ws(' ', settlement, parish, parties, unlisted)), 'B')
       || setweight(to_tsvector('english', coalesce(summary, '')), 'C')
       || setweight(to_tsvector('english', coalesce(places, '')), 'D')
from partnership
union all
select record_id, 'organisation', edition_id, lower(concat_ws(' ', name, name_normalised, names)),
       setweight(to_tsvector('english', concat_ws(' ', name, name_normalised)), 'A')
       || setweight(to_tsvector('english', coalesce(names, '')), 'B')
       || setweight(to_tsvector('english', coalesce(places, '')), 'D')
from organisation
"""

NAMED_IN = """
select distinct card.record_id from catalogue_partnershipcard as card
where card.superseded_seq is null and card.organisations && %s::varchar[]
"""


def refresh_search(records: list[str]) -> None:
    """Make the entries of these records anew, and of partnerships that name one of them."""
    with connection.cursor() as cursor:
        organisations = [record for record in records if record.startswith("org-")]
        if organisations:
            cursor.execute(NAMED_IN, [organisations])
            records = sorted({*records, *(record for (record,) in cursor.fetchall())})
        cursor.execute("delete from catalogue_searchentry where record_id = any(%s)", [records])
        cursor.execute(ENTRIES, {"records": records})
