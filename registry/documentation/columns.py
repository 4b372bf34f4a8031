"""What a column holds, in words: read from the field of the model and from nothing else."""

from django.db import models

from ..content import kinds
from ..fields import CellField
from .markdown import code, link


class PageLinks:
    """Where the data dictionary and the page of the vocabularies tell more."""

    def vocabulary(self, name: str) -> str:
        return link(name, f"vocabularies.md#{name}")

    def table(self, name: str, field: models.Field) -> str:
        if name == "sources":
            return "`sources`"  # every record has a table of that name
        return link(name, f"#{_page_of(field)}-{name}")


def holds(field: CellField) -> str:
    """The type with its bounds, and a link to its vocabulary or the table it points into."""
    return field.type_in_words(PageLinks())


def _page_of(field: models.Field) -> str:
    """Which kind of record the field belongs to: a key leads to a table of the same record."""
    return next(
        kind.name for kind in kinds().values() if field.model is kind.edition or field.model in kind.tables.values()
    )


def needed(field: CellField) -> str:
    return "" if field.blank else "yes"


def codes_of(field: CellField) -> str:
    """The codes themselves where there are few; a reader need not follow the link then."""
    codes = field.codes()
    return ", ".join(map(code, codes)) if 0 < len(codes) <= 8 else ""
