"""Every match of a query for downloads of whole lists: finished lines of JSON and of CSV, or whole records."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Any

from ..filters import Conditions
from ..stamp import stamp
from .beside import beside_sql
from .copied import one_text
from .flat_beside import ID_IN, flat_csv_sql, flat_json_sql, statements_sql
from .matches import key_names
from .moments import Moment
from .orderings import Ordering
from .parts import keys_in_parts
from .positions import order_by
from .ranking import rank_sql
from .sources import Selection, all_matches, read_selection

FULL, FLAT, CSV = "full", "flat", "csv"
# How a line ends.
END = {FULL: r"\n", FLAT: r"\n", CSV: r"\r\n"}
# The texts of an edition: those that are stored, or where one is missing those that were rendered just now.
STORED = "select * from catalogue_renderededition as stored where stored.edition = wanted.edition and stored.stamp = %(stamp)s"
RENDERED = """select * from unnest(%(editions)s::bigint[], %(texts)s::text[]) as rendered(edition, {text})
    where rendered.edition = wanted.edition"""
# Of editions whose text is missing: the text of each, anew.
Rendered = Callable[[list[int]], dict[int, str]]


@dataclass(frozen=True)
class Lines:
    """What is asked of a kind of record: in which form, with addresses that begin where."""

    kind: str
    conditions: Conditions
    moment: Moment
    ordering: Ordering
    text: str
    site: str
    using: str = "default"

    def stream(self, rendered: Rendered) -> tuple[int, Iterator[bytes]]:
        """The line of the feed, and the lines of all matches in order, some at a time, in UTF-8, without the end of the last."""
        as_of, parts = keys_in_parts(self._keys_at, self.moment, self.using)
        return as_of, self._parts(Moment(sequence=as_of), parts, rendered)

    def _keys_at(self, moment: Moment, portion: str) -> tuple[str, dict]:
        source, selection = read_selection(self.kind, self.conditions, moment, using=self.using)
        as_of = moment.sequence_sql()
        keys = self.ordering.keys()
        names = key_names(keys)
        rank = f"(select {rank_sql(self.kind, 'card')} from {source.words} as words where words.entry = {source.entry})"
        columns = ", ".join(
            f"{rank if key.sql == 'rank' else key.sql} as {name}" for key, name in zip(keys, names, strict=True)
        )
        sql = f"""
with as_of as materialized (select {as_of.sql} as sequence){selection.opening}
select (select sequence from as_of), array(
    select matches.edition_id from ({all_matches(source, selection, f"card.edition_id, {columns}")}) as matches
    order by {order_by(keys, names)} {portion})
"""
        return sql, {**as_of.parameters, **selection.parameters}

    def _parts(self, moment: Moment, parts: Iterator[list[int]], rendered: Rendered) -> Iterator[bytes]:
        as_of = moment.sequence_sql()
        _, selection = read_selection(self.kind, self.conditions, moment, using=self.using)
        needed = selection if selection.area else None
        opening = f"with as_of as materialized (select {as_of.sql} as sequence){needed.opening if needed else ''}"
        line = self._line_sql(moment, selection)
        ready, anew = (
            self._lines_sql(opening, line, texts, moment) for texts in (STORED, RENDERED.format(text=self.text))
        )
        parameters = {**as_of.parameters, "stamp": stamp(), "site": self.site, **(needed.parameters if needed else {})}
        for editions in parts:
            lines = one_text(ready, {**parameters, "editions": editions}, self.using)
            if lines is None:
                texts = rendered(editions)
                values: dict[str, Any] = {"editions": editions, "texts": [texts[edition] for edition in editions]}
                lines = one_text(anew, {**parameters, **values}, self.using)
            yield lines or b""

    def _lines_sql(self, opening: str, line: str, texts: str, moment: Moment) -> str:
        """A line for each edition, joined; null where the text of one is missing.

        What is looked up beside each edition is limited to one row, so the database goes through them in the order in
        which they are given; to sort finished lines would cost as much as all else. Whose a text is, is taken from it once
        (`offset 0`): or the database would remember what is said of a record by the whole of its text.
        """
        return f"""{opening}
select case when bool_and(texts.edition is not null) then string_agg({line}, E'{END[self.text]}') end
from unnest(%(editions)s::bigint[]) as wanted(edition)
left join lateral (select texts.*, {ID_IN[self.text]} as record from ({texts} limit 1) as texts offset 0) as texts on true
left join lateral ({statements_sql(moment)} limit 1) as said on true"""

    def _line_sql(self, moment: Moment, selection: Selection) -> str:
        evidence = selection.evidence("wanted.edition")
        if self.text == FULL:
            beside = beside_sql(self.kind, FULL, assurance="said.text", edition="wanted.edition", evidence=evidence)
            return f"concat(left(texts.full, -1), ',', {beside}, '}}')"
        if self.text == CSV:
            return flat_csv_sql(moment)
        return flat_json_sql(self.kind, moment, evidence)
