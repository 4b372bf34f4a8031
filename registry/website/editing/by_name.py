"""An organisation that a row names in words: offered are records that are likely meant, the name as it is, and a new record."""

from collections.abc import Mapping
from typing import Any

from registry.fields import CellField
from registry.identifiers import is_well_formed

from .cells import Cell, Offer
from .naming import Names

REFERENCE, NAME = "organisation", "name"
# What is chosen, among the offers, for a name that shall stay as it was written.
KEPT = "as_written"


def has_both(columns: Mapping[str, CellField]) -> bool:
    """Whether rows of a table name an organisation by its record or, where it has none, in words."""
    return REFERENCE in columns and NAME in columns and columns[REFERENCE].record_named() is not None


def written_name(row: Mapping[str, Any]) -> str:
    """The name in words of an organisation that the row leads to no record of; empty where there is none."""
    reference, name = row.get(REFERENCE), row.get(NAME)
    if isinstance(reference, str) and reference:
        return "" if is_well_formed(reference, "org") else reference
    return name if isinstance(name, str) else ""


def put_offers(cell: Cell, row: Mapping[str, Any], names: Names, row_name: str) -> None:
    """Offer what can be done about a name in words, beside the field for the organisation."""
    if not (text := written_name(row)):
        return
    cell.offers = [Offer(*choice) for choice in names.records_like("organisation", text)]
    if row.get(REFERENCE):
        cell.offers.append(Offer(KEPT, "Keep the name as I wrote it: it is not on the register"))
    cell.written, cell.adding = text, f"missing:{row_name}"


def settled(before: Mapping[str, Any], changed: dict[str, Any], chosen: list[str]) -> dict[str, Any]:
    """The row once something was chosen: a name in words, or a record, and never both."""
    if KEPT in chosen:
        return changed | {NAME: before_or_typed(before, changed), REFERENCE: None}
    took_a_record = isinstance(changed.get(REFERENCE), str) and is_well_formed(changed[REFERENCE], "org")
    if took_a_record and any(chosen) and changed.get(NAME) == before.get(NAME):
        return changed | {NAME: None}
    return changed


def before_or_typed(before: Mapping[str, Any], changed: Mapping[str, Any]) -> str | None:
    """The name that was typed into the field for the organisation, which no record bears."""
    return written_name({REFERENCE: changed.get(REFERENCE)}) or written_name(before) or None
