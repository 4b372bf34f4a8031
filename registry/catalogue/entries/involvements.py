"""Writing who did what in which current partnership, with the entries."""

from collections.abc import Sequence

from django.db import connection

from ..models import Involvement

COLUMNS = [str(field.column) for field in Involvement._meta.concrete_fields if not field.primary_key]
AS_ASSOCIATION = "({party}.side = 'association' or ({party}.side = 'community' and 'landlord' = any({party}.roles)))"
BESIDE_ANOTHER = f"""{AS_ASSOCIATION.format(party="party")} and exists (
        select from partnerships_party as other
         where other.edition_id = party.edition_id and other.organisation_id <> party.organisation_id
           and {AS_ASSOCIATION.format(party="other")})"""
OWN = {
    "organisation_id": "party.organisation_id",
    "side": "party.side",
    "part": "party.part",
    "roles": "party.roles",
    "as_association": AS_ASSOCIATION.format(party="party"),
    "beside_another": BESIDE_ANOTHER,
    "wider_areas": """array(select area.code from places_area as area
        where area.code = any(card.areas) and area.level not in ('parish', 'district') order by area.code)""",
    "latitude": "coalesce(card.latitude, centre.latitude)",
    "longitude": "coalesce(card.longitude, centre.longitude)",
    "year": "extract(year from coalesce(card.ended_by, card.completed_until, card.began_by))",
}
WRITE = f"""
insert into catalogue_involvement ({", ".join(COLUMNS)})
select {", ".join(OWN.get(column, f"card.{column}") for column in COLUMNS)}
from catalogue_partnershipcard as card
join partnerships_party as party on party.edition_id = card.edition_id and party.organisation_id is not null
left join lateral (
    select avg(area.latitude) as latitude, avg(area.longitude) as longitude
    from places_smallarea as area where card.latitude is null and area.district = nullif(card.district, '')
) as centre on true
where card.edition_id = any(%(editions)s)
"""


def write_involvements(editions: Sequence[int]) -> None:
    """Those of the parties of these editions, whose records have none."""
    with connection.cursor() as cursor:
        cursor.execute(WRITE, {"editions": list(editions)})


def take_out_involvements(records: Sequence[str]) -> None:
    """Those of records whose entry ends."""
    Involvement.objects.filter(record_id__in=records).delete()
