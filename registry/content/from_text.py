"""Text → content, once, for spreadsheets and for web forms.

What cannot be read stays text, and the verdict then names it at its pointer.
"""

from django.db import models

from ..fields.answers.texts import NOBODY, TextNames
from .kinds import fields_of
from .normal import Content


def row_from_text(model: type[models.Model], cells: dict[str, str], names: TextNames = NOBODY) -> Content:
    """A row of content from cells of text; names the model does not have are kept."""
    known = fields_of(model)
    row = {name: field.from_text(cells.get(name, ""), names) for name, field in known.items()}
    return row | {name: text for name, text in cells.items() if name not in known}
