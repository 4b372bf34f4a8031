"""The names of all organisations that an answer speaks of, as of its moment."""

from collections.abc import Iterable

import orjson

from .asking import one_row
from .moments import Moment

# The column of a card that lists the organisations its record speaks of.
NAMED = {"partnership": "organisations", "organisation": "related_to"}


def names_sql(ids: str, moment: Moment) -> str:
    """SQL of a JSON object {id: name} of the ids that the condition `ids` takes.

    An organisation whose own record was merged or withdrawn since goes by the name it had last.
    """
    return f"""select json_object_agg(organisation.record_id, organisation.name order by organisation.record_id)::text
       from catalogue_organisationcard as organisation
      where {moment.validity_of_names("organisation")} and organisation.record_id {ids}"""


def names_of(ids: Iterable[str], moment: Moment, *, using: str = "default") -> str:
    """JSON text {id: name} of these organisations as of the moment."""
    as_of = moment.sequence_sql()
    sql = f"""
with as_of as materialized (select {as_of.sql} as sequence)
select {"(" + names_sql("= any(%(ids)s)", moment) + ")"}"""
    (names,) = one_row(sql, {**as_of.parameters, "ids": sorted(ids)}, using)
    return names or "{}"


def every_name(moment: Moment, *, using: str = "default") -> dict[str, str]:
    """The names of all organisations as of the moment, those that have ended among them."""
    as_of = moment.sequence_sql()
    sql = f"""
with as_of as materialized (select {as_of.sql} as sequence)
select ({names_sql("is not null", moment)})"""
    (names,) = one_row(sql, dict(as_of.parameters), using)
    return dict(orjson.loads(names)) if names else {}
