"""References to other records of the register."""

from typing import Any

from django.db import models

from ..identifiers import check_is_right, is_well_formed
from .answers.content import CellProblem, shown
from .answers.forms import Choice, FormNames
from .answers.lists import RowFilter
from .answers.texts import TextNames
from .answers.words import Links, Names
from .cell import CellField
from .text import composed


def names_of_kind(kind: str) -> str:
    """The sheet of a workbook that lists records of a kind by name."""
    return f"{kind} names"


class Reference(CellField, models.ForeignKey):
    """The id of another record, of the kind whose model it is given."""

    migrated_as = "django.db.models.ForeignKey"
    is_a_name = True

    def record_named(self) -> Any:
        return self.related_model

    def listed_on(self) -> str:
        return names_of_kind(self.kind)

    @property
    def prefix(self) -> str:
        return str(self.record_named().prefix)

    @property
    def kind(self) -> str:
        return str(self.record_named()._meta.model_name)

    def problem(self, value: Any) -> CellProblem:
        if not isinstance(value, str) or not is_well_formed(value, self.prefix):
            return "invalid_id", f"Write an id of the register such as {self.prefix}-7f3k9q2m4x, not {shown(value)}."
        if not check_is_right(value):
            return "invalid_id", f"The check character of {value} is wrong: compare it with the page it came from."
        return None

    def normal(self, value: Any) -> Any:
        return composed(value) if isinstance(value, str) else super().normal(value)

    def meant_by(self, text: str, names: TextNames) -> Any:
        return names.record_meant(self.kind, text)

    def text_in_words(self, text: str, names: Names) -> str:
        return names.record(text)

    def type_in_words(self, links: Links) -> str:
        noun = str(self.record_named()._meta.verbose_name)
        return f"id of {'an' if noun[0] in 'aeiou' else 'a'} {noun}"

    def hint(self, own: str | None = None) -> str:
        return own or "Write the name; we look it up on the register when you save."

    def name_in_form(self, text: str, names: FormNames) -> str:
        return names.record(text)

    def offers(self, value: Any, names: FormNames) -> list[Choice]:
        if not isinstance(value, str) or not value or is_well_formed(value, self.prefix):
            return []
        return names.records_like(self.kind, value)

    def json_schema(self) -> dict[str, Any]:
        return {"type": "string", "pattern": f"^{self.prefix}-[0-9a-z]{{10}}$"}

    def row_filters(self) -> tuple[RowFilter, ...]:
        return (RowFilter("ids", self.any_of_sql(), prefix=self.prefix),)
