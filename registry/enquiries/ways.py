"""By which ways an organisation can be reached, the best first: one rule for every page that says so."""

import enum
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any
from urllib.parse import urlsplit

from django.db import connection

from registry.outbox.recipients import curators
from registry.vocabularies.vocabulary import label, terms

# Relations by which another organisation answers for this one while both go on.
OF_A_GROUP = ("subsidiary_of", "project_of")
# Public registers that print where the organisation on them can be reached.
PRINTING_CONTACTS = ("GB-CHC", "GB-SC", "gb-shr", "GB-COH", "GB-MPR")
# An organisation that joined one that joined another: so many steps on, nobody is a help any more.
MOST_STEPS = 6

STATEMENT = """
with recursive line as (
    select id as organisation, id as member, 0 as steps, false as of_a_group from unnest(%(organisations)s::varchar[]) as id
    union
    select line.organisation, onward.member, line.steps + 1, line.of_a_group or onward.of_a_group
      from line cross join lateral (
        select unnest(card.succeeded_by) as member, false as of_a_group
          from catalogue_organisationcard as card where card.record_id = line.member and card.superseded_seq is null
        union all
        select replaced_by, false from feed_tombstone where record = line.member and replaced_by <> ''
        union all
        select relation.organisation_id, true
          from catalogue_organisationcard as card join organisations_relation as relation on relation.edition_id = card.edition_id
         where card.record_id = line.member and card.superseded_seq is null and relation.organisation_id is not null
           and relation.kind = any(%(of_a_group)s::varchar[]) and relation.until = ''
      ) as onward
     where line.steps < %(most_steps)s
)
select line.organisation, line.of_a_group, card.record_id, card.name, edition.contact_email <> '', edition.contact_url, edition.website,
       (select json_agg(json_build_array(scheme, value) order by position) from organisations_identifier
         where edition_id = card.edition_id and scheme = any(%(schemes)s::varchar[]) and until = '')
  from line
  join catalogue_organisationcard as card on card.record_id = line.member and card.superseded_seq is null
  join organisations_organisationedition as edition on edition.published_seq = card.edition_id
 where (card.ended_by is null or card.ended_by > current_date)
   and not exists (select from catalogue_organisationcard as successor
                    where successor.superseded_seq is null and successor.record_id = any(card.succeeded_by))
   and not exists (select from feed_tombstone where record = any(card.succeeded_by) and replaced_by <> '')
 order by line.of_a_group, line.steps, card.name, card.record_id
"""


class Way(enum.Enum):
    """How an organisation can be reached, in the order in which a group would try."""

    MAILBOX = "mailbox"
    WEBSITE = "website"
    CURATORS = "curators"
    REGISTER = "register"
    NONE = "none"


@dataclass(frozen=True)
class WayToReach:
    """`organisation` is who is reached: the one that was asked about, one that carries on its work, or its group.

    `link` is a web address: that of its site, or of the register on which its `number` leads to how it is reached.
    """

    way: Way
    organisation: str
    name: str
    link: str = ""
    number: str = ""
    is_itself: bool = True
    is_of_group: bool = False

    @property
    def is_form(self) -> bool:
        return self.way in (Way.MAILBOX, Way.CURATORS)

    @property
    def site(self) -> str:
        """The web address as people say it."""
        parts = urlsplit(self.link)
        return f"{parts.netloc.removeprefix('www.')}{parts.path.rstrip('/')}"

    @property
    def words(self) -> str:
        """As a link says it beside the name of the organisation that was asked about."""
        if self.way is Way.CURATORS:
            return "Ask the curators how to reach them"
        if self.way is Way.REGISTER:
            return f"Look up {self.number}"
        if self.is_itself:
            return "Write to them" if self.way is Way.MAILBOX else "Their website"
        whose = f"{self.name}, {'whose group they belong to' if self.is_of_group else 'which carries on their work'}"
        return f"Write to {whose}" if self.way is Way.MAILBOX else f"Website of {whose}"


def ways_to_reach(organisations: Iterable[str]) -> dict[str, list[WayToReach]]:
    """Of each organisation, the best way first: its mailbox, its website, those of its group; where there are none the
    curators, and a public register that prints its address. One statement for all of them.
    """
    ids = list(dict.fromkeys(organisations))
    ways: dict[str, list[WayToReach]] = {organisation: [] for organisation in ids}
    values: dict[str, Any] = {
        "organisations": ids,
        "of_a_group": list(OF_A_GROUP),
        "schemes": list(PRINTING_CONTACTS),
        "most_steps": MOST_STEPS,
    }
    with connection.cursor() as cursor:
        cursor.execute(STATEMENT, values)
        for organisation, *row in cursor.fetchall():
            ways[organisation] += [way for way in _ways_of(organisation, *row) if way not in ways[organisation]]
    in_order = {organisation: sorted(of, key=_order) for organisation, of in ways.items()}
    lacking = [organisation for organisation, of in in_order.items() if not of or of[0].way is Way.REGISTER]
    if lacking and curators():
        for organisation in lacking:
            in_order[organisation].insert(0, WayToReach(Way.CURATORS, organisation, ""))
    return in_order


def _ways_of(
    organisation: str,
    of_a_group: bool,
    member: str,
    name: str,
    has_mailbox: bool,
    contact: str,
    site: str,
    numbers: Any,
) -> list[WayToReach]:
    whose: dict[str, Any] = {
        "organisation": member,
        "name": name,
        "is_itself": member == organisation,
        "is_of_group": of_a_group,
    }
    ways = [WayToReach(Way.MAILBOX, **whose)] if has_mailbox else []
    ways += [WayToReach(Way.WEBSITE, link=link, **whose) for link in dict.fromkeys((contact, site)) if link]
    schemes = sorted(numbers or (), key=lambda number: PRINTING_CONTACTS.index(number[0]))
    for scheme, value in schemes[:1]:
        link = terms("identifier_scheme")[scheme].more["register_url"]
        ways.append(
            WayToReach(Way.REGISTER, link=link, number=f"{label('identifier_scheme', scheme)} {value}", **whose)
        )
    return ways


def _order(way: WayToReach) -> tuple[bool, bool, int]:
    return way.way is Way.REGISTER, way.is_of_group, list(Way).index(way.way)
