"""Where a list is read from: rows called `card` that were current at the moment of the list.

Partnerships are read from their entries, organisations, of which there are few, from their cards.
What is current stands apart from what has ended; each part is asked by itself.
"""

from dataclasses import dataclass, replace

from ..entries.bits import bits
from ..filters import Conditions
from ..filters.conditions import AreaQuestion, Bound, Condition, all_of
from ..filters.strict import Sample
from ..filters.taking_part import TAKES_PART, TAKING_PART, takes_part_sql
from .area_evidence import evidence_of, gathered_there, is_there
from .facts import condition_on_entries
from .loosened import loosened
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
    """All that must hold of a row of a source, with the limits it sets to columns.

    `gathered` are expressions that the condition names, to stand before it in the statement.
    """

    condition: Condition
    bounds: tuple[Bound, ...] = ()
    search: Search | None = None
    gathered: tuple[Condition, ...] = ()
    area: AreaQuestion | None = None

    @property
    def parameters(self) -> dict:
        """Those of the condition and of what is gathered for it, and what a rank is computed by."""
        ranked_by = {"ranked_by": self.search.ranked_by, "ranked_name": self.search.name} if self.search else {}
        gathered = {name: value for part in self.gathered for name, value in part.parameters.items()}
        return {**self.condition.parameters, **gathered, **ranked_by}

    @property
    def opening(self) -> str:
        """What is gathered, as expressions of a statement to stand behind `as_of`, each with a comma before it."""
        return "".join(f",\n{part.sql}" for part in self.gathered)

    def evidence(self, edition: str) -> str:
        """SQL of the evidence by which the organisation of an edition is in the area asked for; of null if none was."""
        return evidence_of(self.area, edition) if self.area else "null"

    @property
    def hidden(self) -> str:
        """The condition such that the planner does not leave an index for it."""
        return f"case when {self.condition.sql} then true else false end"


def read_selection(
    kind: str, conditions: Conditions, moment: Moment, *, using: str = "default"
) -> tuple[Source, Selection]:
    """Where a list is read and what is selected there. A search is read first, by small statements of its own."""
    source = source_of(kind, moment)
    search = read_search(kind, conditions.search, using=using) if conditions.search else None
    if search is not None:
        search = loosened(search, source.words, using=using)
    selection = selection_of(source, conditions, search, moment, using=using)
    return source, _sample_of(source, selection, conditions.sample) if conditions.sample else selection


def selection_of(
    source: Source, conditions: Conditions, search: Search | None, moment: Moment, *, using: str = "default"
) -> Selection:
    """The clauses of a query and its search, as SQL over this source."""
    known = bits(using) if source.kind == "partnership" else None
    parts: list[Condition] = []
    for clause in conditions.clauses:
        if known is not None and clause.facts is not None:
            parts += [condition_on_entries(has, known) for has in clause.facts]
        elif clause.area is None:
            parts.append(clause.condition)
    if search is not None:
        parts.append(
            organisation_has_words(search, source.words)
            if known is None
            else partnership_has_words(search, source.words, known)
        )
    every_part = all_of(parts, "c")
    sql = sql_at(moment, every_part.sql)
    bounds = tuple(clause.bound for clause in conditions.clauses if clause.bound)
    area = next((clause.area for clause in conditions.clauses if clause.area), None)
    gathered = (Condition(TAKING_PART),) if TAKES_PART in every_part.sql and moment.is_now else ()
    if area is None:
        return Selection(Condition(sql, every_part.parameters), bounds, search, gathered)
    gathered = (*gathered, _gathered_there(area, moment, using))
    return Selection(Condition(f"{sql} and ({is_there(area)})", every_part.parameters), bounds, search, gathered, area)


def sql_at(moment: Moment, sql: str) -> str:
    """A condition of filters with what it asks of other rows at the moment of the page."""
    return sql.replace(TAKES_PART, takes_part_sql(is_now=moment.is_now)).replace("{validity}", moment.validity("dated"))


def _gathered_there(area: AreaQuestion, moment: Moment, using: str) -> Condition:
    entries = [(part.table, part.validity) for part in source_of("partnership", moment).parts]
    return gathered_there(area, entries, moment, bits(using))


def _sample_of(source: Source, selection: Selection, sample: Sample) -> Selection:
    """Some of the matches: drawn by a hash, so that they are the same whatever is shown of them, and in every format."""
    matches = all_matches(source, selection, "card.record_id")
    drawn = f"""drawn as materialized (
    select record_id from ({matches}) as matches
    order by md5(record_id || ':' || %(seed)s::int), record_id limit %(sample)s)"""
    parameters = {**selection.condition.parameters, "seed": sample.seed, "sample": sample.size}
    gathered = (*selection.gathered, Condition(drawn, parameters))
    return replace(selection, condition=Condition("card.record_id in (select record_id from drawn)"), gathered=gathered)


def all_matches(source: Source, selection: Selection, columns: str) -> str:
    """SQL of these columns of every match, in no order: for those who read all of them."""
    return " union all ".join(
        f"select {columns} from {part.table} as card where {part.validity} and {selection.condition.sql}"
        for part in source.parts
    )
