"""Everything about a content that can be done before anyone has to wait."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field

from ...content import Kind, canonical, digest, kind_of, normal, problems_in, rows_from
from ...content.references import references_in
from ...content.verdict import Exists, exists_in_database
from ...editions import Record
from ...errors import NotValid, UnknownRecord
from ...identifiers import check_is_right, is_well_formed
from ..models.canonical_content import new_salt


@dataclass
class Prepared:
    """A content that passed the verdict, with its text, digest and unsaved rows."""

    kind: Kind
    content: dict
    text: str
    salt: str
    digest: str
    last_line: dict
    rows: dict = field(repr=False)

    @property
    def id(self) -> str:
        return self.content["id"]


def prepare(contents: Iterable[dict], also_known: frozenset[str] = frozenset()) -> list[Prepared]:
    """Give the verdict on each content; NotValid names the first record that has problems.

    References may lead to the register, to this batch, or to ids in `also_known`.
    """
    contents = list(contents)
    batch = {content.get("id") for content in contents} | also_known
    on_register = _named_on_register(contents, batch)

    def exists(model: type[Record], ids: set[str]) -> set[str]:
        return {one for one in ids & batch if one.startswith(f"{model.prefix}-")} | (ids & on_register[model])

    return [_prepared(content, exists) for content in contents]


def _named_on_register(contents: list[dict], batch: set) -> dict[type, set[str]]:
    """The ids that these contents name and the register has: one query a kind for the whole batch."""
    named: dict[type, set[str]] = defaultdict(set)
    for content in contents:
        if kind := kind_of(str(content.get("id"))):
            for _, model, one in references_in(kind, normal(kind, content)):
                named[model].add(one)
    return defaultdict(set, {model: exists_in_database(model, ids - batch) for model, ids in named.items()})


def _prepared(content: dict, exists: Exists) -> Prepared:
    kind = kind_of(str(content.get("id")))
    if kind is None or not is_well_formed(content["id"], kind.prefix) or not check_is_right(content["id"]):
        raise UnknownRecord(f"{content.get('id')!r} is not an id of the register: mint one first.")
    content = normal(kind, content)
    blocking = [problem for problem in problems_in(kind, content, exists) if problem.blocks]
    if blocking:
        raise NotValid(blocking, record=content["id"])
    text, salt = canonical(content), new_salt()
    return Prepared(kind, content, text, salt, digest(text, salt), *rows_from(kind, content))
