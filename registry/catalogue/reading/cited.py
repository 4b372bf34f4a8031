"""What a list found, as a number that anyone can compute again: from ids and editions, not from how we write them."""

from ..filters import Conditions
from .asking import one_row
from .effects import matching
from .moments import Moment
from .sources import CARDS


def count_and_digest(kind: str, conditions: Conditions, moment: Moment) -> tuple[int, str]:
    """How many records, and the SHA-256 over lines `id edition`, in the order of ids.

    An edition never changes. So neither a new column nor another method changes the digest, but where the filters keep
    other records by it.
    """
    matches, parameters = matching(kind, conditions, moment, "matches")
    sql = f"""
select count(*), encode(sha256(convert_to(coalesce(
           string_agg(card.record_id || ' ' || card.number, E'\\n' order by card.record_id collate "C"), ''), 'UTF8')), 'hex')
  from ({matches}) as matches join {CARDS[kind]} as card using (edition_id)"""
    count, digest = one_row(sql, parameters)
    return count, digest


def count_effects(kind: str, conditions: Conditions, *, after: Moment, until: Moment) -> dict[str, int]:
    """How many records entered, left, or have another edition, between two moments."""
    then, then_parameters = matching(kind, conditions, after, "then")
    now, now_parameters = matching(kind, conditions, until, "until")
    sql = f"""
select count(*) filter (where found_then.record_id is null),
       count(*) filter (where found_now.edition_id <> found_then.edition_id),
       count(*) filter (where found_now.record_id is null)
  from ({then}) as found_then full join ({now}) as found_now using (record_id)"""
    entered, changed, left = one_row(sql, {**then_parameters, **now_parameters})
    return {"entered": entered, "changed": changed, "left": left}
