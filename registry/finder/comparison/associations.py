"""The associations of a comparison: their own records and the partnerships that name them, in a few statements."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Any

import orjson
from django.db import connection

from ...catalogue.stamp import stamp
from ...content import kinds
from ...errors import BadParameter, UnknownRecord
from ...identifiers import check_is_right, is_well_formed
from ...publishing.stored_texts import texts_missing_from
from ..terms import OwnPartnership, Term, partnerships_naming, terms_of

FEWEST, MOST = 2, 4
PARAMETER = "with"
BadParameter.explain(too_many_organisations="A comparison has four associations at most.")

ORGANISATIONS = """
select card.record_id, card.edition_id, texts.full
  from catalogue_organisationcard as card
  left join catalogue_renderededition as texts on texts.edition = card.edition_id and texts.stamp = %(stamp)s
 where card.superseded_seq is null and card.record_id = any(%(organisations)s::varchar[])
"""
MERGED = "select record, replaced_by from feed_tombstone where record = any(%(organisations)s::varchar[])"
BESIDE = """
select (select json_object_agg(assurance.record_id, assurance.confirmed_by) from catalogue_assurance as assurance
         where assurance.until_seq is null and assurance.record_id = any(%(records)s::varchar[])),
       (select json_object_agg(card.record_id, card.name) from catalogue_organisationcard as card
         where (card.superseded_seq is null or card.ended) and card.record_id = any(%(organisations)s::varchar[]))
"""


@dataclass(frozen=True)
class Association:
    """All that a comparison asks of one association. What many questions read is gathered once."""

    content: dict[str, Any]
    named: tuple[OwnPartnership, ...]
    confirmed_by: dict[str, list[str]]
    names: dict[str, str]

    @property
    def id(self) -> str:
        return str(self.content["id"])

    @property
    def name(self) -> str:
        return str(self.content["name"])

    @cached_property
    def partnerships(self) -> tuple[OwnPartnership, ...]:
        """Those in which it took part."""
        return tuple(own for own in self.named if own.took_part)

    @cached_property
    def own_work(self) -> tuple[OwnPartnership, ...]:
        """Those that it neither left nor was replaced in: what was finished or agreed in the others is the work of others."""
        return tuple(own for own in self.partnerships if not own.was_left)

    @cached_property
    def terms(self) -> list[Term]:
        return terms_of(self.partnerships)


def associations_to_compare(ids: Sequence[str], parameter: str = PARAMETER) -> list[Association]:
    """In the order asked for. A merged one stands as the one that carries its record on."""
    listed = list(dict.fromkeys(identifier.strip() for identifier in ids))
    if len(listed) > MOST:
        raise BadParameter(parameter, "too_many_organisations", f"Compare {MOST} at most: leave some out.")
    prefix = kinds()["organisation"].prefix
    for identifier in listed:
        if not is_well_formed(identifier, prefix) or not check_is_right(identifier):
            detail = (
                f"“{identifier[:40]}” is no id of an organisation: it begins with org- and has ten characters more."
            )
            raise BadParameter(parameter, "invalid_id", detail)
    return _with_partnerships(_contents(_of_today(listed)))


def association_of(content: dict[str, Any]) -> Association:
    """One whose record has been read already."""
    (association,) = _with_partnerships({str(content["id"]): content})
    return association


def _with_partnerships(contents: dict[str, dict[str, Any]]) -> list[Association]:
    named = partnerships_naming(contents)
    confirmed, names = _beside(contents, named)
    return [Association(content, tuple(named[each]), confirmed, names) for each, content in contents.items()]


def _of_today(listed: Sequence[str]) -> list[str]:
    with connection.cursor() as cursor:
        cursor.execute(MERGED, {"organisations": list(listed)})
        merged = {record: onward for record, onward in cursor.fetchall() if onward}
    return list(dict.fromkeys(merged.get(each, each) for each in listed))


def _contents(listed: Sequence[str]) -> dict[str, dict[str, Any]]:
    values: dict[str, Any] = {"organisations": list(listed), "stamp": stamp()}
    with connection.cursor() as cursor:
        cursor.execute(ORGANISATIONS, values)
        rows = {record: (edition, text) for record, edition, text in cursor.fetchall()}
    for each in listed:
        if each not in rows:
            raise UnknownRecord(f"There is no organisation {each} on the register.")
    gaps = [edition for edition, text in rows.values() if text is None]
    rendered = texts_missing_from("organisation", gaps) if gaps else {}
    return {
        each: orjson.loads(text if text is not None else rendered[edition][0])
        for each, (edition, text) in ((each, rows[each]) for each in listed)
    }


def _beside(
    contents: dict[str, Any], named: dict[str, list[OwnPartnership]]
) -> tuple[dict[str, list[str]], dict[str, str]]:
    """Who confirmed which partnership, and the names of the organisations that records speak of."""
    records = {own.record for of in named.values() for own in of}
    spoken_of = {name for of in named.values() for own in of for name in own.named}
    spoken_of |= {
        row["organisation"] for content in contents.values() for row in content["relations"] if row["organisation"]
    }
    with connection.cursor() as cursor:
        cursor.execute(BESIDE, {"records": sorted(records), "organisations": sorted(spoken_of)})
        confirmed, names = (
            orjson.loads(value) if isinstance(value, str) else value or {} for value in cursor.fetchone()
        )
    return confirmed, names
