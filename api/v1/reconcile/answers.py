"""What is answered, in the shapes of the reconciliation API 0.2."""

from collections.abc import Sequence
from itertools import chain
from typing import Any

from django.conf import settings

from registry.catalogue.reconciliation import Match, reconcile
from registry.catalogue.reconciliation.extension import columns_of, values_of
from registry.catalogue.reconciliation.questions import ORGANISATION, PARTNERSHIP, PROPERTIES
from registry.content import kinds
from registry.identifiers import is_well_formed
from registry.vocabularies.vocabulary import label

from .reading import Batch

TYPES = {ORGANISATION: "Organisation", PARTNERSHIP: "Partnership"}
HERE = "/api/v1/reconcile/"
# Of the card that is shown beside a name, in pixels.
WIDTH, HEIGHT = 430, 200


def type_of(kind: str) -> dict[str, str]:
    return {"id": kind, "name": TYPES[kind]}


def manifest() -> dict[str, Any]:
    """What OpenRefine is told of the service when it is added."""
    ours = settings.PUBLIC_ADDRESS.rstrip("/")
    service = f"{ours}{HERE.rstrip('/')}"
    suggest = {of: {"service_url": service, "service_path": f"/suggest/{of}/"} for of in ("entity", "property", "type")}
    return {
        "versions": ["0.2"],
        "name": "Partnership registry",
        "identifierSpace": f"{ours}/id/",
        "schemaSpace": f"{ours}/api/v1/schema/",
        "documentation": f"{ours}/api/v1/reference/",
        "view": {"url": f"{ours}/id/{{{{id}}}}"},
        "defaultTypes": [type_of(kind) for kind in PROPERTIES],
        "suggest": suggest,
        "preview": {"url": f"{service}/preview/?id={{{{id}}}}", "width": WIDTH, "height": HEIGHT},
        "extend": {"propose_properties": {"service_url": service, "service_path": "/properties/"}},
    }


def results(batch: Batch) -> dict[str, Any]:
    """For each query its candidates, the likeliest first."""
    questions = [question for of_key in batch.values() for question in of_key]
    answers = iter(reconcile(questions))
    return {key: {"result": _candidates([next(answers) for _ in of_key])} for key, of_key in batch.items()}


def likeliest(of_kinds: Sequence[list[Match]]) -> list[Match]:
    """Of one kind as they are; of several the surest first."""
    return of_kinds[0] if len(of_kinds) == 1 else sorted(chain.from_iterable(of_kinds), key=lambda match: -match.score)


def _candidates(of_kinds: list[list[Match]]) -> list[dict[str, Any]]:
    certain = [match.id for matches in of_kinds for match in matches if match.certain]
    matches = likeliest(of_kinds)
    if len(certain) == 1:
        matches = sorted(matches, key=lambda match: match.id != certain[0])
    most = max((len(each) for each in of_kinds), default=0)
    return [_candidate(match, certain=certain == [match.id]) for match in matches[:most]]


def _candidate(match: Match, *, certain: bool) -> dict[str, Any]:
    features: list[dict[str, Any]] = [{"id": "name", "value": round(match.likeness, 3)}]
    features += [{"id": name, "value": is_met} for name, is_met in match.met.items()]
    return {
        "id": match.id, "name": match.name, "description": description_of(match), "score": match.score,
        "match": certain, "type": [type_of(match.kind)], "features": features,
    }  # fmt: skip


def description_of(match: Match) -> str:
    vocabulary = "organisation_kind" if match.kind == ORGANISATION else "stage"
    sort = label(vocabulary, match.known.sort) if match.known.sort else ""
    return ", ".join(filter(None, [sort, match.known.settlement]))


def extension(ids: list[str], names: list[str]) -> dict[str, Any]:
    """The values of columns of records; a record that is not on the register now has none."""
    rows: dict[str, dict[str, list[dict[str, Any]]]] = {each: {name: [] for name in names} for each in ids}
    for kind, of in kinds().items():
        known = columns_of(kind)
        columns = [known[name] for name in names if name in known]
        records = [each for each in ids if is_well_formed(each, of.prefix)]
        for record, values in (values_of(kind, records, columns) if records and columns else {}).items():
            for column, cells in zip(columns, values, strict=True):
                rows[record][column.id] = [_cell(value) for value in cells]
    return {"meta": [_meta(name) for name in names], "rows": rows}


def _meta(name: str) -> dict[str, Any]:
    column = next(columns_of(kind)[name] for kind in PROPERTIES if name in columns_of(kind))
    return {"id": name, "name": column.name} | ({"type": type_of(column.of)} if column.of else {})


def _cell(value: Any) -> dict[str, Any]:
    if isinstance(value, list):
        return {"id": value[0], "name": value[1]}
    if isinstance(value, str):
        return {"str": value}
    return {"int": value} if isinstance(value, int) else {"float": float(value)}
