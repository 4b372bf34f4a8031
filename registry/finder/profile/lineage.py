"""Which organisations went into this one, and which say that they belong to it."""

from dataclasses import dataclass

from django.db import connection

from ...dates_in_words import date_in_words
from ...vocabularies.vocabulary import codes_where

# It, and all whose record it carries on today.
LINE = """
line(named) as (
    select %(organisation)s::varchar
    union
    select predecessor.named from line, lateral (
        select record_id as named from catalogue_organisationcard
         where superseded_seq is null and succeeded_by @> array[line.named]::varchar[]
        union all
        select record from feed_tombstone where replaced_by = line.named
    ) as predecessor
)
"""
STATEMENT = f"""
with recursive {LINE}
select distinct on (card.name, card.record_id) card.record_id, card.name, relation.kind, relation.date, onward.record_id, onward.name
  from organisations_relation as relation
  join catalogue_organisationcard as card on card.edition_id = relation.edition_id and card.superseded_seq is null
  left join catalogue_organisationcard as onward
    on onward.record_id = relation.organisation_id and onward.superseded_seq is null
 where relation.organisation_id in (select named from line) and relation.until = ''
   and (relation.organisation_id = %(organisation)s or relation.kind = any(%(successor)s::varchar[]))
 order by card.name, card.record_id, relation.position
"""
WORDS = {
    "merged_into": "Merged into it",
    "renamed_to": "Its name before",
    "engagements_transferred_to": "Passed its work on to it",
    "incorporated_as": "Became it",
    "subsidiary_of": "Part of its group",
    "joined_group": "Joined its group",
    "member_of": "A member of it",
    "set_up_by": "Set up by it",
    "joint_venture_of": "Set up jointly by it",
    "project_of": "A project of it",
    "consortium_with": "In a consortium with it",
    "see_also": "Alike in name; how the two are bound is not recorded",
}


@dataclass(frozen=True)
class Kin:
    """Another organisation whose record says how it is bound to this one, or to one that went into this one."""

    organisation: str
    name: str
    words: str
    date: str
    is_predecessor: bool

    @property
    def sentence(self) -> str:
        return f"{self.words}{f', {self.date}' if self.date else ''}"


def kin_of(organisation: str) -> list[Kin]:
    """Predecessors first."""
    successor = codes_where("organisation_relation", "successor", "yes")
    with connection.cursor() as cursor:
        cursor.execute(STATEMENT, {"organisation": organisation, "successor": sorted(successor)})
        rows = cursor.fetchall()
    kin = []
    for record, name, kind, date, onward, onward_name in rows:
        words = WORDS.get(kind, "Bound to it")
        if onward != organisation:
            words = words.replace(" it", f" {onward_name}")
        kin.append(Kin(record, name, words, date_in_words(date), kind in successor))
    return sorted(kin, key=lambda each: not each.is_predecessor)
