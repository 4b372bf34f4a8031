"""What answers are made of besides contents: the columns, the terms, the method, the reference data.

Each is told by a short stamp. Equal stamps, and the same content gives the same answer. The stamp of
cards and texts is stored beside each of them, so that one which is old is known; the stamp of answers
goes into every ETag.
"""

import hashlib
from functools import cache, lru_cache
from typing import Any

import orjson
from django.db import models

from .. import matching
from ..content import fields_of, kinds, rules
from ..places.directory import loads_in_use
from ..places.loads import Loads
from ..vocabularies.vocabulary import VERSION, vocabularies
from . import derived, documents
from .filters.columns import COLUMNS_OF
from .flat import stored_columns


def stamp() -> str:
    """What this process makes cards and texts of."""
    return _with_areas(_digest_of_texts(), loads_in_use().of_areas)


def stamp_of_answers() -> str:
    """What this process answers from: all of that, and what only lists of reference show or search."""
    return _with_all_loads(_digest_of_answers(), loads_in_use())


def ingredients_of_texts() -> dict[str, Any]:
    """All in the code that cards and texts follow from. Of terms, what they show and what they decide."""
    return {
        "format": documents.FORMAT,
        "shown": [documents.SUMMARY, documents.SUMMARY_DERIVED, documents.SUMMARY_TABLES],
        "flat": {
            kind.name: [(column.name, column.type, column.place) for column in stored_columns(kind.name)]
            for kind in kinds().values()
        },
        "method": derived.METHOD,
        # Words of entries are made anew with the texts.
        "words": matching.VERSION,
        "columns": {
            kind.name: {
                "head": _columns(kind.edition),
                **{name: _columns(table) for name, table in kind.tables.items()},
            }
            for kind in kinds().values()
        },
        "cards": {kind: sorted(column.field for column in columns) for kind, columns in COLUMNS_OF.items()},
        "terms": {
            vocabulary.name: [(term.code, term.label, term.more) for term in vocabulary.terms.values()]
            for vocabulary in vocabularies().values()
        },
    }


def ingredients_of_answers() -> dict[str, Any]:
    """What only the lists of vocabularies and rules say, besides."""
    return {
        "vocabularies": [VERSION, *((each.name, each.title, each.description) for each in vocabularies().values())],
        "definitions": [
            (term.code, term.definition, term.source, term.since)
            for vocabulary in vocabularies().values()
            for term in vocabulary.terms.values()
        ],
        "rules": [(rule.kind, rule.code, rule.sentence, rule.severity, rule.reads, rule.why) for rule in rules()],
    }


def digest_of(*ingredients: Any) -> str:
    """Twelve characters of a digest: enough for two versions to differ."""
    return hashlib.blake2b(orjson.dumps(ingredients), digest_size=6).hexdigest()


def forget_stamps() -> None:
    """Look again at the code: only tests change it while a process runs."""
    for known in (_digest_of_texts, _digest_of_answers):
        known.cache_clear()


@cache
def _digest_of_texts() -> str:
    return digest_of(ingredients_of_texts())


@cache
def _digest_of_answers() -> str:
    return digest_of(ingredients_of_texts(), ingredients_of_answers())


@lru_cache(maxsize=8)
def _with_areas(of_code: str, of_areas: tuple) -> str:
    return digest_of(of_code, of_areas)


@lru_cache(maxsize=8)
def _with_all_loads(of_code: str, loads: Loads) -> str:
    return digest_of(of_code, loads.of_areas, loads.number)


def _columns(model: type[models.Model]) -> list[tuple]:
    """Name and kind of each column in reading order, and the vocabulary of its cells; no help, which is not shown."""
    return [
        (name, type(field).__name__, field.vocabulary, getattr(field, "decimal_places", None))
        for name, field in fields_of(model).items()
    ]
