"""What every type of field answers about its cells. A new type is a file beside this one, and its test."""

from collections.abc import Sequence
from typing import Any

from django.db import models

from .answers.contract import ContractAnswers
from .answers.forms import FormAnswers
from .answers.lists import ListAnswers
from .answers.spreadsheets import SpreadsheetAnswers
from .answers.words import WordAnswers

# What a field says of itself to a migration: name, path, arguments, options.
Deconstructed = tuple[str, str, Sequence[Any], dict[str, Any]]


class CellField(FormAnswers, WordAnswers, ContractAnswers, ListAnswers, SpreadsheetAnswers):
    """A column whose cells are content; every other column is the register's own.

    A type has to answer `problem`, `type_in_words` and `json_schema`, and is a Django field as well:
    `class Money(CellField, models.DecimalField)`.
    """

    # The vocabulary whose codes stand here; "" where none do.
    vocabulary = ""
    # How migrations name the type, for those that add nothing to the column of a field of Django's.
    migrated_as = ""

    def deconstruct(self) -> Deconstructed:
        name, path, args, options = super().deconstruct()
        ours = path.startswith("registry.fields.")
        return name, self.migrated_as or (f"registry.fields.{type(self).__name__}" if ours else path), args, options


def cells_of(model: type[models.Model]) -> dict[str, CellField]:
    """The columns of a head or a table that hold content, as the model has them."""
    return {field.name: field for field in model._meta.concrete_fields if isinstance(field, CellField)}
