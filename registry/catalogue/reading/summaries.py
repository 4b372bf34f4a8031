"""Summaries of the organisations that a page speaks of, instead of their names alone."""

from collections.abc import Iterable

from django.db import connections

from .moments import Moment


def summaries_of(ids: Iterable[str], *, moment: Moment, using: str = "default") -> str:
    """JSON text {id: summary} of these organisations as of the moment."""
    as_of = moment.sequence_sql()
    sql = f"""
with as_of as materialized (select {as_of.sql} as sequence)
select coalesce('{{' || string_agg(to_json(organisation.record_id)::text || ':' || texts.summary, ',' order by organisation.record_id) || '}}', '{{}}')
from catalogue_organisationcard as organisation join catalogue_renderededition as texts on texts.edition = organisation.edition_id
where organisation.record_id = any(%(ids)s) and {moment.validity("organisation")}
"""
    with connections[using].cursor() as cursor:
        cursor.execute(sql, {**as_of.parameters, "ids": list(ids)})
        return cursor.fetchone()[0]
