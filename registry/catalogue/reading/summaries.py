"""Summaries of the organisations that a page speaks of, instead of their names alone."""

from collections.abc import Iterable

from django.db import connections

from ..stamp import stamp
from .assurances import assurance_validity
from .beside import beside_sql
from .moments import Moment


def summaries_of(
    ids: Iterable[str], *, moment: Moment, using: str = "default"
) -> list[tuple[str, int, str | None, str]]:
    """(id, edition, summary, what stands beside it) of these organisations as of the moment; a summary is None where it has to
    be rendered.
    """
    as_of = moment.sequence_sql()
    sql = f"""
with as_of as materialized (select {as_of.sql} as sequence)
select organisation.record_id, organisation.edition_id, texts.summary, {beside_sql("organisation", "summary", assurance="assurance.text", edition="organisation.edition_id")}
from catalogue_organisationcard as organisation
left join catalogue_renderededition as texts on texts.edition = organisation.edition_id and texts.stamp = %(stamp)s
left join catalogue_assurance as assurance
       on assurance.record_id = organisation.record_id and {assurance_validity(moment)}
where organisation.record_id = any(%(ids)s) and {moment.validity("organisation")}
order by 1
"""
    with connections[using].cursor() as cursor:
        cursor.execute(sql, {**as_of.parameters, "ids": list(ids), "stamp": stamp()})
        return cursor.fetchall()
