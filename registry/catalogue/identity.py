"""One body, one record; one arrangement, one record: what no rule can see that reads a single content.

Asked at every door beside the verdict: validation, submissions, publication, spreadsheets, the seed.
"""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any

from django.db import connection

from ..content.kinds import Kind
from ..content.normal import Content
from ..content.problem import ERROR, WARNING, Problem
from ..matching.likeness import Degree
from ..organisations.identifiers import normalised
from .derived.organisation import succeeded_by
from .naming import Candidate, candidates
from .rivals import rivals_of

NUMBER_OF_ANOTHER, LIKELY_DUPLICATE = "number_of_another", "likely_duplicate"
# Numbers that somebody made up for his own use tell nothing.
NOT_OFFICIAL = frozenset({"x-local"})
HOLDERS = """
select asked.number, card.record_id, card.name, card.succeeded_by, exists (
    select from organisations_identifier as row
     where row.edition_id = card.edition_id and row.until = '' and row.scheme || '-' || row.value = asked.number)
from unnest(%(numbers)s::text[]) as asked(number)
join catalogue_organisationcard as card
  on card.superseded_seq is null and card.identifiers && array[asked.number]::varchar[]
order by asked.number, card.record_id
"""
# Those that have a number of the same list are another body.
NAMESAKES = """
select asked.name, card.record_id
from unnest(%(names)s::text[]) as asked(name)
join (select words.entry, unnest(words.names) as called from catalogue_organisationwords as words) as known
  on known.called = matching_named(asked.name)
join catalogue_organisationcard as card on card.edition_id = known.entry and card.superseded_seq is null
where not exists (select from organisations_identifier as row
                   where row.edition_id = card.edition_id and row.scheme = %(scheme)s and row.until = '')
order by asked.name, card.record_id
"""
OF_SEVERAL = """
select row.scheme || '-' || row.value, array_agg(distinct card.record_id order by card.record_id)
from catalogue_organisationcard as card
join organisations_identifier as row on row.edition_id = card.edition_id and row.until = '' and row.scheme <> all(%(not_official)s)
where card.superseded_seq is null
  and not exists (select from catalogue_organisationcard as other, organisations_identifier as theirs
                   where other.superseded_seq is null and theirs.edition_id = other.edition_id and theirs.until = ''
                     and theirs.scheme = row.scheme and theirs.value = row.value
                     and (other.succeeded_by && array[card.record_id] or card.succeeded_by && array[other.record_id]))
group by 1 having count(distinct card.record_id) > 1 order by 1
"""
Problems = dict[str, list[Problem]]


@dataclass(frozen=True)
class Holder:
    """A current organisation that has a number, or had it until some day."""

    number: str
    id: str
    name: str
    succeeded_by: list[str]
    has_it_today: bool


def holders_of(numbers: Iterable[str]) -> list[Holder]:
    """Who has these official numbers, written as list and number, or had them; one query for all."""
    return [Holder(*row) for row in _rows(HOLDERS, {"numbers": sorted(set(numbers))})]


def namesakes(names: Iterable[str], scheme: str) -> dict[str, list[str]]:
    """Name → ids of current organisations that are called so, or were, and have no number of this list today."""
    called: dict[str, list[str]] = defaultdict(list)
    for name, record in _rows(NAMESAKES, {"names": sorted(set(names)), "scheme": scheme}):
        called[name].append(record)
    return {name: list(dict.fromkeys(records)) for name, records in called.items()}


def _rows(sql: str, values: dict[str, Any]) -> list[tuple]:
    with connection.cursor() as cursor:
        cursor.execute(sql, values)
        return cursor.fetchall()


def identity_problems(kind: Kind, contents: Iterable[Any], *, giving_way: frozenset[str] = frozenset()) -> Problems:
    """Id → problems, of contents in normal form; what is unsound in shape is left to the verdict.

    Records that are `giving_way` to one of these, because they are merged into it, leave it their numbers.
    """
    sound = [content for content in contents if isinstance(content, dict) and isinstance(content.get("id"), str)]
    problems: Problems = defaultdict(list)
    if kind.name == "organisation":
        _numbers_of_others(problems, sound, giving_way)
    return problems


def numbers_of_several() -> list[tuple[str, list[str]]]:
    """(number, ids) of official numbers that several current organisations have today: for the nightly check."""
    return _rows(OF_SEVERAL, {"not_official": sorted(NOT_OFFICIAL)})


def likely_duplicates(kind: str, contents: Sequence[Content]) -> dict[str, list[Candidate]]:
    """Id → current records that each content may be a second record of, the surest first."""
    named = [content for content in contents if isinstance(content.get("name"), str) and content["name"].strip()]
    if kind == "partnership":
        return rivals_of(named)
    by_name = candidates(kind, [content["name"] for content in named])
    by_number = _by_number(named)
    duplicates = {}
    for content in named:
        related = {row["organisation"] for row in content["relations"]} | {content["id"]}
        alike = [*by_number.get(content["id"], ()), *by_name.get(content["name"], ())]
        likely = {each.id: each for each in reversed(alike) if each.id not in related and _is_likely(each)}
        duplicates[content["id"]] = list(reversed(likely.values()))
    return duplicates


def duplicate_warnings(kind: str, contents: Sequence[Content]) -> Problems:
    """The likely duplicates as warnings, for doors that show a report."""
    return {
        record: [
            Problem("/name", LIKELY_DUPLICATE, f"Is this {each.name} ({each.id})? {each.why} Change that record if so.", WARNING)
            for each in likely[:3]
        ]
        for record, likely in likely_duplicates(kind, contents).items()
        if likely
    }  # fmt: skip


def _is_likely(candidate: Candidate) -> bool:
    return bool(candidate.number) or candidate.likeness.degree >= Degree.TELLING or candidate.likeness.share >= 0.8


def numbers_of(content: Content) -> list[tuple[str, str]]:
    """(key, number) of the numbers that an organisation has today."""
    return [
        (row["key"], f"{row['scheme']}-{normalised(row['scheme'], row['value'])}")
        for row in content["identifiers"]
        if isinstance(row.get("scheme"), str) and isinstance(row.get("value"), str) and row["scheme"] not in NOT_OFFICIAL
        if not row.get("until")
    ]  # fmt: skip


def _holders(contents: Sequence[Content]) -> dict[str, list[tuple[str, str, list[str]]]]:
    """Number → (id, name, successors) of those that have it: on the register, or among the contents themselves."""
    batch = {content["id"]: content for content in contents}
    holders = defaultdict(list)
    for content in contents:
        for number in {number for _, number in numbers_of(content)}:
            holders[number].append((content["id"], str(content.get("name")), succeeded_by(content)))
    for holder in holders_of(holders) if holders else ():
        if holder.has_it_today and holder.id not in batch:
            holders[holder.number].append((holder.id, holder.name, holder.succeeded_by))
    return holders


def _numbers_of_others(problems: Problems, contents: Sequence[Content], giving_way: frozenset[str]) -> None:
    holders = _holders(contents)
    for content in contents:
        carried_on = set(succeeded_by(content))
        for key, number in numbers_of(content):
            for record, name, successors in holders[number]:
                if (
                    record in giving_way
                    or record == content["id"]
                    or record in carried_on
                    or content["id"] in successors
                ):
                    continue
                detail = (
                    f"{name} ({record}) has the number {number}: one body, one record. Change that record, correct the "
                    "number, or say until when it was valid."
                )
                problems[content["id"]].append(Problem(f"/identifiers/{key}/value", NUMBER_OF_ANOTHER, detail, ERROR))


def _by_number(contents: Sequence[Content]) -> dict[str, list[Candidate]]:
    texts = {content["id"]: [number for _, number in numbers_of(content)] for content in contents}
    by_number = candidates("organisation", [number for numbers in texts.values() for number in numbers])
    return {
        record: [each for number in numbers for each in by_number.get(number, ()) if each.number]
        for record, numbers in texts.items()
    }
