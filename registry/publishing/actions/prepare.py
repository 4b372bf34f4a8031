"""Everything about a content that can be done before anyone has to wait."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Any, Self

from ...catalogue.identity import Problems, identity_problems
from ...content import Content, Kind, canonical, digest, kind_of, kinds, normal, rows_from
from ...content.references import references_in
from ...content.verdict import Exists, exists_in_database, problems_in_normal
from ...editions import Record
from ...errors import NotValid, UnknownRecord
from ...identifiers import check_is_right, is_well_formed
from ..models.canonical_content import new_salt


@dataclass
class Prepared:
    """A content in normal form that passed the verdict, with its text, digest, head and rows to copy."""

    kind: Kind
    content: dict
    text: str
    salt: str
    digest: str
    head: dict
    rows: dict[str, list[str]] = field(repr=False)

    @property
    def id(self) -> str:
        return self.content["id"]


def prepare(
    contents: Iterable[dict], also_known: frozenset[str] = frozenset(), giving_way: frozenset[str] = frozenset()
) -> list[Prepared]:
    """Give the verdict on each content; NotValid names the first record that has problems.

    References may lead to the register, to this batch, or to ids in `also_known`. Records that are `giving_way` leave
    their numbers to these.
    """
    arrived = [Arrived.of(content) for content in contents]
    batch = {arrival.id for arrival in arrived}
    named = _named_in(arrived)
    on_register = {model: exists_in_database(model, ids - batch - also_known) for model, ids in named.items()}

    def exists(model: type[Record], ids: set[str]) -> set[str]:
        of_batch = {
            identifier for identifier in (ids & batch) | (ids & also_known) if identifier.startswith(f"{model.prefix}-")
        }
        return of_batch | (ids & on_register.get(model, set()))

    identity = _identity_of(arrived, giving_way)
    return [_prepared(arrival, exists, identity) for arrival in arrived]


def _identity_of(arrived: list["Arrived"], giving_way: frozenset[str]) -> Problems:
    """What is wrong with who each of these is, beside the others and beside the register."""
    problems: Problems = {}
    for kind in kinds().values():
        problems |= identity_problems(
            kind, [arrival.content for arrival in arrived if arrival.kind is kind], giving_way=giving_way
        )
    return problems


@dataclass(frozen=True)
class Arrived:
    """A content in normal form, made once for all that follows, with the id as it was given."""

    id: Any
    kind: Kind | None
    content: dict

    @classmethod
    def of(cls, content: dict) -> Self:
        identifier = content.get("id")
        kind = kind_of(str(identifier))
        return cls(identifier, kind, normal(kind, content) if kind else content)


def _named_in(arrived: list[Arrived]) -> dict[type[Record], set[str]]:
    """The ids that these contents name, by kind, so that one query a kind serves the whole batch."""
    named: dict[type[Record], set[str]] = defaultdict(set)
    for arrival in arrived:
        if arrival.kind:
            for _, model, record in references_in(arrival.kind, arrival.content):
                named[model].add(record)
    return named


def _prepared(arrival: Arrived, exists: Exists, identity: Problems) -> Prepared:
    kind, content = arrival.kind, arrival.content
    if kind is None or not is_well_formed(arrival.id, kind.prefix) or not check_is_right(arrival.id):
        raise UnknownRecord(f"{arrival.id!r} is not an id of the register: mint one first.")
    blocking = [problem for problem in problems_in_normal(kind, content, exists) if problem.blocks]
    blocking += identity.get(content["id"], [])
    if blocking:
        raise NotValid(blocking, record=content["id"])
    return prepared_again(kind, content)


def prepared_again(kind: Kind, content: Content) -> Prepared:
    """A content in normal form that has its verdict, or had it when it was first published: later rules, and numbers that
    another record has meanwhile, do not keep it from coming back.
    """
    text, salt = canonical(content), new_salt()
    return Prepared(kind, content, text, salt, digest(text, salt), *rows_from(kind, content))
