"""Organisations that a file names by name, number or address where an id belongs: what to write instead."""

from collections.abc import Iterable
from typing import Any

from registry.catalogue.naming import Candidate, candidates, id_in, surely_meant
from registry.content import Kind
from registry.content.normal import Content
from registry.content.references import references_in
from registry.identifiers import is_well_formed

NO_ID = frozenset({"invalid_id", "unknown_reference"})
Named = dict[tuple[str, str], Candidate | str]


def named_in(kind: Kind, contents: Iterable[Content]) -> Named:
    """(kind of record, text) → the record that the text of a reference means, of all that are no id as we write it."""
    texts: dict[str, set[str]] = {}
    for content in contents:
        for _, model, value in references_in(kind, content):
            if not is_well_formed(value, model.prefix):
                texts.setdefault(str(model._meta.model_name), set()).add(value)
    named: Named = {}
    for of, of_kind in texts.items():
        prefix = "org" if of == "organisation" else "chp"
        alike = candidates(of, of_kind)
        for text in of_kind:
            if identifier := id_in(text, prefix):
                named[of, text] = identifier
            elif certain := surely_meant(alike.get(text, [])):
                named[of, text] = certain
    return named


def with_names(problems: list[dict[str, Any]], named: Named) -> list[dict[str, Any]]:
    """The same problems; those about a name instead of an id say which id to write."""
    of_text = {text: record for (_, text), record in named.items()}
    return [_with_name(problem, of_text) for problem in problems]


def _with_name(problem: dict[str, Any], of_text: dict[str, Candidate | str]) -> dict[str, Any]:
    record = of_text.get(problem["value"] or "") if problem["code"] in NO_ID else None
    if record is None:
        return problem
    advice = f"Write {record}." if isinstance(record, str) else f"Write {record.id}, which is {record.name}."
    return problem | {"fix": advice}
