"""One page of the list: the summaries that the API answers with, in words."""

from dataclasses import dataclass
from typing import Any

import orjson

from registry.catalogue.reading import Moment, Page, ordering_of, read_page
from registry.catalogue.reading.cursors import Cursor, read_cursor
from registry.catalogue.reading.pages import PagePosition
from registry.clock import uk_day
from registry.partnerships.stages import stage_in_words
from registry.places.where_in_words import where_in_words
from registry.publishing.stored_texts import texts_missing_from
from registry.vocabularies.vocabulary import label

from .question import CURSOR, Question

SIZE = 30


@dataclass(frozen=True)
class ListPage:
    """Entries, how many there are in all, and the queries of the pages beside this one; "" where there is none."""

    entries: list[dict[str, Any]]
    count: int
    before: str
    after: str


def read_list(question: Question) -> ListPage:
    conditions, bound = question.conditions, _bound(question)
    cursor = read_cursor(question.cursor, bound) if question.cursor else None
    page = read_page(
        question.kind,
        conditions,
        moment=Moment(),
        ordering=ordering_of(question.kind, question.order, bool(conditions.search)),
        size=SIZE,
        position=cursor.position if cursor else None,
    )
    backwards = cursor is not None and cursor.position.backwards
    names = orjson.loads(page.organisations)
    return ListPage(
        [_in_words(question.kind, each, names) for each in _summaries(question.kind, page)],
        page.count,
        _beside(question, page, page.first, backwards=True) if (page.more if backwards else cursor) else "",
        _beside(question, page, page.last, backwards=False) if page.more or backwards else "",
    )


def _bound(question: Question) -> tuple:
    return ("explore", question.kind, question.ordering, sorted(question.texts.items()))


def _beside(question: Question, page: Page, keys: list | None, *, backwards: bool) -> str:
    if not keys:
        return ""
    cursor = Cursor(PagePosition(keys, backwards), page.count, page.as_of, uk_day())
    return question.query(**{CURSOR: cursor.signed(_bound(question))})


def _summaries(kind: str, page: Page) -> list[dict[str, Any]]:
    if not page.missing:
        return orjson.loads(f"[{page.results}]")
    rendered = texts_missing_from(kind, page.editions)
    return [orjson.loads(rendered[edition][1]) for edition in page.editions]


def _in_words(kind: str, entry: dict[str, Any], names: dict[str, str]) -> dict[str, Any]:
    return _partnership(entry, names) if kind == "partnership" else _organisation(entry, names)


def _partnership(entry: dict[str, Any], names: dict[str, str]) -> dict[str, Any]:
    derived = entry["derived"]
    place = derived["place"]
    district = place["district"]["name"] if place["district"] else ""
    wider = place["region"] or place["nation"]
    where = [entry["settlement"], district, "" if district else (wider or {}).get("name")]
    model = derived["model"]["code"] if derived["model"] else ""
    return {
        "id": entry["id"],
        "name": entry["name"],
        "where": where_in_words(*where),
        "stage": stage_in_words(entry["stage"], entry["status"], entry["ending_kind"]),
        "is_over": entry["status"] == "ended",
        "homes": derived["homes"]["total"],
        "kinds": [label("community_kind", code) for code in entry["community_kinds"]],
        "model": label("partnership_model", model) if model and model != "not_enough_known" else "",
        "parties": [
            (side, _parties(entry, code, names))
            for code, side in (("community", "Community"), ("association", "Association"))
            if _parties(entry, code, names)
        ],
    }


def _parties(entry: dict[str, Any], side: str, names: dict[str, str]) -> list[tuple[str, str]]:
    """(id, name) of those on a side that took part; the id is empty where an organisation has no record."""
    rows = [row for row in entry["parties"] if row["side"] == side and row["part"] == "took_part"]
    named = [(row["organisation"] or "", names.get(row["organisation"] or "", row["name"] or "")) for row in rows]
    return list(dict.fromkeys((id_, name) for id_, name in named if name))


def _organisation(entry: dict[str, Any], names: dict[str, str]) -> dict[str, Any]:
    band = entry["derived"]["size_band"]
    return {
        "id": entry["id"],
        "name": entry["name"],
        "kind": label("organisation_kind", entry["kind"]),
        "jurisdiction": label("jurisdiction", entry["jurisdiction"]) if entry["jurisdiction"] else "",
        "homes": entry["homes_owned"],
        "band": label("organisation_size_band", band["code"]) if band else "",
        "former_names": entry["derived"]["former_names"],
        "succeeded_by": [(each, names[each]) for each in entry["derived"]["succeeded_by"] if each in names],
        "evidence": [label("area_evidence", code) for code in entry.get("area_evidence") or ()],
    }
