"""Opening a citation: the same question asked again, of what the register said then, and of what it says now."""

import datetime
import hashlib
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any
from urllib.parse import parse_qsl, urlencode

import orjson
from django.http import HttpRequest, QueryDict
from django.urls import Resolver404, resolve

from registry.catalogue.reading.cited import count_and_digest, count_effects
from registry.catalogue.reading.moments import Moment
from registry.errors import UnknownRecord

from ..lists.query import ListQuery
from ..lists.view import ListView
from ..v1.records.lists import RecordListView
from ..views import View
from .addresses import API, Cited

# Of what is not one record an edition, so many entries are read and hashed.
MOST_HASHED = 20_000
# What stands around an answer, and says when it was given or how things are called now.
AROUND = ("as_of", "note", "organisations", "next", "previous")


@dataclass(frozen=True)
class Result:
    """How many entries were found, and the hash over them; none where there are too many to read."""

    count: int
    hash: str | None


class CitedQuestion:
    """The view that a citation names, ready to be asked."""

    def __init__(self, cited: Cited) -> None:
        self.cited = cited
        try:
            match = resolve(f"{API}{cited.path}")
        except Resolver404:
            raise UnknownRecord(f"There is no address {API}{cited.path[:80]} to cite.") from None
        self.view_class: Any = getattr(match.func, "view_class", None)
        self.path = match.kwargs
        if not is_cited(self.view_class):
            raise UnknownRecord(f"{API}{cited.path[:80]} says nothing of the register at a moment: cite its address.")

    def result(self, moment: Moment, day: datetime.date) -> Result:
        """What the question finds at the moment; errors of the question are those of its view."""
        view = self._view(moment)
        if not isinstance(view, ListView):
            return _of_one_answer(view, self.path)
        query = self._query(view, moment, day)
        if isinstance(view, RecordListView):
            return Result(*count_and_digest(view.kind, _conditions(view, query), query.moment))
        return _of_entries(_entries(view, query))

    def effects(self, until: Moment) -> dict[str, int] | None:
        """How many records entered, changed and left since; None where what is cited is no list of records."""
        view = self._view(Moment())
        if not isinstance(view, RecordListView):
            return None
        query = self._query(view, Moment(), self.cited.day)
        after = Moment(sequence=self.cited.line)
        return count_effects(view.kind, _conditions(view, query), after=after, until=until)

    def _view(self, moment: Moment) -> View:
        view: View = self.view_class()
        view.setup(_request(self.cited, moment, self.view_class), **self.path)
        return view

    def _query(self, view: ListView, moment: Moment, day: datetime.date) -> ListQuery:
        query = view.question(self.cited.query, f"{API}{self.cited.path}", self.path, day)
        return query if moment.sequence is None else query.as_of(moment.sequence)


def is_cited(view: Any) -> bool:
    """Whether its answers are what the register said at a line of the feed."""
    return isinstance(view, type) and issubclass(view, View) and view.is_cited()


def _request(cited: Cited, moment: Moment, view: Any) -> HttpRequest:
    """The question as a request of the moment, where the view can be asked of one."""
    knows_moments = "known_at" in getattr(view, "query_parameters", dict)()
    pairs = parse_qsl(cited.query, keep_blank_values=True)
    if knows_moments and moment.sequence is not None:
        pairs.append(("known_at", str(moment.sequence)))
    request = HttpRequest()
    request.method, request.path = "GET", f"{API}{cited.path}"
    request.path_info = request.path
    request.META = {"QUERY_STRING": urlencode(pairs), "REQUEST_METHOD": "GET"}
    request.GET = QueryDict(request.META["QUERY_STRING"])
    return request


def _conditions(view: RecordListView, query: ListQuery) -> Any:
    return view.filters.conditions_of(dict(query.values), query.day)


def _of_one_answer(view: Any, path: dict[str, str]) -> Result:
    response = view.get(view.request, **path)
    answer = orjson.loads(response.content)
    if response.status_code >= 400:
        raise UnknownRecord(answer.get("detail", "There is no such record."))
    entries = answer.get("results")
    if isinstance(entries, list):
        return _of_entries(entries)
    return _of_entries([{name: value for name, value in answer.items() if name not in AROUND}])


def _entries(view: ListView, query: ListQuery) -> Iterator[dict]:
    """Without their addresses, which begin where the register is reached today."""
    finished = view.lines(query)
    if finished is None:
        return view.everything(query)[1]
    lines = (line for part in finished[1] for line in part.split(b"\n") if line)
    return ({name: value for name, value in orjson.loads(line).items() if name != "url"} for line in lines)


def _of_entries(entries: Iterable[dict]) -> Result:
    marks: list[bytes] = []
    for entry in entries:
        if len(marks) == MOST_HASHED:
            return Result(MOST_HASHED, None)
        marks.append(mark_of(entry))
    return Result(len(marks), hashlib.sha256(b"\n".join(sorted(marks))).hexdigest())


def mark_of(entry: dict) -> bytes:
    """What is hashed of an entry: of a record its id and the number of its edition, of all else what is there."""
    edition = entry.get("edition")
    if isinstance(edition, dict):
        return f"{entry['id']} {edition['number']}".encode()
    return orjson.dumps(_without_gaps(entry), option=orjson.OPT_SORT_KEYS)


def _without_gaps(value: Any) -> Any:
    """Without what is empty: so that a column which comes later changes no earlier hash."""
    if isinstance(value, dict):
        kept = {name: _without_gaps(each) for name, each in value.items()}
        return {name: each for name, each in kept.items() if each not in (None, "", [], {})}
    return [_without_gaps(each) for each in value] if isinstance(value, list) else value
