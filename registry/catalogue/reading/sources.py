"""Where a list is read from: rows called `card` that were current at the moment of the list.

Partnerships are read from their entries, organisations, of which there are few, from their cards.
What is current stands apart from what has ended; each part is asked by itself.
"""

from dataclasses import dataclass

from ..entries.bits import bits
from ..filters import Conditions
from ..filters.conditions import Bound, Condition, all_of
from .facts import condition_on_entries
from .moments import Moment
from .word_conditions import organisation_has_words, partnership_has_words
from .words import Search, read_search

CARDS = {"partnership": "catalogue_partnershipcard", "organisation": "catalogue_organisationcard"}


@dataclass(frozen=True)
class Part:
    """One table of a source."""

    name: str
    table: str
    validity: str


@dataclass(frozen=True)
class Source:
    """The parts of a kind of record at a moment; the column by which `words`, a table, knows a row."""

    kind: str
    parts: tuple[Part, ...]
    entry: str
    words: str
    is_now: bool


def source_of(kind: str, moment: Moment) -> Source:
    if kind == "organisation":
        return Source(kind, _cards(moment), "card.edition_id", "catalogue_organisationwords", moment.is_now)
    return Source(kind, _entries(moment), "card.id", "catalogue_entrywords", moment.is_now)


def _entries(moment: Moment) -> tuple[Part, ...]:
    if moment.is_now:
        return (Part("current", "catalogue_currententry", "true"),)
    since = f"card.since_seq <= {moment.line}"
    return (
        Part("current", "catalogue_currententry", since),
        Part("ended", "catalogue_endedentry", f"{since} and card.until_seq > {moment.line}"),
    )


def _cards(moment: Moment) -> tuple[Part, ...]:
    table = CARDS["organisation"]
    current = Part("current", table, "card.superseded_seq is null")
    if moment.is_now:
        return (current,)
    since = f"card.edition_id <= {moment.line}"
    return (
        Part("current", table, f"{current.validity} and {since}"),
        Part("ended", table, f"card.superseded_seq > {moment.line} and {since}"),
    )


@dataclass(frozen=True)
class Selection:
    """All that must hold of a row of a source, with the limits it sets to columns."""

    condition: Condition
    bounds: tuple[Bound, ...] = ()
    search: Search | None = None

    @property
    def parameters(self) -> dict:
        """Those of the condition, and what a rank is computed by."""
        ranked_by = {"ranked_by": self.search.ranked_by, "ranked_name": self.search.name} if self.search else {}
        return {**self.condition.parameters, **ranked_by}

    @property
    def hidden(self) -> str:
        """The condition such that the planner does not leave an index for it."""
        return f"case when {self.condition.sql} then true else false end"


def read_selection(
    kind: str, conditions: Conditions, moment: Moment, *, using: str = "default"
) -> tuple[Source, Selection]:
    """Where a list is read and what is selected there. A search is read first, by a small statement of its own."""
    search = read_search(kind, conditions.search, using=using) if conditions.search else None
    source = source_of(kind, moment)
    return source, selection_of(source, conditions, search, moment, using=using)


def selection_of(
    source: Source, conditions: Conditions, search: Search | None, moment: Moment, *, using: str = "default"
) -> Selection:
    """The clauses of a query and its search, as SQL over this source."""
    known = bits(using) if source.kind == "partnership" else None
    parts: list[Condition] = []
    for clause in conditions.clauses:
        if known is not None and clause.facts is not None:
            parts += [condition_on_entries(has, known) for has in clause.facts]
        else:
            parts.append(clause.condition)
    if search is not None:
        parts.append(
            organisation_has_words(search, source.words)
            if known is None
            else partnership_has_words(search, source.words, known)
        )
    every_part = all_of(parts, "c")
    sql = every_part.sql.replace("{validity}", moment.validity("dated"))
    bounds = tuple(clause.bound for clause in conditions.clauses if clause.bound)
    return Selection(Condition(sql, every_part.parameters), bounds, search)


def all_matches(source: Source, selection: Selection, columns: str) -> str:
    """SQL of these columns of every match, in no order: for those who read all of them."""
    return " union all ".join(
        f"select {columns} from {part.table} as card where {part.validity} and {selection.condition.sql}"
        for part in source.parts
    )
