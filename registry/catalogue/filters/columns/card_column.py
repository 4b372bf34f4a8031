"""What a column of a card is made from, and asked by."""

from collections.abc import Iterable
from dataclasses import dataclass

from ..filter_types import ColumnFilter
from ..strict import SQLFilter
from .gathering import Gather


@dataclass(frozen=True)
class CardColumn:
    """One column of a card. `field` is its name in the model of the card.

    `filter` is None where nobody asks for the column, or where a filter asks several columns
    together and stands in the filter set.
    """

    field: str
    gather: Gather
    filter: ColumnFilter | None = None

    def filters(self) -> dict[str, SQLFilter]:
        """The parameters that ask for it, by their names."""
        return self.filter(self.field) if self.filter else {}


def filters_of(*groups: Iterable[CardColumn]) -> list[dict[str, SQLFilter]]:
    """The filters over these columns, in their order, as `filter_set` takes them."""
    return [column.filters() for group in groups for column in group]
