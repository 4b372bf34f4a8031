"""What others published with a source is never erased: the new value stands, theirs moves to the other claims."""

from collections.abc import Iterable
from itertools import count
from typing import Any

from registry.content import Content, Kind, fields_of, kinds

from ..comparing import differences_between
from ..current import published_contents
from ..models import Submission
from ..pointers import NOTHING, value_at

CLAIMS, SOURCES = "other_claims", "sources"
# Tables of evidence, and cells that explain a value: neither is a value that a source gives.
NO_VALUES = frozenset({CLAIMS, SOURCES, "missing"})
EXPLAINING = frozenset({"key", "sources", "note", "certainty"})


def with_claims_kept(submission: Submission, before: Content, after: Content) -> Content:
    """The proposed content, with a claim for each sourced value of somebody else that it changes or takes out."""
    kind = kinds()[submission.kind]
    lost = [
        (path, row)
        for path in (
            change["path"] for change in differences_between(kind.name, before, after) if change["op"] != "add"
        )
        if (row := _row_that_loses(kind, before, path)) is not None
    ]
    if not lost:
        return after
    of_others = _set_by_others(submission, kind, [path for path, _ in lost])
    claims, sources = [*after[CLAIMS]], [*after[SOURCES]]
    for path, row in lost:
        if path not in of_others:
            continue
        if path.startswith(f"/{CLAIMS}/"):
            claims.append(row)
        elif not any(
            claim["about"] == [_about(path)] and claim["value"] == _words(kind, path, row) for claim in claims
        ):
            claims.append(_claim(kind, path, row, claims))
        named = {source["key"] for source in sources}
        sources += [source for source in before[SOURCES] if source["key"] in set(row["sources"]) - named]
    return after | {CLAIMS: claims, SOURCES: sources}


def _row_that_loses(kind: Kind, before: Content, path: str) -> Content | None:
    """The published row with a source that this change takes a value from, or takes out."""
    _, table, *rest = path.split("/")
    if table not in kind.tables or not rest or (rest[1:] and rest[1] in EXPLAINING):
        return None
    if table in NO_VALUES and (table != CLAIMS or rest[1:]):
        return None
    row = value_at(before, f"/{table}/{rest[0]}")
    return row if row and row["sources"] else None


def _set_by_others(submission: Submission, kind: Kind, paths: list[str]) -> set[str]:
    """Those whose value was not brought by whoever proposes: by the first edition that has it without a break."""
    editions = kind.edition.objects.filter(record_id=submission.record).order_by("-number").values_list("pk", flat=True)
    contents = published_contents(kind, editions)
    names = dict(Submission.objects.filter(published_seq__in=contents).values_list("published_seq", "organisation_id"))
    others = set()
    for path in paths:
        newest, setter = None, None
        for edition in editions:
            value = value_at(contents[edition], path)
            if newest is None:
                newest = value
            if value != newest:
                break
            setter = names.get(edition)
        if setter != submission.organisation_id:
            others.add(path)
    return others


def _about(path: str) -> str:
    """A row that is taken out cannot be pointed at: its table can."""
    parts = path.split("/")
    return path if len(parts) == 4 else f"/{parts[1]}"


def _claim(kind: Kind, path: str, row: Content, claims: Iterable[Content]) -> Content:
    keys = {claim["key"] for claim in claims}
    key = next(each for each in (f"kept{number}" for number in count(1)) if each not in keys)
    empty: dict[str, Any] = dict.fromkeys(fields_of(kind.tables[CLAIMS]))
    return empty | {
        "key": key,
        "about": [_about(path)],
        "value": _words(kind, path, row),
        "sources": row["sources"],
    }


def _words(kind: Kind, path: str, row: Content) -> str:
    """The value as people read it; of a whole row all that it says."""
    _, table, _, *cell = path.split("/")
    fields = fields_of(kind.tables[table])
    names = cell or [name for name in fields if name not in EXPLAINING and row[name] not in NOTHING]
    return "; ".join(f"{fields[name].verbose_name}: {_shown(fields[name], row[name])}" for name in names)


def _shown(field: Any, value: Any) -> str:
    return ", ".join(field.label_of(each) for each in value) if isinstance(value, list) else field.label_of(value)
