"""Questions as OpenRefine writes them: JSON in a parameter, read strictly; a sentence says where it is wrong."""

from collections.abc import Iterator, Mapping
from typing import Any, NoReturn, TypeGuard

from registry.catalogue.filters.form_fields import OneText, refuse
from registry.catalogue.reconciliation import Question, Stated
from registry.catalogue.reconciliation.extension import columns_of
from registry.catalogue.reconciliation.questions import MOST_MATCHES, PROPERTIES, USUAL_MATCHES, properties_of
from registry.errors import BadParameter
from registry.matching.suggestions import suggested

from ...payloads.json_reader import BadPayload, parse_object

BadParameter.explain(
    invalid_queries="The queries are not written as the reconciliation API 0.2 has them. The sentence says where.",
    invalid_extension="The request for columns is not written as the reconciliation API 0.2 has it. The sentence says where.",
    queries_and_extension="Send either queries or extend, not both.",
)

MOST_QUERIES, MOST_RECORDS = 50, 500
MEMBERS = ("query", "type", "limit", "properties", "type_strict")
STRICTNESS = ("any", "should", "all")
# A query by its key, as questions of one kind or of both.
Batch = dict[str, list[Question]]


class Queries(OneText):
    """A batch of queries by key."""

    schema = {"type": "string"}

    def read(self, text: str) -> Batch:
        written = _parsed(text, "invalid_queries")
        if len(written) > MOST_QUERIES:
            refuse("too_many_values", f"send at most {MOST_QUERIES} queries at once; this has {len(written)}.")
        return {key: _questions(key, query) for key, query in written.items()}


class Extension(OneText):
    """Ids of records, and which columns are asked of them."""

    schema = {"type": "string"}

    def read(self, text: str) -> tuple[list[str], list[str]]:
        written = _parsed(text, "invalid_extension")
        ids, properties = written.get("ids"), written.get("properties")
        if written.keys() - {"ids", "properties"} or not _are_texts(ids) or not isinstance(properties, list):
            refuse("invalid_extension", 'send {"ids": ["…"], "properties": [{"id": "…"}]}.')
        if len(ids) > MOST_RECORDS:
            refuse("too_many_values", f"ask for at most {MOST_RECORDS} records at once; this has {len(ids)}.")
        known = {name for kind in PROPERTIES for name in columns_of(kind)}
        return ids, [_column(each, known) for each in properties]


def _column(written: Any, known: set[str]) -> str:
    name = written.get("id") if isinstance(written, dict) else None
    if not isinstance(name, str):
        refuse("invalid_extension", 'write each of properties as {"id": "…"}.')
    if written.get("settings"):
        refuse("invalid_extension", f"{name[:60]!r} has no settings: leave them out.")
    if name not in known:
        refuse("invalid_extension", f"{name[:60]!r} is no column here. {_hint(name, sorted(known))}")
    return name


def _parsed(text: str, code: str) -> dict[str, Any]:
    try:
        return parse_object(text.encode())
    except BadPayload as error:
        refuse(code, f"{error.detail} It has to be one JSON object, written as UTF-8.")


def _wrong(key: str, where: str, sentence: str) -> NoReturn:
    refuse("invalid_queries", f"in query {key[:40]!r}, {where}: {sentence}")


def _questions(key: str, query: Any) -> list[Question]:
    """One for each kind of record that is asked for."""
    if not isinstance(query, dict):
        _wrong(key, "all of it", 'write an object such as {"query": "Karbon Homes"}.')
    if unknown := sorted(query.keys() - set(MEMBERS)):
        _wrong(key, unknown[0][:60], f"is not known here. {_hint(unknown[0], MEMBERS)}")
    text = query.get("query", "")
    if not isinstance(text, str):
        _wrong(key, "query", "write a text.")
    if query.get("type_strict", "any") not in STRICTNESS:
        _wrong(key, "type_strict", f"write one of {', '.join(STRICTNESS)}.")
    stated = tuple(_stated(key, query.get("properties", [])))
    if "query" not in query and not stated:
        _wrong(key, "all of it", "give a query, or properties.")
    return [Question(kind, text, stated, _limit(key, query)) for kind in _kinds(key, query.get("type"), stated)]


def _limit(key: str, query: Mapping[str, Any]) -> int:
    limit = query.get("limit", USUAL_MATCHES)
    if isinstance(limit, bool) or not isinstance(limit, int | float) or limit < 1:
        _wrong(key, "limit", "write a whole number of 1 or more.")
    return min(int(limit), MOST_MATCHES)


def _kinds(key: str, written: Any, stated: tuple[Stated, ...]) -> list[str]:
    """Those that are asked for, or that have all that is stated."""
    types = [written] if isinstance(written, str) else [] if written is None else written
    if not _are_texts(types):
        _wrong(key, "type", f"write {' or '.join(PROPERTIES)}.")
    for each in types:
        if each not in PROPERTIES:
            _wrong(key, "type", f"{each[:60]!r} is not known here. {_hint(each, tuple(PROPERTIES))}")
    names = [each.property for each in stated]
    kinds = [kind for kind in types or PROPERTIES if properties_of(kind).keys() >= set(names)]
    if not kinds:
        known = "; ".join(f"of type {kind} are {', '.join(properties_of(kind))}" for kind in types or PROPERTIES)
        _wrong(key, "properties", f"no type that is asked for has {', '.join(names)[:200]}. There is: {known}.")
    return kinds


def _stated(key: str, written: Any) -> Iterator[Stated]:
    if not isinstance(written, list):
        _wrong(key, "properties", "write a list.")
    for index, each in enumerate(written):
        where = f"properties/{index}"
        if not isinstance(each, dict) or not isinstance(each.get("pid"), str) or "v" not in each:
            _wrong(key, where, 'write {"pid": "…", "v": "…"}.')
        values = each["v"] if isinstance(each["v"], list) else [each["v"]]
        texts = tuple(text for value in values if (text := _text_of(key, where, value)))
        # An empty cell states nothing.
        if texts:
            yield Stated(each["pid"], texts)


def _text_of(key: str, where: str, value: Any) -> str:
    """The text of a value; of another entity its id."""
    if isinstance(value, dict):
        value = value.get("id")
    if not isinstance(value, str | int | float):
        _wrong(key, f"{where}/v", "write a text, a number, or an entity with its id.")
    return str(value).strip()


def _are_texts(value: Any) -> TypeGuard[list[str]]:
    return isinstance(value, list) and all(isinstance(each, str) for each in value)


def _hint(text: str, known: Any) -> str:
    near = suggested(text, known)
    return f"Did you mean {near}?" if near else f"There is {', '.join(known)}."
