"""From a content and what we derive of it to the columns of its card."""

from collections.abc import Callable, Iterable
from typing import Any

from ...content.normal import Content
from ..filters.columns import COLUMNS_OF
from ..filters.columns.card_column import CardColumn


def _gathering(columns: Iterable[CardColumn]) -> Callable[[Content, dict[str, Any]], dict[str, Any]]:
    gathers = [(column.field, column.gather) for column in columns]
    return lambda content, derived: {field: gather(content, derived) for field, gather in gathers}


COLUMNS = {kind: _gathering(columns) for kind, columns in COLUMNS_OF.items()}
