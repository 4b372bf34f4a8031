"""The widgets there are, by the names that types of fields give them, and what each shows of a value."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from .cells import Cell


def _as_text(cell: Cell, value: Any) -> None:
    """The text is all there is."""


def _select(cell: Cell, value: Any) -> None:
    if cell.text and cell.text not in dict(cell.choices):
        cell.choices = [*cell.choices, (cell.text, f"{cell.text} (not known here)")]


def _checks(cell: Cell, value: Any) -> None:
    cell.chosen = [str(item) for item in value] if isinstance(value, list) else []
    cell.choices = cell.choices + [
        (item, f"{item} (not known here)") for item in cell.chosen if item not in dict(cell.choices)
    ]


def _pointers(cell: Cell, value: Any) -> None:
    """What is none of the choices stands in a line of its own, and can be written there."""
    cell.chosen = [item for item in value if isinstance(item, str)] if isinstance(value, list) else []
    cell.text = "; ".join(item for item in cell.chosen if item not in dict(cell.choices))


# What fills a cell of the form, beside the text, choices and offers that its field gives.
FILLED: dict[str, Callable[[Cell, Any], None]] = {
    "text": _as_text,
    "long": _as_text,
    "select": _select,
    "checks": _checks,
    "pointers": _pointers,
}
# Those that send a value for each tick.
TICKED = frozenset({"checks", "pointers"})
# Those with a line beside the ticks for values that are not offered.
WITH_OTHERS = frozenset({"pointers"})
