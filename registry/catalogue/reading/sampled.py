"""A sample of the records that a question keeps: the same one for whoever asks with the same seed."""

from dataclasses import replace

from ..filters import Conditions
from ..filters.conditions import Condition
from .asking import one_row
from .moments import Moment
from .sources import all_matches, read_selection


def number_sampled_from(kind: str, conditions: Conditions, moment: Moment, *, using: str = "default") -> int:
    """How many records the question keeps without its sample."""
    source, selection = read_selection(kind, replace(conditions, sample=None), moment, using=using)
    as_of: Condition = moment.sequence_sql()
    sql = f"""with as_of as materialized (select {as_of.sql} as sequence){selection.opening}
select count(*) from ({all_matches(source, selection, "card.edition_id")}) as matches"""
    (number,) = one_row(sql, {**as_of.parameters, **selection.parameters}, using)
    return int(number)
